/** Where in a file of the user's something stands; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One mistake of the user's, told so that it can be mended: where, what was expected, what to do. */
export interface Problem {
  readonly message: string;
  readonly place?: Place;
  readonly remedy?: string;
}

/** The user's mistake, not ours: every problem at once, shown without a stack, exit status 2. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly Problem[];

  constructor(problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const list = 'message' in problems ? [problems] : problems;
    super(list.map(formatProblem).join('\n'), options);
    this.problems = list;
  }
}

/** `file:line:column`, as editors and people expect it. */
export function formatPlace(place: Place): string {
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  return `${place.file}${line}${column}`;
}

/** One line for a problem: place, message, remedy. */
export function formatProblem(problem: Problem): string {
  const where = problem.place === undefined ? '' : `${formatPlace(problem.place)}: `;
  const remedy = problem.remedy === undefined ? '' : ` ${problem.remedy}`;
  return `${where}${problem.message}${remedy}`;
}
