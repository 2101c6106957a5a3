import { describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../src/domain/problem.ts';
import { readCommandLine } from '../../src/hosts/cli/command-line.ts';

async function complaint(...argv: readonly string[]): Promise<string> {
  let written = '';
  try {
    await readCommandLine(argv, (text) => {
      written += text;
    });
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message;
    throw error;
  }
  return `Written: ${written}`;
}

describe('a command line', () => {
  test('asks for help on a command that is not there: told, with a suggestion', async () => {
    expect(await complaint('help', 'chek-data')).toBe(
      'There is no command "chek-data" to explain. Did you mean "check-data"?',
    );
    expect(await complaint('help', 'nix')).toMatch(
      /^There is no command "nix" to explain\. Commands: check-data, /,
    );
  });

  test('with a pattern that the shell has spread out is told to put it in quotes', async () => {
    expect(
      await complaint('check-data', '--contract', 'c.yml', '--data', 'a.csv', 'b.csv'),
    ).toMatch(
      /^Too many arguments .*b\.csv.* put a pattern in quotes, or the shell spreads it out\.$/,
    );
  });

  test('explains each command that is there', async () => {
    expect(await complaint('help', 'report')).toMatch(/^Written: Usage: assay report /);
    expect(await complaint('help')).toMatch(/^Written: Usage: assay \[/);
  });

  test('that only asks for a document names no command', async () => {
    expect(await complaint('--json')).toBe('No command is named. See `assay --help`.');
    expect(await complaint('--quiet')).toMatch(/^Written: Usage: /);
    expect(await complaint()).toMatch(/^Written: Usage: /);
    expect(await complaint('--')).toBe('No command is named. See `assay --help`.');
  });
});
