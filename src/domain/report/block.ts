import type { Verdict } from '../evidence/evidence.ts';
import type { ChartBlock } from './chart.ts';
import type { Words } from './words.ts';

export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

export interface TableBlock {
  readonly kind: 'table';
  /** What the table shows, for those who hear it read. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Words[])[];
}

export interface DetailsBlock {
  readonly kind: 'details';
  readonly summary: Words;
  /** Whether the page shows it unfolded; comments always fold. */
  readonly open?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'sentence'; readonly words: Words }
  | { readonly kind: 'list'; readonly items: readonly Words[] }
  | TableBlock
  | ChartBlock
  | DetailsBlock;

export interface Section {
  /** Unique within a report; lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** Left out where the section judges nothing. */
  readonly verdict?: Verdict | 'missing';
  readonly blocks: readonly Block[];
}

/** A figure that stands beside the headline. */
export interface Fact {
  readonly label: Words;
  readonly value: Words;
  readonly note: Words;
}

/** The sentence that a manager understands, in two halves: `claim`, and after a colon what it rests on. */
export interface Headline {
  readonly claim: Words;
  /** Empty where the claim says all. */
  readonly support: Words;
}

/** Everything a reader is told, before anybody decides how it looks. */
export interface Report {
  readonly title: Words;
  readonly verdict: Verdict;
  readonly headline: Headline;
  readonly facts: readonly Fact[];
  readonly nextSteps: readonly Words[];
  readonly sections: readonly Section[];
}

export const sentence = (words: Words): Block => ({ kind: 'sentence', words });
export const list = (items: readonly Words[]): Block => ({ kind: 'list', items });
