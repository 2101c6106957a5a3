import { describe, expect, test } from 'vitest';
import { translateError } from '../../../src/adapters/duckdb/engine-error.ts';
import { UnreadableFileError } from '../../../src/ports/data-engine.ts';

describe('a complaint of the engine about a file', () => {
  test.each([
    [
      "Invalid Input Error: File '/tmp/a.parquet' too small to be a Parquet file",
      'The file is too small to be a Parquet file.',
    ],
    [
      "Invalid Input Error: No magic bytes found at end of file '/tmp/a.parquet'",
      'No magic bytes found at end of the file.',
    ],
    [
      'Invalid Input Error: Failed to read Parquet file "/tmp/a.parquet": damaged page',
      'Failed to read the file: damaged page.',
    ],
  ])('%s reads as a sentence without the path', (message, sentence) => {
    const told = translateError(new Error(message), ['/tmp/a.parquet']);
    expect(told).toBeInstanceOf(UnreadableFileError);
    expect(told).toMatchObject({ message: expect.stringContaining(sentence) });
    expect(String(told)).not.toMatch(/['"]the file['"]/);
  });
});
