import { isSeq, parseDocument } from 'yaml';
import type { AnyStep } from '../src/steps/kernel/step.ts';

/** Where users take the actions from, and the release that examples name. */
const SOURCE = 'assay-ml/assay';
const RELEASE = 'v1';

/** The example of a step as an item of a workflow's list, with the place and the release of today. */
export function exampleItem(step: AnyStep): string {
  const document = parseDocument(step.example);
  const isList = isSeq(document.contents);
  document.setIn(isList ? [0, 'uses'] : ['uses'], `${SOURCE}/actions/${step.name}@${RELEASE}`);
  const text = document.toString({ lineWidth: 0 }).trimEnd();
  return isList ? text : asItem(text);
}

function asItem(text: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? '- ' : '  '}${line}`)
    .join('\n');
}
