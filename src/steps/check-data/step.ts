import { defineStep } from '../kernel/step.ts';
import { inputs, outputs } from './inputs.ts';
import { run } from './run.ts';

export const step = defineStep({
  name: 'check-data',
  summary: 'Checks data files against a data contract and keeps a profile of them.',
  inputs,
  outputs,
  rules: ({ contract, data, dataset }) => {
    const problems = [];
    if ((contract === undefined) !== (data === undefined))
      problems.push({
        message: 'The inputs "contract" and "data" belong together.',
        remedy: 'Give both, or neither: then those of the model in assay.yml are taken.',
      });
    if (dataset !== undefined && contract === undefined)
      problems.push({
        message: 'The input "dataset" needs the input "contract".',
        remedy: 'In assay.yml, say it as data.dataset.',
      });
    return problems;
  },
  example: `- uses: OWNER/assay/actions/check-data@VERSION
  with:
    contract: contracts/flights.odcs.yml
    data: data/flights/*.parquet
`,
  run,
});
