import type * as z from 'zod';
import { describeIssues } from '../../document/describe-issue.ts';
import type { Path, SourceDocument } from '../../document/document.ts';
import type { Place, Problem } from '../../problem.ts';
import { quoted } from '../quoted.ts';

/** A part of a contract: where it stands, and what it is in messages, such as `Column "fare"`. */
export interface Part {
  readonly path: Path;
  readonly of: string;
}

/** Reads a contract piece by piece and keeps every mistake, so that one does not hide another. */
export class ContractReader {
  readonly problems: Problem[] = [];
  readonly #source: SourceDocument;

  constructor(source: SourceDocument) {
    this.#source = source;
  }

  place(path: Path, which?: 'key' | 'value'): Place {
    return this.#source.place(path, which);
  }

  problem(path: Path, message: string, remedy?: string): void {
    const place = this.place(path);
    this.problems.push(remedy === undefined ? { place, message } : { place, message, remedy });
  }

  /**
   * The keys of a mapping that are as they should be; the others become problems.
   * @param keys every key optional
   */
  mapping<S extends z.ZodObject>(keys: S, { path, of }: Part): Partial<z.output<S>> {
    const value = this.value(path);
    if (!isMapping(value)) {
      this.problem(path, `${of}: expected keys and values, found ${kindOf(value)}.`);
      return {};
    }
    return this.#keep(keys, value, { path, of });
  }

  #keep<S extends z.ZodObject>(
    keys: S,
    value: Readonly<Record<string, unknown>>,
    { path, of }: Part,
  ): Partial<z.output<S>> {
    const result = keys.safeParse(value, { reportInput: true });
    if (result.success) return result.data;
    const view: SourceDocument = {
      ...this.#source,
      place: (inner, which) => this.place([...path, ...inner], which),
    };
    const kept = new Map(Object.entries(value));
    for (const problem of describeIssues(result.error.issues, view, keys))
      this.problems.push({ ...problem, message: `${of}: ${problem.message}` });
    for (const issue of result.error.issues) {
      const wrong = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
      for (const key of wrong) kept.delete(key);
    }
    return keys.parse(Object.fromEntries(kept));
  }

  /** What stands at a path; undefined where nothing does. */
  value(path: Path): unknown {
    let value = this.#source.value;
    for (const step of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
        return undefined;
      value = Reflect.get(value, step);
    }
    return value;
  }
}

export function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What kind of value a person wrote, in words: `the number 5`, `a list`, `nothing`. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'keys and values';
  if (typeof value === 'string') return `the text ${quoted(value)}`;
  return typeof value === 'boolean' ? `${value}` : `the number ${String(value)}`;
}
