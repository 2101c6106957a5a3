import { type Document, isAlias, visit, type YAMLMap } from 'yaml';
import { keyText, startOf } from './offsets.ts';

/** What is wrong with a key, and where in the text it begins. */
export interface KeyFault {
  readonly offset: number;
  readonly message: string;
}

/**
 * Keys that stand twice in one map, `__proto__`, and aliases, behind which either could hide; in time
 * that grows with the number of keys.
 */
export function keyFaults(document: Document.Parsed): readonly KeyFault[] {
  const faults: KeyFault[] = [];
  visit(document, {
    Map: (_, map) => {
      faults.push(...faultsOf(map));
    },
  });
  return faults;
}

function faultsOf(map: YAMLMap): readonly KeyFault[] {
  const seen = new Set<string>();
  return map.items.flatMap(({ key }) => {
    const message = complaint(key, seen);
    seen.add(keyText(key));
    return message === undefined ? [] : [{ offset: startOf(key) ?? 0, message }];
  });
}

function complaint(key: unknown, seen: ReadonlySet<string>): string | undefined {
  if (isAlias(key)) return 'An alias cannot be a key: write the key itself.';
  const text = keyText(key);
  if (text === '__proto__') return 'The key "__proto__" is not allowed.';
  return seen.has(text) ? `The key "${text}" stands twice in one map.` : undefined;
}
