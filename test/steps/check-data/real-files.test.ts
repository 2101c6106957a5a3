import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DataWorkspace, inShort } from '../../support/data-workspace.ts';
import { describeWithShared, ROOT, sharedPath } from '../../support/shared.ts';

/** Outside files and the contracts written for them. */
const FILES = [
  ['wine-quality', 'data/mlflow+mlflow-example/wine-quality.csv'],
  ['california-housing', 'data/ageron+handson-ml2/california_housing.csv'],
  ['bike-hour', 'data/dotnet+machinelearning-samples/bike_hour_train.csv'],
  ['nannyml-housing', 'data/NannyML+nannyml/california_housing_reference.csv'],
  ['nannyml-housing-labels', 'data/NannyML+nannyml/california_housing_analysis_gt.csv'],
  ['nannyml-employment', 'data/NannyML+nannyml/employment_MA_reference.parquet'],
  ['penguins', 'data/allisonhorst+palmerpenguins/penguins.csv'],
  ['penguins-processed', 'data/tensorflow+tfx/penguins_labelled.csv'],
  ['taxi-big-tipper', 'data/tensorflow+tfx/chicago_taxi_big_tipper.csv'],
  ['taxi-simple', 'data/tensorflow+tfx/chicago_taxi_simple.csv'],
  ['weather', 'data/scikit-multiflow+streaming-datasets/weather.csv'],
] as const;

const workspace = new DataWorkspace();

function contractFor(name: string): string {
  const path = join(ROOT, 'test/fixtures/contracts', `${name}.odcs.yml`);
  return workspace.write(`${name}.yml`, readFileSync(path));
}

describeWithShared(
  'files of others, with contracts written for them',
  FILES.map(([, file]) => file),
  () => {
    it.each(FILES)('%s keeps its contract', async (name, file) => {
      const data = [sharedPath(file)];
      const { found } = await workspace.check({ contract: contractFor(name), data });
      expect(found.reasons.map(inShort)).toEqual([]);
      expect(found.verdict).toBe('pass');
    });

    it('is told where cells were emptied, garbled and cut off, each with its count and lines', async () => {
      const [name, file] = FILES[0];
      const lines = readFileSync(sharedPath(file), 'utf8').trimEnd().split('\n');
      const change = (line: number, edit: (cells: string[]) => string[]): void => {
        lines[line - 1] = edit((lines[line - 1] ?? '').split(',')).join(',');
      };
      change(10, (cells) => ['', ...cells.slice(1)]);
      change(20, (cells) => ['', ...cells.slice(1)]);
      change(30, (cells) => ['seven', ...cells.slice(1)]);
      change(40, (cells) => ['1000', ...cells.slice(1)]);
      change(50, (cells) => cells.slice(0, 5));
      change(60, (cells) => [...cells, 'more']);
      const data = [workspace.write('wine.csv', `${lines.join('\n')}\n`)];
      const { found } = await workspace.check({ contract: contractFor(name), data });
      const rows = lines.length - 3;
      expect(found.reasons.map(inShort)).toEqual([
        `field-count - 2/${rows + 2} @50,60`,
        `not-null fixed acidity 2/${rows} @10,20`,
        `type fixed acidity 1/${rows - 2} @30`,
        `maximum fixed acidity 1/${rows - 2} @40`,
      ]);
    });
  },
);
