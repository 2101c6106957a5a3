import { markdownTable } from 'markdown-table';
import { CONFIG_EXAMPLE } from './example.ts';
import { configJsonSchema } from './json-schema.ts';

/** The parts of JSON Schema that zod writes for `assay.yml`. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}

const INTRODUCTION = `# Reference: \`assay.yml\`

Written from the schema by \`npm run generate\`; do not edit. Editors check the file while you write it when its first line is
\`# yaml-language-server: $schema=…/dist/schemas/assay.schema.json\`.

Paths are relative to the folder of \`assay.yml\`, and commands run there. A duration is a number and a unit: \`90s\`, \`10m\`, \`2h\`,
\`7d\`, \`4w\`. Unknown keys are mistakes. Entries that say "read by later steps" are checked today and used by steps to come.
What the commands read and write is told in [the commands of a model](commands.md).

\`\`\`yaml
${CONFIG_EXAMPLE}\`\`\``;

/** The reference page of `assay.yml` (Markdown), written from its schema. */
export function configReference(): string {
  // The cast: zod types its output as any JSON Schema; the test of this page meets every key that it writes.
  const root = configJsonSchema() as Schema;
  const sections = sectionsOf('', root);
  return `${[INTRODUCTION, ...sections].join('\n\n')}\n`;
}

function sectionsOf(path: string, schema: Schema, branch = ''): readonly string[] {
  const own = Object.entries(schema.properties ?? {});
  const title = path === '' ? '## The document' : `## \`${path}\`${branch}`;
  const rows = own.map(([key, child]) => row(key, child, schema.required?.includes(key) === true));
  const table = markdownTable([['key', 'value', 'default', 'meaning'], ...rows], {
    alignDelimiters: false,
  });
  const text = schema.description === undefined ? [] : [schema.description];
  const here = own.length === 0 ? [] : [[title, ...text, table].join('\n\n')];
  return [
    ...here,
    ...own.flatMap(([key, child]) => below(path === '' ? key : `${path}.${key}`, child)),
  ];
}

/** The objects that a value holds, each with the path that leads to it. */
function below(path: string, schema: Schema, branch = ''): readonly string[] {
  if (schema.anyOf !== undefined) {
    return schema.anyOf.flatMap((branch) => below(path, branch, nameOfBranch(branch)));
  }
  if (schema.items !== undefined) return below(`${path}[]`, schema.items);
  if (schema.additionalProperties) return below(`${path}.<name>`, schema.additionalProperties);
  return schema.properties === undefined ? [] : sectionsOf(path, schema, branch);
}

/** Objects of which one is chosen are told apart by the key that each of them needs. */
function nameOfBranch(schema: Schema): string {
  const [key] = schema.required ?? [];
  return key === undefined ? '' : ` with ${code(key)}`;
}

function row(key: string, schema: Schema, required: boolean): readonly string[] {
  const value = schema.default === undefined ? '' : code(JSON.stringify(schema.default));
  return [code(key), form(schema), required ? '**needed**' : value, schema.description ?? ''].map(
    (cell) => cell.replaceAll('|', '\\|'),
  );
}

/** What may stand there, in words. */
function form(schema: Schema): string {
  if (schema.title !== undefined) return schema.title;
  if (schema.enum !== undefined) return schema.enum.map((one) => code(String(one))).join(', ');
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(form))].join(' or ');
  if (schema.items !== undefined) return `list of ${form(schema.items)}`;
  if (schema.properties !== undefined) return 'entries, see below';
  if (schema.additionalProperties) return `${form(schema.additionalProperties)}, by name`;
  const types = [schema.type ?? 'any value'].flat().map((type) => WORDS[type] ?? type);
  return `${types.join(' or ')}${bounds(schema)}`;
}

const WORDS: Readonly<Record<string, string>> = { string: 'text', boolean: 'true or false' };

function bounds(schema: Schema): string {
  const limits = [
    limit('≥', schema.minimum),
    limit('>', schema.exclusiveMinimum),
    limit('≤', schema.maximum === Number.MAX_SAFE_INTEGER ? undefined : schema.maximum),
    limit('<', schema.exclusiveMaximum),
  ].filter((text) => text !== '');
  return limits.length === 0 ? '' : ` ${limits.join(', ')}`;
}

function limit(sign: string, value: number | undefined): string {
  return value === undefined || value === Number.MIN_SAFE_INTEGER ? '' : `${sign} ${value}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
