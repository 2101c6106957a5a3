import type { Evidence } from '../../evidence/evidence.ts';
import type { ChartBlock, LineChart, Role } from '../chart.ts';
import { type Curve, readCurves, readHistogram } from '../curves.ts';
import { count } from '../figures.ts';
import { figure, say, type Words } from '../words.ts';

/** ROC curve, calibration curve and histogram of scores, as far as they were measured. */
export function qualityCharts(evidence: Evidence): readonly ChartBlock[] {
  return [
    ...unitChart(evidence, 'roc', {
      title: 'ROC curve',
      x: 'False positive rate',
      y: 'True positive rate',
      caption: say`ROC curve: the further above the diagonal, the better the model tells the classes apart.`,
    }),
    ...unitChart(evidence, 'calibration', {
      title: 'Calibration',
      x: 'Predicted',
      y: 'Observed',
      caption: say`Calibration: on the diagonal, a predicted probability happens as often as it says.`,
    }),
    ...scores(evidence),
  ];
}

interface Labels {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly caption: Words;
}

function unitChart(evidence: Evidence, key: string, labels: Labels): readonly ChartBlock[] {
  const curves = readCurves(evidence, key);
  if (curves.length === 0) return [];
  return [
    {
      kind: 'chart',
      id: key,
      title: labels.title,
      caption: labels.caption,
      chart: {
        kind: 'line',
        x: labels.x,
        y: labels.y,
        unitSquare: true,
        ...(key === 'calibration' ? { dots: true } : {}),
        series: curves.map(series),
      },
    },
  ];
}

function series({ label, points }: Curve): LineChart['series'][number] {
  const role: Role = label === 'champion' ? 'champion' : 'challenger';
  return { label: role, role, points };
}

function scores(evidence: Evidence): readonly ChartBlock[] {
  const bins = readHistogram(evidence, 'scores');
  if (bins.length === 0) return [];
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  return [
    {
      kind: 'chart',
      id: 'scores',
      title: 'Predicted scores',
      caption: say`How often each score was predicted, over ${figure(count(total))} rows.`,
      chart: { kind: 'histogram', x: 'Score', y: 'Rows', bins },
    },
  ];
}
