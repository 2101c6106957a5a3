import type * as z from 'zod';
import type { Problem } from '../problem.ts';
import type { Path, SourceDocument } from './document.ts';
import { expectation } from './expected.ts';
import { expectedForms, flattenIssues, isMissing } from './flatten-issues.ts';
import type { Issue } from './issue.ts';
import { nearest, suggestion } from './nearest.ts';
import { keysAt } from './schema-keys.ts';

/**
 * Turns the complaints of zod (made with `reportInput`) into sentences with places, and suggestions for
 * misspelt keys and words. A key that is only missing because it was misspelt is not told twice.
 */
export function describeIssues(
  issues: readonly Issue[],
  source: SourceDocument,
  schema: z.ZodType,
): readonly Problem[] {
  const flat = flattenIssues(issues);
  const misspelt = new Set(flat.flatMap((issue) => meantKeys(issue, schema)));
  return flat
    .filter((issue) => !isMissing(issue) || !misspelt.has(JSON.stringify(issue.path)))
    .flatMap((issue) => describeIssue(issue, source, schema));
}

/** The paths that the unknown keys of a complaint were meant for. */
function meantKeys(issue: Issue, schema: z.ZodType): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = plain(issue.path);
  const known = keysAt(schema, path);
  return issue.keys
    .map((key) => nearest(key, known))
    .filter((key) => key !== undefined)
    .map((key) => JSON.stringify([...path, key]));
}

function describeIssue(
  issue: Issue,
  source: SourceDocument,
  schema: z.ZodType,
): readonly Problem[] {
  const path = plain(issue.path);
  if (isMissing(issue)) {
    return [{ place: source.place(path.slice(0, -1)), message: `${formatPath(path)} is missing.` }];
  }
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => unknownKey(key, path, known, source));
  }
  if (issue.code === 'invalid_key') return [invalidKey(issue, path, source)];
  return [describeValue(issue, path, source)];
}

function describeValue(issue: Issue, path: Path, source: SourceDocument): Problem {
  const why =
    issue.code === 'invalid_union'
      ? `expected ${expectedForms(issue)}`
      : (ownWords(issue) ?? expectation(issue) ?? issue.message);
  const problem = { place: source.place(path), message: `${formatPath(path)}: ${sentence(why)}` };
  if (issue.code !== 'invalid_value' || typeof issue.input !== 'string') return problem;
  const near = nearest(issue.input, issue.values.map(String));
  return near === undefined ? problem : { ...problem, remedy: `Did you mean "${near}"?` };
}

/** A message that a schema was given on purpose. */
function ownWords(issue: Issue): string | undefined {
  return /^(?:Invalid |Too (?:small|big))/.test(issue.message) ? undefined : issue.message;
}

function invalidKey(
  issue: Issue & { code: 'invalid_key' },
  path: Path,
  source: SourceDocument,
): Problem {
  const why = issue.issues.map((inner) => sentence(inner.message)).join(' ');
  return {
    place: source.place(path, 'key'),
    message: `"${path.at(-1)}" cannot be a name in ${formatPath(path.slice(0, -1))}: ${why}`,
  };
}

function unknownKey(
  key: string,
  path: Path,
  known: readonly string[],
  source: SourceDocument,
): Problem {
  return {
    place: source.place([...path, key], 'key'),
    message: `Unknown key "${key}"${path.length > 0 ? ` in ${formatPath(path)}` : ''}.`,
    ...(known.length === 0 ? {} : { remedy: suggestion(key, known, 'Known keys') }),
  };
}

function plain(path: readonly PropertyKey[]): (string | number)[] {
  return path.filter((step) => typeof step !== 'symbol');
}

function sentence(message: string): string {
  const text = message.replace(/^Invalid (?:input|option): /, '');
  return text.endsWith('.') ? text : `${text}.`;
}

/** `models.flight.metrics[0]` */
function formatPath(path: Path): string {
  const text = path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
  return text === '' ? 'The document' : text;
}
