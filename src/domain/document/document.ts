import { type Document, LineCounter, parseDocument } from 'yaml';
import { ConfigurationError, type Place, type Problem } from '../problem.ts';
import { keyFaults } from './key-faults.ts';
import { createOffsets } from './offsets.ts';

const MAX_ALIASES = 100;
const MAX_CHARACTERS = 1_000_000;

const TOO_DEEP = 'Not readable as YAML: it is nested too deeply.';

/** The parser catches the end of its stack and passes on the words of V8. */
const STACK_OVERFLOW = /call stack|stack overflow/i;

export type Path = readonly (string | number)[];

/** A YAML file that remembers where each of its values stands. */
export interface SourceDocument {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value, or of its nearest ancestor that exists; of the key itself on demand. */
  place(path: Path, which?: 'key' | 'value'): Place;
}

type PlaceOf = (offset: number) => Place;

/**
 * Parses YAML 1.2 (and so JSON) of at most a million characters. Aliases are bounded; duplicate keys,
 * unknown tags and the key `__proto__` are refused.
 * @throws ConfigurationError with every syntax error at its line and column.
 */
export function parseSource(file: string, text: string): SourceDocument {
  if (text.length > MAX_CHARACTERS) {
    const message = `${file} holds ${text.length} characters; at most ${MAX_CHARACTERS} are read.`;
    throw new ConfigurationError({ place: { file }, message });
  }
  const lines = new LineCounter();
  const at: PlaceOf = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document = parse(file, text, lines);
  const problems = attempt(file, () => syntaxProblems(document, at));
  if (problems.length > 0) throw new ConfigurationError(sortByPlace(problems));
  const offsetOf = createOffsets(document);
  return {
    file,
    value: attempt(file, () => document.toJS({ maxAliasCount: MAX_ALIASES })),
    place: (path, which = 'value') => at(offsetOf(path, which)),
  };
}

function parse(file: string, text: string, lineCounter: LineCounter): Document.Parsed {
  return attempt(file, () =>
    // Its own search for duplicate keys takes time that grows with the square of their number.
    parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false }),
  );
}

function syntaxProblems(document: Document.Parsed, at: PlaceOf): readonly Problem[] {
  const overflow = document.errors.find(({ message }) => STACK_OVERFLOW.test(message));
  if (overflow !== undefined) return [{ place: at(overflow.pos[0]), message: TOO_DEEP }];
  const complaints = [...document.errors, ...document.warnings].map((error) => ({
    place: at(error.pos[0]),
    message: `Not valid YAML: ${error.message}`,
  }));
  const faults = keyFaults(document).map(({ offset, message }) => ({ place: at(offset), message }));
  return [...complaints, ...faults];
}

/** The parser's own limits (aliases, depth of nesting) are the user's mistake too. */
function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const message =
      cause instanceof ReferenceError
        ? `Too many aliases: at most ${MAX_ALIASES} may be expanded.`
        : TOO_DEEP;
    throw new ConfigurationError({ place: { file }, message }, { cause });
  }
}

/** Problems in reading order. */
export function sortByPlace(problems: readonly Problem[]): readonly Problem[] {
  const line = (problem: Problem) => problem.place?.line ?? 0;
  const column = (problem: Problem) => problem.place?.column ?? 0;
  return problems.toSorted((a, b) => line(a) - line(b) || column(a) - column(b));
}
