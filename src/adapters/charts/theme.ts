import type { Config } from 'vega';
import type { Role } from '../../domain/report/chart.ts';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';

/** The colour of a role, resolved by the page's style sheet: light, dark or print. */
export function colour(role: Role | 'ink' | 'muted'): string {
  return `var(--${role})`;
}

/** One look for all charts. */
export const THEME: Config = {
  background: 'transparent',
  axis: {
    labelColor: colour('muted'),
    labelFont: FONT,
    labelFontSize: 12,
    titleColor: colour('muted'),
    titleFont: FONT,
    titleFontSize: 12,
    titleFontWeight: 'normal',
    gridColor: colour('grid'),
    domain: false,
    ticks: false,
    labelPadding: 6,
    titlePadding: 8,
  },
  legend: {
    labelColor: colour('ink'),
    labelFont: FONT,
    labelFontSize: 12,
    symbolStrokeWidth: 2.5,
    symbolSize: 200,
  },
};

export const TEXT = { font: { value: FONT }, fontSize: { value: 13 } };
