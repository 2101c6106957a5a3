import { runAction } from '../../src/hosts/actions/run-action.ts';

await runAction('evaluate-model', () => import('../../src/steps/evaluate-model/step.ts'));
