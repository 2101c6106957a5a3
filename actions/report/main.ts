import { runAction } from '../../src/hosts/actions/run-action.ts';

await runAction('report', () => import('../../src/steps/report/step.ts'));
