import { describeIssues } from '../document/describe-issue.ts';
import { type Path, type SourceDocument, sortByPlace } from '../document/document.ts';
import { flattenIssues } from '../document/flatten-issues.ts';
import type { Issue } from '../document/issue.ts';
import { nearest } from '../document/nearest.ts';
import { keysAt } from '../document/schema-keys.ts';
import { ConfigurationError, type Problem } from '../problem.ts';
import { type Config, configSchema, modelSchema } from './config.ts';
import type { ConfigFinding } from './finding.ts';
import { checkConfig } from './rules.ts';

/**
 * The configuration that a document says.
 * @throws ConfigurationError with every mistake at once: of form, and between entries. Entries with a
 * misspelt key are read as they were meant, so that one mistake does not hide another.
 */
export function readConfig(source: SourceDocument): Config {
  const result = configSchema.safeParse(source.value, { reportInput: true });
  const issues = result.error?.issues ?? [];
  const sound = result.success ? result.data : soundPart(source.value, issues);
  const problems = [
    ...describeIssues(issues, source, configSchema),
    ...checkConfig(sound).map((finding) => placed(finding, source)),
  ];
  if (result.success && problems.length === 0) return result.data;
  throw new ConfigurationError(sortByPlace(problems));
}

/** A finding at its place in the file. */
export function placed(finding: ConfigFinding, source: Pick<SourceDocument, 'place'>): Problem {
  return {
    place: source.place(finding.path, finding.which),
    message: finding.message,
    ...(finding.remedy === undefined ? {} : { remedy: finding.remedy }),
  };
}

/** models, a name, an entry: what stands below can be left out without changing what the rules see. */
const DEPTH_OF_DETAILS = 3;

/** The models that are well-formed once what is misspelt is mended and faulty details are left out. */
function soundPart(value: unknown, issues: readonly Issue[]): Config {
  const mended = structuredClone(value);
  for (const issue of flattenIssues(issues)) mend(mended, issue);
  const models = isRecord(mended) && isRecord(mended['models']) ? mended['models'] : {};
  const read = Object.entries(models).flatMap(([name, model]) => {
    const parsed = modelSchema.safeParse(model);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return { models: Object.fromEntries(read) };
}

/** Reads misspelt keys and words as they were meant, and leaves faulty details out. */
function mend(document: unknown, issue: Issue): void {
  const path = issue.path.filter((step) => typeof step !== 'symbol');
  const [parent, last] = [at(document, path.slice(0, -1)), path.at(-1)];
  if (issue.code === 'unrecognized_keys') mendKeys(at(document, path), issue.keys, path);
  else if (issue.code === 'invalid_value' && isRecord(parent) && last !== undefined) {
    parent[last] = nearest(String(issue.input), issue.values.map(String));
  } else if (path.length > DEPTH_OF_DETAILS) remove(parent, last);
}

function mendKeys(parent: unknown, keys: readonly string[], path: Path): void {
  const known = keysAt(configSchema, path);
  for (const key of keys) {
    const meant = nearest(key, known);
    if (isRecord(parent) && meant !== undefined) parent[meant] ??= parent[key];
    remove(parent, key);
  }
}

function at(document: unknown, path: readonly (string | number)[]): unknown {
  let node = document;
  for (const step of path) node = isRecord(node) ? node[step] : undefined;
  return node;
}

function remove(parent: unknown, key: string | number | undefined): void {
  if (isRecord(parent) && key !== undefined) delete parent[key];
}

function isRecord(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
