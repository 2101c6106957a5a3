import { runAction } from '../../src/hosts/actions/run-action.ts';

await runAction('compare-predictions', () => import('../../src/steps/compare-predictions/step.ts'));
