import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const SOURCES = [
  'src/domain/{training,predictions}/*.ts',
  'src/tasks/{commands,training,packaging,prediction,features,network}/*.ts',
  'src/steps/train-model/*.ts',
];
const page = readFileSync('docs/reference/commands.md', 'utf8');
const code = globSync(SOURCES).map((file) => readFileSync(file, 'utf8'));

function found(pattern: RegExp, texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  return [...new Set(all)].toSorted();
}

/** The first cells of a table's rows. */
const told = (pattern: RegExp): readonly string[] => found(pattern, [page]);

describe('the page about commands', () => {
  it('tells every variable that a command is given, and no other', () => {
    const given = found(/^\s+(ASSAY_[A-Z_]+):/gm, code);
    expect(given).toContain('ASSAY_LABEL');
    expect(told(/^\| `(ASSAY_[A-Z_]+)` \|/gm)).toEqual(given);
  });

  it('tells every reason code of a training with its remedy, and no other', () => {
    const raised = [
      ...found(/refusal\(\s*'([a-z-]+)'/g, code),
      ...found(/\bcode: (?:ended \? )?'([a-z-]+)'/g, code),
      ...found(/\bcode: ended \? '[a-z-]+' : '([a-z-]+)'/g, code),
      ...found(/\[\s*'\w+',\s*'([a-z]+(?:-[a-z]+)+)',\s*'/g, code),
    ];
    expect(raised).toContain('doubled-key');
    expect(told(/^\| `([a-z-]+)` \| [^|]+ \| [^|]+ \|$/gm)).toEqual(
      [...new Set(raised)].toSorted(),
    );
  });

  it('is linked from the README and the reference of assay.yml', () => {
    expect(readFileSync('README.md', 'utf8')).toContain('(docs/reference/commands.md)');
    expect(readFileSync('docs/reference/config.md', 'utf8')).toContain('(commands.md)');
  });
});
