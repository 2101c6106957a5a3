import type { Chart } from '../domain/report/chart.ts';

/** Draws charts as pictures that stand by themselves. */
export interface Charts {
  /**
   * A chart as one `<svg>` element of this width in pixels: static, without script, style attribute
   * or address, its colours CSS variables (`--ink`, `--muted`, `--grid` and one for each role).
   */
  draw(chart: Chart, width: number): Promise<string>;
}
