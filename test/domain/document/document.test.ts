import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { describeIssues } from '../../../src/domain/document/describe-issue.ts';
import { parseSource, sortByPlace } from '../../../src/domain/document/document.ts';
import { parseStrictJson } from '../../../src/domain/document/strict-json.ts';
import { ConfigurationError, formatProblem } from '../../../src/domain/problem.ts';

function complaint(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return '';
}

/** What does not fit a model, a line each, in reading order. */
function mistakes(text: string, schema: z.ZodType): readonly string[] {
  const source = parseSource('f.yml', text);
  const { error } = schema.safeParse(source.value, { reportInput: true });
  return sortByPlace(describeIssues(error?.issues ?? [], source, schema)).map(formatProblem);
}

describe('A YAML document', () => {
  it('remembers the place of each value and key', () => {
    const source = parseSource('f.yml', 'a:\n  b: [1, 2]\n  c: 3\n');
    expect(source.place(['a', 'b', 1])).toEqual({ file: 'f.yml', line: 2, column: 10 });
    expect(source.place(['a', 'c'], 'key')).toEqual({ file: 'f.yml', line: 3, column: 3 });
    expect(source.place(['a', 'nowhere', 'x'])).toMatchObject({ line: 2 });
  });

  it('finds places behind an alias', () => {
    const source = parseSource('f.yml', 'base: &b\n  x: 1\nother: *b\n');
    expect(source.place(['other', 'x'])).toMatchObject({ line: 2, column: 6 });
  });

  it.each([
    ['a duplicate key', 'a: 1\na: 2\n', /f\.yml:2:1: The key "a" stands twice in one map/],
    [
      'a key that reaches the prototype',
      'a: 1\n__proto__: { x: 1 }\n',
      /f\.yml:2:1: .*not allowed/,
    ],
    ['an alias as a key', 'a: &k __proto__\n*k : 1\n', /f\.yml:2:1: An alias cannot be a key/],
    ['a number and a text that are the same key', '{1: a, "1": b}', /f\.yml:1:8: The key "1"/],
    ['an unknown tag', 'a: !!python/object:os.system x\n', /Not valid YAML/],
    ['two documents', 'a: 1\n---\nb: 2\n', /Not valid YAML/],
    ['several syntax errors at once', 'a: [1\nb: "x\n', /\n/],
    ['a tab as indentation', 'a:\n\tb: 1\n', /f\.yml:2/],
    [
      'deep nesting',
      `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
      /^f\.yml:1:\d+: Not readable as YAML: it is nested too deeply\.$/,
    ],
    ['a text without end', 'x'.repeat(1_000_001), /at most 1000000/],
  ])('refuses %s', (_, text, expected) => {
    expect(complaint(() => parseSource('f.yml', text))).toMatch(expected);
  });

  it('tells each of sixty thousand keys that nobody knows, as the square of their number is never worked through', () => {
    const keys = Array.from({ length: 60_000 }, (_, i) => `k${i}`);
    const text = keys.map((key) => `${key}: 1\n`).join('');
    expect(mistakes(text, z.strictObject({}))).toHaveLength(keys.length);
  }, 60_000);

  it('refuses an alias bomb', () => {
    const levels = Array.from({ length: 9 }, (_, i) => {
      const refs = Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`));
      return `l${i}: &a${i} [${refs.join(', ')}]`;
    });
    expect(complaint(() => parseSource('f.yml', levels.join('\n')))).toMatch(/Too many aliases/);
  });

  it('tells a wrong type from a missing key, and forms of a union in words', () => {
    const schema = z.strictObject({
      n: z.number(),
      m: z.number(),
      u: z.union([z.string(), z.array(z.string())]),
    });
    expect(mistakes('n: x\nu: 3\n', schema)).toEqual([
      'f.yml:1:1: m is missing.',
      'f.yml:1:4: n: expected a number, not a text.',
      'f.yml:2:4: u: expected a text or a list.',
    ]);
  });
});

describe('Strict JSON', () => {
  it('reads what JSON.parse reads, for any value without a forbidden key', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        fc.pre(!text.includes('__proto__'));
        expect(parseStrictJson('f.json', text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"a": 1, "a": 2}', /f\.json:1: The key "a" stands twice/],
    ['{"a": {"b": 1},\n "\\u0061": 2}', /f\.json:2: The key "a" stands twice/],
    ['[{"__proto__": 1}]', /__proto__/],
    [`${'['.repeat(101)}${']'.repeat(101)}`, /Nested deeper than 100/],
    ['{"a": NaN}', /Not valid JSON/],
    ['', /Not valid JSON/],
  ])('refuses %s', (text, expected) => {
    expect(complaint(() => parseStrictJson('f.json', text))).toMatch(expected);
  });

  it('does not take equal keys of different objects, or equal texts of an array, for doubles', () => {
    expect(parseStrictJson('f', '[{"a":1},{"a":2},["a","a"],{"b":"a","a":["a"]}]')).toHaveLength(4);
  });
});
