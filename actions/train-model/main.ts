import { runAction } from '../../src/hosts/actions/run-action.ts';

await runAction('train-model', () => import('../../src/steps/train-model/step.ts'));
