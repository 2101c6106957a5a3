import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { readCommandLine } from '../../src/hosts/cli/command-line.ts';
import { STEPS } from '../../src/steps/index.generated.ts';
import { type InputField, inputFields } from '../../src/steps/kernel/input-field.ts';
import { type OutputField, outputFields } from '../../src/steps/kernel/output-field.ts';
import { runStep } from '../../src/steps/kernel/run-step.ts';
import type { AnyStep } from '../../src/steps/kernel/step.ts';
import { memoryHost } from '../support/memory-host.ts';
import { ROOT } from '../support/shared.ts';

const SENTENCE = /^[\p{L}`].*[.)]$/su;
const CANARY = 'ghs_canary0123456789ABCDEF';

const described = z.record(z.string(), z.object({ description: z.string() }));
const manifestSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputs: z.record(
    z.string(),
    z.strictObject({
      description: z.string(),
      required: z.boolean(),
      default: z.string().optional(),
    }),
  ),
  outputs: described,
  runs: z.strictObject({
    using: z.literal('node24'),
    main: z.string(),
    post: z.string().optional(),
  }),
});

const readAction = (name: string, file: string): string =>
  readFileSync(join(ROOT, 'actions', name, file), 'utf8');

describe.each(STEPS.map(({ name, load }) => ({ name, load })))('$name', ({ name, load }) => {
  let step: AnyStep;
  let inputs: readonly InputField[];
  let outputs: readonly OutputField[];
  beforeAll(async () => {
    step = await load();
    inputs = inputFields(step.inputs);
    outputs = outputFields(step.outputs);
  });

  test('is named by a verb and a noun, and says in one sentence what it does', () => {
    expect(step.name).toBe(name);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(step.summary).toMatch(SENTENCE);
  });

  test('describes every input and output in a sentence', () => {
    for (const field of [...inputs, ...outputs]) {
      expect(field.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(field.description, `${name}: ${field.name}`).toMatch(SENTENCE);
    }
  });

  test('has an action.yml that says the same', () => {
    const manifest = manifestSchema.parse(parse(readAction(name, 'action.yml')));
    expect(Object.keys(manifest.inputs)).toEqual(inputs.map((field) => field.name));
    expect(Object.keys(manifest.outputs)).toEqual(outputs.map((field) => field.name));
    expect(manifest.description).toBe(step.summary);
    expect(manifest.runs.main).toBe(`../../dist/${name}.js`);
    expect('post' in manifest.runs).toBe(step.post !== undefined);
    for (const field of inputs) {
      const input = manifest.inputs[field.name];
      expect(input?.required).toBe(field.required);
      if (field.actionExpression === undefined)
        expect(input?.default).toBe(field.default === undefined ? undefined : `${field.default}`);
    }
  });

  test('has an action.yml whose defaults are good inputs', async () => {
    const manifest = manifestSchema.parse(parse(readAction(name, 'action.yml')));
    const raw = Object.entries(manifest.inputs).map(
      ([input, { default: fallback = '' }]) =>
        [input, fallback.startsWith('$') ? '' : fallback] as const,
    );
    const ending = await runStep(step, new Map(raw), () => memoryHost());
    const told = ending.kind === 'misconfigured' ? ending.problems.map((p) => p.message) : [];
    expect(told.filter((message) => / must be /.test(message))).toEqual([]);
  });

  test('has a README that names every input and output, and its permissions', () => {
    const readme = readAction(name, 'README.md');
    for (const field of [...inputs, ...outputs]) expect(readme).toContain(`| \`${field.name}\` |`);
    for (const permission of Object.keys(step.permissions ?? {}))
      expect(readme).toContain(`\`${permission}\``);
    expect(parse(/```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? '')).toEqual([
      expect.objectContaining({ uses: expect.stringContaining(`/actions/${name}@`) }),
    ]);
  });

  test('has a command whose help names every input', async () => {
    let help = '';
    await readCommandLine(['help', name], (text) => {
      help += text;
    });
    for (const field of inputs.filter(({ hidden }) => !hidden))
      expect(help).toContain(`--${field.name} `);
  });

  test('names all missing inputs in an empty environment, and never crashes', async () => {
    const host = memoryHost();
    const ending = await runStep(step, new Map(), () => host);
    expect(ending.kind, ending.kind === 'faulty' ? String(ending.error) : '').not.toBe('faulty');
    const required = inputs.filter((field) => field.required);
    if (required.length === 0) return;
    const told = ending.kind === 'misconfigured' ? ending.problems.map((p) => p.message) : [];
    expect(told).toEqual(
      required.map((field) => `The input \`${field.name}\` of ${name} is missing.`),
    );
  });

  test('touches no port when an input is wrong', async () => {
    let connected = false;
    const raw = new Map([['no-such-input', 'x']]);
    const ending = await runStep(step, raw, () => {
      connected = true;
      return memoryHost();
    });
    expect(ending.kind).toBe('misconfigured');
    expect(connected).toBe(false);
  });

  test('never tells a secret, not even when everything about it is wrong', async () => {
    const host = memoryHost();
    const raw = new Map(inputs.map((field) => [field.name, field.secret ? CANARY : 'nonsense']));
    const ending = await runStep(step, raw, () => host);
    const told = JSON.stringify([ending, host.log.entries]);
    expect(told).not.toContain(CANARY);
  });
});
