import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONFIG_EXAMPLE } from '../../../src/domain/config/example.ts';
import { readConfig } from '../../../src/domain/config/read-config.ts';
import { parseSource } from '../../../src/domain/document/document.ts';
import { ConfigurationError } from '../../../src/domain/problem.ts';

function complaints(text: string): readonly string[] {
  try {
    readConfig(parseSource('assay.yml', text));
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const MODEL = `models:
  m:
    task: regression
    data: { contract: c.yml, train: a.csv, evaluate: b.csv }
    train: { run: x }
    predict: { run: y }
`;

describe('assay.yml', () => {
  it('reads the example of the reference', () => {
    const config = readConfig(parseSource('assay.yml', CONFIG_EXAMPLE));
    expect(Object.keys(config.models)).toEqual(['flight-delay', 'house-prices']);
    expect(config.models['flight-delay']?.data.evaluate).toEqual({ last: 30 * 86_400 });
    expect(config.models['house-prices']?.metrics['mae']).toEqual({ margin: 0 });
  });

  it.each([
    'examples/flights/assay.yml',
    'examples/flights/champion.yml',
    'examples/scikit-learn/assay.yml',
  ])('reads %s', (file) => expect(complaints(readFileSync(file, 'utf8'))).toEqual([]));

  it('tells mistakes of form and between entries at once, in reading order, at their places', () => {
    const text = `models:
  flight:
    task: binary-clasification
    positive: 1
    data:
      contract: c.yml
      train: a.csv
      label: { colum: delay, above: 15 }
      evaluate: { lst: 30d }
    train:
      tfjs: { hiden: [64], epochs: 0 }
    predict: { run: x }
    metrics:
      acu: { at-least: 0.6, margin: -1 }
      rmse:
    slices: ["a >> 3"]
  other:
    data: { contract: c.yml, train: 3, evaluate: { fraction: 2 } }
    tain: { run: python t.py }
  Third: {}
`;
    expect(complaints(text)).toEqual([
      'assay.yml:3:11: models.flight.task: expected binary-classification, multiclass-classification, regression, ranking, forecast, scored. Did you mean "binary-classification"?',
      'assay.yml:4:15: The label is made by a comparison: its positive class is 1. Leave positive out.',
      'assay.yml:8:16: Unknown key "colum" in models.flight.data.label. Did you mean "column"?',
      'assay.yml:9:19: Unknown key "lst" in models.flight.data.evaluate. Did you mean "last"?',
      'assay.yml:11:15: Unknown key "hiden" in models.flight.train.tfjs. Did you mean "hidden"?',
      'assay.yml:11:36: models.flight.train.tfjs.epochs: expected at least 1.',
      'assay.yml:12:14: The built-in network predicts by itself. Leave predict out.',
      'assay.yml:14:7: Unknown metric "acu". Did you mean "auc"?',
      'assay.yml:14:37: models.flight.metrics.acu.margin: expected at least 0.',
      'assay.yml:15:7: The metric "rmse" is not defined for binary-classification. Metrics of the task: auc, log-loss, accuracy.',
      `assay.yml:16:14: Not a slice: "a >> 3". Write a column, or a comparison such as distance > 2000 or origin = 'ORD'.`,
      'assay.yml:18:5: models.other.task is missing.',
      'assay.yml:18:37: models.other.data.train: expected a text or a list.',
      'assay.yml:18:62: models.other.data.evaluate.fraction: expected less than 1.',
      'assay.yml:19:5: Unknown key "tain" in models.other. Did you mean "train"?',
      'assay.yml:20:3: "Third" cannot be a name in models: expected lower-case letters, digits and hyphens.',
    ]);
  });

  it.each([
    ['metrics: { auc: }', /"auc" is not defined for regression/],
    ['metrics: { rmse: { direction: higher-is-better } }', /rmse is lower-is-better/],
    ['metrics: { rmse: { at-least: 3, at-most: 1 } }', /at-most 1 is below at-least 3/],
    ['positive: 1', /positive is for binary-classification/],
    [
      'environments: { a: { approvals: [{ people: [ada, ada], count: 2 }] } }',
      /2 people must approve, and only 1 may/,
    ],
    ['environments: { a: { after: b } }', /There is no environment "b"/],
    ['environments: { a: { after: b }, b: { after: a } }', /"a" comes after itself/],
  ])('refuses %s beside a regression', (entry, expected) => {
    expect(complaints(`${MODEL}    ${entry}\n`).join('\n')).toMatch(expected);
  });

  it.each([
    [
      'auc: { at-least: 70 }',
      'at-least',
      '70 cannot be: AUC lies between 0 and 1. Write 0.7 for 70 %.',
    ],
    ['auc: { at-least: -0.5 }', 'at-least', '-0.5 cannot be: AUC lies between 0 and 1.'],
    ['log-loss: { at-most: -1 }', 'at-most', '-1 cannot be: log-loss is never below 0.'],
    [
      'accuracy: { at-least: 0.5, margin: 2 }',
      'margin',
      'With a margin of 2 every model counts as not worse: accuracy lies between 0 and 1. Write 0.02 for 2 %.',
    ],
    [
      'auc: { margin: 1 }',
      'margin',
      'With a margin of 1 every model counts as not worse: AUC lies between 0 and 1.',
    ],
    [
      'auc: { at-most: 0.9 }',
      'at-most',
      'auc is higher-is-better: at-most alone lets the worst model pass and refuses the best. Write at-least.',
    ],
    [
      'log-loss: { at-least: 0.1 }',
      'at-least',
      'log-loss is lower-is-better: at-least alone lets the worst model pass and refuses the best. Write at-most.',
    ],
  ])('refuses %s of a classification at its place', (entry, key, expected) => {
    const line = `    metrics: { ${entry} }`;
    const text = `${MODEL.replace('regression', 'binary-classification')}${line}\n`;
    const [complaint, ...others] = complaints(text);
    expect(others).toEqual([]);
    const [, column, message] = /^assay\.yml:7:(\d+): (.*)$/.exec(complaint ?? '') ?? [];
    expect(message).toBe(expected);
    const at = line.indexOf(key);
    expect([at + 1, line.indexOf(' ', at) + 2]).toContain(Number(column));
  });

  it('takes both bounds, on either side of a range and at its ends', () => {
    const text = MODEL.replace('regression', 'binary-classification');
    const metrics =
      'auc: { at-least: 0, at-most: 0.999 }, accuracy: { at-least: 1, margin: 0.999 }, log-loss: { at-least: 0.01, at-most: 70, margin: 5 }';
    expect(complaints(`${text}    metrics: { ${metrics} }\n`)).toEqual([]);
  });

  it('wants the direction of a metric that it does not know, for a scored model', () => {
    const scored = MODEL.replace('regression', 'scored');
    expect(complaints(`${scored}    metrics: { bleu: }\n`).join()).toMatch(/direction of "bleu"/);
    const said = '    metrics: { bleu: { direction: higher-is-better } }\n';
    expect(complaints(scored + said)).toEqual([]);
    const turned = said.replace(' }', ', at-most: 3 }');
    expect(complaints(scored + turned).join()).toMatch(/at-most alone lets the worst model pass/);
  });

  it('wants a predict command beside a train command', () => {
    expect(complaints(MODEL.replace(/ {4}predict.*\n/, ''))).toEqual([
      'assay.yml:5:12: A train command needs a predict command beside it. Write predict: { run: … }.',
    ]);
  });
});
