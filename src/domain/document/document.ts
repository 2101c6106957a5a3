import { type Document, isAlias, LineCounter, parseDocument, visit } from 'yaml';
import type * as z from 'zod';
import { ConfigurationError, type Place, type Problem } from '../problem.ts';
import { describeIssues } from './describe-issue.ts';

const MAX_ALIASES = 100;
const MAX_CHARACTERS = 1_000_000;

export type Path = readonly (string | number)[];

/** A YAML file that remembers where each of its values stands. */
export interface SourceDocument {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value, or of its nearest ancestor that exists; of the key itself on demand. */
  place(path: Path, which?: 'key' | 'value'): Place;
}

type PlaceOf = (offset: number) => Place;

/**
 * Parses YAML 1.2 (and so JSON) of at most a million characters. Aliases are bounded; duplicate keys,
 * unknown tags and the key `__proto__` are refused.
 * @throws ConfigurationError with every syntax error at its line and column.
 */
export function parseSource(file: string, text: string): SourceDocument {
  if (text.length > MAX_CHARACTERS) {
    const message = `${file} holds ${text.length} characters; at most ${MAX_CHARACTERS} are read.`;
    throw new ConfigurationError({ place: { file }, message });
  }
  const lines = new LineCounter();
  const at: PlaceOf = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document = parse(file, text, lines);
  const problems = syntaxProblems(document, at);
  if (problems.length > 0) throw new ConfigurationError(sortByPlace(problems));
  return {
    file,
    value: attempt(file, () => document.toJS({ maxAliasCount: MAX_ALIASES })),
    place: (path, which = 'value') => at(offsetOf(document, path, which)),
  };
}

function parse(file: string, text: string, lineCounter: LineCounter): Document.Parsed {
  return attempt(file, () =>
    parseDocument(text, { lineCounter, uniqueKeys: true, prettyErrors: false }),
  );
}

function syntaxProblems(document: Document.Parsed, at: PlaceOf): readonly Problem[] {
  const complaints = [...document.errors, ...document.warnings].map((error) => ({
    place: at(error.pos[0]),
    message: `Not valid YAML: ${error.message}`,
  }));
  const forbidden: Problem[] = [];
  visit(document, {
    Pair: (_, pair) => {
      if (keyText(pair.key) !== '__proto__') return;
      const place = at(startOf(pair.key) ?? 0);
      forbidden.push({ place, message: 'The key "__proto__" is not allowed.' });
    },
  });
  return [...complaints, ...forbidden];
}

/** The parser's own limits (aliases, depth of nesting) are the user's mistake too. */
function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const message =
      cause instanceof ReferenceError
        ? `Too many aliases: at most ${MAX_ALIASES} may be expanded.`
        : 'Not readable as YAML: it is nested too deeply.';
    throw new ConfigurationError({ place: { file }, message }, { cause });
  }
}

function offsetOf(document: Document.Parsed, path: Path, which: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    const found = childOf(isAlias(node) ? node.resolve(document) : node, step);
    if (found === undefined) break;
    const wanted = depth === path.length - 1 && which === 'key' ? found.key : found.value;
    offset = startOf(wanted) ?? startOf(found.key) ?? offset;
    node = found.value;
  }
  return offset;
}

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

function childOf(node: unknown, step: string | number): Child | undefined {
  if (!isCollection(node)) return undefined;
  if (typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? undefined : { key: value, value };
  }
  return node.items.find((item): item is Child => isPair(item) && keyText(item.key) === step);
}

function isCollection(node: unknown): node is { readonly items: readonly unknown[] } {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function isPair(item: unknown): item is Child {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

function keyText(key: unknown): string {
  return typeof key === 'object' && key !== null && 'value' in key
    ? String(key.value)
    : String(key);
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
}

/**
 * Checks a document against its model.
 * @throws ConfigurationError with every problem at its line and column, sorted by place.
 */
export function checkSource<S extends z.ZodType>(source: SourceDocument, schema: S): z.output<S> {
  const result = schema.safeParse(source.value, { reportInput: true });
  if (result.success) return result.data;
  throw new ConfigurationError(sortByPlace(describeIssues(result.error.issues, source, schema)));
}

/** Problems in reading order. */
export function sortByPlace(problems: readonly Problem[]): readonly Problem[] {
  const line = (problem: Problem) => problem.place?.line ?? 0;
  const column = (problem: Problem) => problem.place?.column ?? 0;
  return problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}
