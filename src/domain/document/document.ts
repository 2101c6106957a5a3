import { LineCounter, type Node, parseDocument } from 'yaml';
import type * as z from 'zod';
import { ConfigurationError, type Place, type Problem } from '../problem.ts';
import { describeIssue } from './describe-issue.ts';

const MAX_ALIASES = 100;

export type Path = readonly (string | number)[];

/** A YAML file that remembers where each of its values stands. */
export interface SourceDocument {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value, or of its nearest ancestor that exists; of the key itself on demand. */
  place(path: Path, which?: 'key' | 'value'): Place;
}

/**
 * Parses YAML 1.2 (and so JSON). Aliases are bounded, duplicate keys refused.
 * @throws ConfigurationError with every syntax error at its line and column.
 */
export function parseSource(file: string, text: string): SourceDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if (document.errors.length > 0) {
    throw new ConfigurationError(
      document.errors.map((error) => ({
        place: at(error.pos[0]),
        message: `Not valid YAML: ${error.message}`,
      })),
    );
  }
  const root = document.contents;
  return {
    file,
    value: toValue(file, () => document.toJS({ maxAliasCount: MAX_ALIASES })),
    place: (path, which = 'value') => at(offsetOf(root, path, which)),
  };
}

function toValue(file: string, convert: () => unknown): unknown {
  try {
    return convert();
  } catch (cause) {
    throw new ConfigurationError(
      { place: { file }, message: `Too many aliases: at most ${MAX_ALIASES} may be expanded.` },
      { cause },
    );
  }
}

function offsetOf(root: Node | null, path: Path, which: 'key' | 'value'): number {
  let node: unknown = root;
  let offset = startOf(root) ?? 0;
  for (const [depth, step] of path.entries()) {
    const found = childOf(node, step);
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
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  const problems = result.error.issues.flatMap((issue) => describeIssue(issue, source, schema));
  throw new ConfigurationError(sortByPlace(problems));
}

/** Problems in reading order. */
export function sortByPlace(problems: readonly Problem[]): readonly Problem[] {
  const line = (problem: Problem) => problem.place?.line ?? 0;
  const column = (problem: Problem) => problem.place?.column ?? 0;
  return problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}
