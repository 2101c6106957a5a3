/*
 * What GitHub's runner reads in a log line and in the files of a step, re-implemented from
 * actions/runner (src/Runner.Common/ActionCommand.cs, src/Runner.Worker/FileCommandManager.cs).
 */

export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const REGISTERED = new Set(
  (
    'debug notice warning error group endgroup add-mask add-matcher remove-matcher echo ' +
    'save-state set-output set-env add-path stop-commands'
  ).split(' '),
);

/** The lines that the runner sees: .NET's reader ends a line at LF, CR or both. */
export function runnerLines(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** The command of a line, in either of its two forms; undefined where the line is plain text. */
export function parseCommand(line: string): RunnerCommand | undefined {
  return parseColons(line) ?? parseHashes(line);
}

/** White space as .NET's TrimStart takes it. */
const LEADING_SPACE = /^[\s\u0085]+/;

function parseColons(line: string): RunnerCommand | undefined {
  const text = line.replace(LEADING_SPACE, '');
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end < 0) return undefined;
  return toCommand(text.slice(2, end), ',', unescapeData(text.slice(end + 2)), unescapeProperty);
}

function parseHashes(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  if (end < 0) return undefined;
  return toCommand(line.slice(start + 3, end), ';', unescapeOld(line.slice(end + 1)), unescapeOld);
}

function toCommand(
  info: string,
  separator: string,
  data: string,
  plain: (text: string) => string,
): RunnerCommand | undefined {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  if (!REGISTERED.has(name.toLowerCase())) return undefined;
  const pairs = space < 0 ? [] : info.slice(space + 1).split(separator);
  const properties = pairs.flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 && at < pair.length - 1
      ? [[pair.slice(0, at).trim(), plain(pair.slice(at + 1))] as const]
      : [];
  });
  return { name: name.toLowerCase(), properties: Object.fromEntries(properties), data };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  const colons = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':');
  return colons.replaceAll('%2C', ',').replaceAll('%25', '%');
}

function unescapeOld(text: string): string {
  const first = text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return first.replaceAll('%5D', ']').replaceAll('%25', '%');
}

/**
 * The pairs of a file of outputs, state or environment, as the runner on Linux reads it.
 * @throws Error where the runner would fail the step.
 */
export function parseFileCommands(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const pairs: Record<string, string> = {};
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [name, value] = parsePair(line, lines);
    pairs[name] = value;
  }
  return pairs;
}

/** `NAME=VALUE`, or `NAME<<DELIMITER` with the lines of the value taken from `rest`. */
function parsePair(line: string, rest: string[]): readonly [string, string] {
  const equals = line.indexOf('=');
  const heredoc = line.indexOf('<<');
  if (equals >= 0 && (heredoc < 0 || equals < heredoc))
    return [line.slice(0, equals), line.slice(equals + 1)];
  const [name, delimiter] = [line.slice(0, Math.max(0, heredoc)), line.slice(heredoc + 2)];
  if (heredoc < 0 || name === '' || delimiter === '') throw new Error(`Invalid format '${line}'.`);
  const end = rest.indexOf(delimiter);
  if (end < 0) throw new Error(`Matching delimiter not found '${delimiter}'.`);
  const value = rest.splice(0, end + 1).slice(0, -1);
  return [name, value.join('\n')];
}
