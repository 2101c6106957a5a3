import type { Words } from './words.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Colour by role, so that light and dark and print can each choose theirs. */
export type Role = 'challenger' | 'champion' | 'good' | 'bad' | 'unsure' | 'plain' | 'grid';

/** Points joined by lines, such as a loss curve or a ROC curve. */
export interface LineChart {
  readonly kind: 'line';
  readonly x: string;
  readonly y: string;
  readonly series: readonly {
    readonly label: string;
    readonly role: Role;
    readonly points: readonly Point[];
  }[];
  /** Draws the line from (0,0) to (1,1), and both axes from 0 to 1. */
  readonly unitSquare?: boolean;
  /** Marks each point too. */
  readonly dots?: boolean;
}

/** One estimate with its interval. */
export interface ForestRow {
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly role: Role;
  /** The figures, as text at the right of the row. */
  readonly note: string;
}

/** Differences with intervals around zero; + is better. */
export interface ForestChart {
  readonly kind: 'forest';
  readonly x: string;
  /** A line is drawn at −margin where this is above 0. */
  readonly margin: number;
  readonly rows: readonly ForestRow[];
}

/** Counts in bins of equal or unequal width. */
export interface HistogramChart {
  readonly kind: 'histogram';
  readonly x: string;
  readonly y: string;
  readonly bins: readonly { readonly low: number; readonly high: number; readonly count: number }[];
}

/** Two values a row, joined: champion and challenger for each slice. */
export interface DotChart {
  readonly kind: 'dots';
  readonly x: string;
  readonly rows: readonly {
    readonly label: string;
    readonly champion?: number;
    readonly challenger: number;
  }[];
}

export type Chart = LineChart | ForestChart | HistogramChart | DotChart;

/** A chart with what is said about it: the caption is also the text for those who cannot see it. */
export interface ChartBlock {
  readonly kind: 'chart';
  /** Unique within a report; lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly caption: Words;
  readonly chart: Chart;
}
