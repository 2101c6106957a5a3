import { ConfigurationError } from '../problem.ts';

const MAX_DEPTH = 100;

/**
 * Parses JSON of foreign origin: duplicate keys, `__proto__` and nesting deeper than 100
 * are refused, which JSON.parse would let through.
 * @throws ConfigurationError that names the file, and the line where it is known.
 */
export function parseStrictJson(file: string, text: string): unknown {
  const value = parse(file, text);
  const fault = findFault(text);
  if (fault !== undefined) {
    const line = text.slice(0, fault.offset).split('\n').length;
    throw new ConfigurationError({ place: { file, line }, message: fault.message });
  }
  return value;
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ConfigurationError(
      {
        place: { file },
        message: `Not valid JSON: ${cause instanceof Error ? cause.message : cause}.`,
      },
      { cause },
    );
  }
}

interface Fault {
  readonly offset: number;
  readonly message: string;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** Walks the tokens of a text that is known to be JSON, with the keys of each open object on a stack. */
function findFault(text: string): Fault | undefined {
  const open: (Set<string> | null)[] = [];
  let keyMayFollow = false;
  for (const { 0: token, index: offset } of text.matchAll(TOKEN)) {
    const message = keyMayFollow && token.startsWith('"') ? addKey(open.at(-1), token) : undefined;
    if (message !== undefined) return { offset, message };
    nest(token, open);
    if (open.length > MAX_DEPTH) return { offset, message: `Nested deeper than ${MAX_DEPTH}.` };
    keyMayFollow = token === '{' || token === ',';
  }
  return undefined;
}

function nest(token: string, open: (Set<string> | null)[]): void {
  if (token === '{') open.push(new Set());
  else if (token === '[') open.push(null);
  else if (token === '}' || token === ']') open.pop();
}

/** `keys` is null or undefined in an array, where a text is no key. */
function addKey(keys: Set<string> | null | undefined, token: string): string | undefined {
  if (keys === null || keys === undefined) return undefined;
  const key = String(JSON.parse(token));
  if (key === '__proto__') return 'The key "__proto__" is not allowed.';
  if (keys.has(key)) return `The key "${key}" stands twice in one object.`;
  keys.add(key);
  return undefined;
}
