// Writes test/fixtures/github-openapi.json: the operations of GitHub's API that Assay uses or soon will, with the
// components they reach, from GitHub's own description in the npm package @octokit/openapi.
// Run it by hand when an operation is added: node scripts/extract-openapi.ts
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const VERSION = '23.0.2';
const OPERATIONS = new Set([
  'users/get-authenticated',
  'users/get-by-username',
  'rate-limit/get',
  'pulls/get',
  'pulls/list',
  'pulls/list-files',
  'pulls/create',
  'pulls/list-reviews',
  'issues/get',
  'issues/create',
  'issues/update',
  'issues/list-for-repo',
  'issues/add-labels',
  'issues/list-comments',
  'issues/create-comment',
  'issues/get-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'checks/create',
  'checks/update',
  'checks/get',
  'checks/list-for-ref',
  'repos/get',
  'repos/create-commit-status',
  'repos/get-combined-status-for-ref',
  'repos/create-deployment',
  'repos/list-deployments',
  'repos/get-deployment',
  'repos/create-deployment-status',
  'repos/list-deployment-statuses',
  'repos/get-environment',
  'repos/get-content',
  'repos/create-or-update-file-contents',
  'repos/create-release',
  'repos/get-release',
  'repos/get-release-by-tag',
  'repos/update-release',
  'repos/list-releases',
  'repos/delete-release',
  'repos/upload-release-asset',
  'repos/list-release-assets',
  'repos/get-release-asset',
  'repos/delete-release-asset',
  'repos/create-dispatch-event',
  'repos/compare-commits',
  'repos/list-branches',
  'actions/list-workflow-runs',
  'actions/get-workflow-run',
  'actions/list-workflow-run-artifacts',
  'actions/get-artifact',
  'actions/download-artifact',
  'actions/get-reviews-for-run',
  'actions/get-pending-deployments-for-run',
  'actions/create-workflow-dispatch',
  'git/create-blob',
  'git/create-tree',
  'git/get-tree',
  'git/create-commit',
  'git/get-commit',
  'git/get-ref',
  'git/create-ref',
  'git/update-ref',
  'git/get-blob',
]);
const DROPPED = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'x-github',
  'x-webhooks',
  'tags',
  'title',
  'deprecated',
]);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = { readonly [key: string]: Json };

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Drops what people read; properties that happen to bear such a name stay. */
function strip(value: Json, inProperties = false): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => strip(entry));
  if (!isNode(value)) return value;
  const kept = Object.entries(value).filter(([key]) => inProperties || !DROPPED.has(key));
  return repair(
    Object.fromEntries(kept.map(([key, entry]) => [key, strip(entry, key === 'properties')])),
  );
}

/** `nullable` beside allOf, anyOf or $ref says nothing to a validator: null becomes one of the choices. */
function repair(schema: Node): Node {
  if (schema['nullable'] !== true || schema['type'] !== undefined) return schema;
  const { nullable: _, ...rest } = schema;
  return { anyOf: [{ enum: [null], nullable: true, type: 'string' }, rest] };
}

function references(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) references(entry, found);
  else if (isNode(value))
    for (const [key, entry] of Object.entries(value)) {
      if (key === '$ref' && typeof entry === 'string') found.add(entry);
      references(entry, found);
    }
}

function read(): {
  readonly paths: Record<string, Node>;
  readonly components: Record<string, Record<string, Json>>;
} {
  const folder = join(import.meta.dirname, '..', '.tmp', 'openapi');
  mkdirSync(folder, { recursive: true });
  const archive = `octokit-openapi-${VERSION}.tgz`;
  if (!readdirSync(folder).includes(archive))
    execFileSync('npm', ['pack', `@octokit/openapi@${VERSION}`, '--silent'], { cwd: folder });
  execFileSync('tar', ['-xzf', archive, 'package/generated/api.github.com.json'], { cwd: folder });
  return JSON.parse(readFileSync(join(folder, 'package/generated/api.github.com.json'), 'utf8'));
}

/** The media types and answers that a test double needs: JSON, and success. */
function trim(operation: Node): Node {
  const { operationId, parameters, requestBody, responses } = operation;
  const good = isNode(responses)
    ? Object.fromEntries(
        Object.entries(responses)
          .filter(([status]) => status.startsWith('2'))
          .map(([status, answer]) => [
            status,
            isNode(answer) && '$ref' in answer ? answer : withoutHeaders(answer),
          ]),
      )
    : {};
  return {
    operationId: operationId ?? '',
    ...(parameters === undefined ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: good,
  };
}

function withoutHeaders(answer: Json): Json {
  if (!isNode(answer)) return answer;
  const { headers: _, ...rest } = answer;
  return { description: '', ...rest };
}

const api = read();
const paths: Record<string, Record<string, Json>> = {};
const missing = new Set(OPERATIONS);
for (const [path, methods] of Object.entries(api.paths))
  for (const [method, operation] of Object.entries(methods)) {
    if (!isNode(operation) || !OPERATIONS.has(String(operation['operationId']))) continue;
    missing.delete(String(operation['operationId']));
    const entry = paths[path] ?? {};
    entry[method] = strip(trim(operation));
    paths[path] = entry;
  }
if (missing.size > 0) throw new Error(`Not in the description: ${[...missing].join(', ')}`);

const components: Record<string, Record<string, Json>> = {};
const open = new Set<string>();
references(paths, open);
for (const reference of open) {
  const [, , kind = '', name = ''] = reference.split('/');
  const found = api.components[kind]?.[name];
  if (found === undefined) throw new Error(`${reference} is not there.`);
  const part = strip(kind === 'responses' ? withoutHeaders(found) : found);
  const group = components[kind] ?? {};
  group[name] = part;
  components[kind] = group;
  references(part, open);
}
const text = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'A part of the GitHub REST API', version: VERSION, license: { name: 'MIT' } },
  paths,
  components,
});
const target = join(import.meta.dirname, '..', 'test', 'fixtures', 'github-openapi.json');
writeFileSync(target, `${text.replaceAll('"/repos', '\n"/repos')}\n`);
console.log(`${target}: ${Object.keys(paths).length} paths, ${text.length} bytes`);
