import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { prepareData } from '../../../src/tasks/data/prepare-data.ts';
import type { Prepared } from '../../../src/tasks/data/prepared.ts';
import { openProject } from '../../../src/tasks/project/open-project.ts';
import { type Workspace, workspace } from '../../support/training-workspace.ts';

const DATA = `${import.meta.dirname}/../../../node_modules/vega-datasets/data/flights-3m.parquet`;
const CONFIG = `models:
  flight-delay:
    task: binary-classification
    data:
      contract: contract.yml
      train: ${DATA}
      label: { column: delay, above: 15 }
      evaluate: { last: 30d }
      sample: { rows: 50000, seed: 1 }
    train: { tfjs: {} }
`;

const spaces: Workspace[] = [];
afterAll(() => Promise.all(spaces.map((space) => space.dispose())));

async function prepareAnew(): Promise<Prepared> {
  const contract = readFileSync('examples/flights/contracts/flights.odcs.yml', 'utf8');
  const space = workspace({ files: { 'assay.yml': CONFIG, 'contract.yml': contract } });
  spaces.push(space);
  return prepareData(await openProject({ config: 'assay.yml' }, space.host), space.host);
}

// The contract's list of airports makes the engine join, and a join keeps no order of rows.
it('three million rows under a list of allowed values give the same sample again', async () => {
  const [first, second] = [await prepareAnew(), await prepareAnew()];
  expect(second.train.digest).toBe(first.train.digest);
  expect(second.evaluate.digest).toBe(first.evaluate.digest);
  expect(second.labels.digest).toBe(first.labels.digest);
});
