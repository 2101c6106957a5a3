import type { ModelConfig } from './config.ts';
import { LATER_ENTRIES } from './later.ts';

/** The entries that a model has and that no step of this version acts on, in the order of the reference. */
export function notActedOn(model: ModelConfig): readonly (typeof LATER_ENTRIES)[number][] {
  return LATER_ENTRIES.filter((name) => model[name] !== undefined);
}

/** What people must know of such entries; undefined where there are none. */
export function sayNotActedOn(model: ModelConfig): string | undefined {
  const names = notActedOn(model);
  if (names.length === 0) return undefined;
  const them = names.length === 1 ? 'it' : 'them';
  return `No step of this version acts on ${names.join(', ')}: what assay.yml demands there is checked for its form, and nothing is refused for ${them}.`;
}
