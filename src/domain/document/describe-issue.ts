import { distance } from 'fastest-levenshtein';
import * as z from 'zod';
import type { Problem } from '../problem.ts';
import type { Path, SourceDocument } from './document.ts';

type Issue = z.core.$ZodIssue;

/** Turns one complaint of zod's into sentences with places, and suggestions for misspelt keys. */
export function describeIssue(issue: Issue, source: SourceDocument, schema: z.ZodType): Problem[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => unknownKey(key, path, known, source));
  }
  if (issue.code === 'invalid_union') return describeUnion(issue, path, source, schema);
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const name = formatPath(path);
  return [
    {
      place: source.place(missing ? path.slice(0, -1) : path),
      message: missing ? `${name} is missing.` : `${name}: ${sentence(issue.message)}`,
    },
  ];
}

function unknownKey(
  key: string,
  path: Path,
  known: readonly string[],
  source: SourceDocument,
): Problem {
  const place = source.place([...path, key], 'key');
  const near = nearest(key, known);
  const remedy =
    near !== undefined
      ? `Did you mean "${near}"?`
      : known.length > 0
        ? `Known keys: ${known.join(', ')}.`
        : undefined;
  return {
    place,
    message: `Unknown key "${key}"${path.length > 0 ? ` in ${formatPath(path)}` : ''}.`,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

/** The known word that a person most likely meant, within a third of the letters. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({
      candidate,
      away: distance(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .toSorted((a, b) => a.away - b.away);
  const best = ranked[0];
  return best !== undefined && best.away <= Math.max(1, Math.ceil(word.length / 3))
    ? best.candidate
    : undefined;
}

/** Of a union's complaints, those of the branch that came furthest are what the user meant. */
function describeUnion(
  issue: Issue & { code: 'invalid_union' },
  path: Path,
  source: SourceDocument,
  schema: z.ZodType,
): Problem[] {
  const branches = issue.errors.map((issues) =>
    issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const deepest = branches
    .filter((issues) =>
      issues.some(
        (inner) => inner.path.length > issue.path.length || inner.code === 'unrecognized_keys',
      ),
    )
    .toSorted((a, b) => a.length - b.length)[0];
  if (deepest !== undefined)
    return deepest.flatMap((inner) => describeIssue(inner, source, schema));
  const expected = branches.flat().map((inner) => inner.message.replace(/^Invalid input: /, ''));
  const either = [...new Set(expected)].join('; or ');
  return [{ place: source.place(path), message: `${formatPath(path)}: ${sentence(either)}` }];
}

function sentence(message: string): string {
  const text = message.replace(/^Invalid input: /, '');
  return text.endsWith('.') ? text : `${text}.`;
}

/** `models.flight.metrics[0]` */
export function formatPath(path: Path): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? 'The document' : text;
}

function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let candidates: z.ZodType[] = [schema];
  for (const step of path)
    candidates = candidates.flatMap(unwrap).flatMap((s) => childrenAt(s, step));
  const shapes = candidates.flatMap(unwrap).filter((s) => s instanceof z.ZodObject);
  return [...new Set(shapes.flatMap((object) => Object.keys(object.shape)))];
}

function unwrap(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((s) => unwrap(s as z.ZodType));
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.ZodType);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  )
    return unwrap(schema.unwrap() as z.ZodType);
  return [schema];
}

function childrenAt(schema: z.ZodType, step: string | number): z.ZodType[] {
  if (schema instanceof z.ZodObject) {
    const child: z.ZodType | undefined = schema.shape[step];
    return child === undefined ? [] : [child];
  }
  if (schema instanceof z.ZodRecord) return [schema.valueType as z.ZodType];
  if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
  return [];
}
