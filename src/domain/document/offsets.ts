import { type Document, isAlias } from 'yaml';
import type { Path } from './document.ts';

/** Where in the text a value stands, or its nearest ancestor that exists, or the key itself. */
export type OffsetOf = (path: Path, which: 'key' | 'value') => number;

interface Child {
  readonly key: unknown;
  readonly value: unknown;
}

/** Finds values of a document in the text; each map is indexed once, however many are asked for. */
export function createOffsets(document: Document.Parsed): OffsetOf {
  const childOf = createChildren(document);
  return (path, which) => {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      const found = childOf(node, step);
      if (found === undefined) break;
      offset = startOfChild(found, depth === path.length - 1 ? which : 'value') ?? offset;
      node = found.value;
    }
    return offset;
  };
}

/** A value that is left empty has no place of its own: that of its key serves. */
function startOfChild(child: Child, which: 'key' | 'value'): number | undefined {
  return startOf(child[which]) ?? startOf(child.key);
}

type ChildOf = (parent: unknown, step: string | number) => Child | undefined;

function createChildren(document: Document.Parsed): ChildOf {
  const indexes = new WeakMap<object, ReadonlyMap<string, Child>>();
  return (parent, step) => {
    const node: unknown = isAlias(parent) ? parent.resolve(document) : parent;
    if (!isCollection(node)) return undefined;
    if (typeof step === 'number') {
      const value = node.items[step];
      return value === undefined ? undefined : { key: value, value };
    }
    const index = indexes.get(node) ?? indexPairs(node);
    indexes.set(node, index);
    return index.get(step);
  };
}

function indexPairs(node: Collection): ReadonlyMap<string, Child> {
  return new Map(node.items.filter(isPair).map((pair) => [keyText(pair.key), pair]));
}

interface Collection {
  readonly items: readonly unknown[];
}

function isCollection(node: unknown): node is Collection {
  return typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items);
}

function isPair(item: unknown): item is Child {
  return typeof item === 'object' && item !== null && 'key' in item && 'value' in item;
}

/** The name that a key has in the value of the document. */
export function keyText(key: unknown): string {
  if (typeof key !== 'object' || key === null || !('value' in key)) return String(key);
  return key.value === null ? '' : String(key.value);
}

/** Where a node begins; undefined where it does not stand in the text. */
export function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined;
}
