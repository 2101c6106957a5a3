import { logger, None, parse, type Spec, View } from 'vega';
import type { Chart } from '../../domain/report/chart.ts';
import type { Charts } from '../../ports/charts.ts';
import { dotsSpec } from './dots-spec.ts';
import { forestSpec } from './forest-spec.ts';
import { histogramSpec } from './histogram-spec.ts';
import { lineSpec } from './line-spec.ts';
import { THEME } from './theme.ts';

/** Draws with Vega, without a browser or a canvas. */
export function createCharts(): Charts {
  return {
    draw: async (chart, width) => {
      const view = new View(parse(specOf(chart, width), THEME), {
        renderer: 'none',
        logger: logger(None),
      });
      try {
        return tidy(await view.toSVG());
      } finally {
        view.finalize();
      }
    },
  };
}

function specOf(chart: Chart, width: number): Spec {
  switch (chart.kind) {
    case 'line':
      return lineSpec(chart, width);
    case 'forest':
      return forestSpec(chart, width);
    case 'histogram':
      return histogramSpec(chart, width);
    case 'dots':
      return dotsSpec(chart, width);
  }
}

const SUPERFLUOUS = / (?:xmlns:xlink|aria-[a-z]+|role|pointer-events|font-family|class)="[^"]*"/g;

/**
 * Coordinates to a hundredth of a pixel, and nothing that a picture within a page does not need.
 * Only tags are touched: Vega escapes `<` in text, so that a tag is all that stands between `<` and `>`.
 */
function tidy(svg: string): string {
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag.replace(SUPERFLUOUS, '').replace(/(\d\.\d{2})\d+/g, '$1'),
  );
}
