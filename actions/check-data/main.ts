import { runAction } from '../../src/hosts/actions/run-action.ts';

await runAction('check-data', () => import('../../src/steps/check-data/step.ts'));
