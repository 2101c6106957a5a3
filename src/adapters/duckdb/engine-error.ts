import { UnreadableFileError } from '../../ports/data-engine.ts';

/** Kinds of errors with which DuckDB answers to the content of a file, not to our SQL. */
const FILE_ERRORS =
  /^(?:Invalid Input|IO|Invalid|Conversion|Serialization|Out of Range|Corrupt|HTTP)? ?Error: |^TProtocolException/i;

/** DuckDB's complaint about a file as UnreadableFileError, with the line where it is known; others as they are. */
export function translateError(error: unknown, inputs: readonly string[]): unknown {
  if (!(error instanceof Error) || !FILE_ERRORS.test(error.message)) return error;
  const file = fileIn(error.message, inputs);
  if (file === undefined) return error;
  const line = /\bLine: (\d+)/i.exec(error.message)?.[1];
  return new UnreadableFileError(file, sentence(error.message, file), {
    cause: error,
    ...(line === undefined ? {} : { line: Number(line) }),
  });
}

function fileIn(message: string, inputs: readonly string[]): string | undefined {
  const named = inputs.filter((input) => message.includes(input));
  const longest = named.toSorted((a, b) => b.length - a.length)[0];
  return longest ?? (inputs.length === 1 ? inputs[0] : undefined);
}

/** The first line of the complaint, without the path; the rest is advice for people who write SQL. */
function sentence(message: string, file: string): string {
  const first = message
    .replace(FILE_ERRORS, '')
    .replaceAll(`'${file}'`, 'the file')
    .replaceAll(`"${file}"`, 'the file')
    .replaceAll(file, 'the file')
    .replaceAll(/\b(?:parquet )?file the file\b/gi, 'the file')
    .replace(/^the file too\b/, 'the file is too')
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '');
  const said = first ?? 'the file cannot be read';
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`.replace(/[.!]*$/, '.').slice(0, 300);
}
