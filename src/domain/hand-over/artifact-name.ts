/** What the name of an artifact says about its content. */
export interface ArtifactName {
  /** Null for a step that works without a model. */
  readonly model: string | null;
  readonly step: string;
  /** The first 16 hexadecimal digits of what the step was about; null where it says nothing. */
  readonly subject: string | null;
  /** The attempt of the workflow run. */
  readonly attempt: number;
  readonly job: string;
  /** The number of the job within its matrix. */
  readonly cell: number;
  /** How many jobs the matrix had; 1 where there is none. */
  readonly cells: number;
  /** 1, and more where one job leaves several artifacts of the same description. */
  readonly copy: number;
}

const NONE = '_';
const FORM =
  /^assay\.(?<model>_|[a-z0-9][a-z0-9-]*)\.(?<step>[a-z][a-z0-9-]*)\.(?<subject>_|[0-9a-f]{16})\.(?<attempt>[1-9]\d{0,5})\.(?<job>[A-Za-z_][A-Za-z0-9_-]*)\.(?<cell>\d{1,6})(?:of(?<cells>[2-9]|[1-9]\d{1,5}))?(?:\.(?<copy>[2-9]|[1-9]\d{1,3}))?$/;

/** `assay.flight-delay.check-data.0123456789abcdef.1.data.0`, in a matrix of three `….1.data.0of3`. */
export function formatArtifactName(name: ArtifactName): string {
  const { model, step, subject, attempt, job, copy } = name;
  const cell = name.cells > 1 ? `${name.cell}of${name.cells}` : name.cell;
  const parts = ['assay', model ?? NONE, step, subject ?? NONE, attempt, job, cell];
  return [...parts, ...(copy > 1 ? [copy] : [])].join('.');
}

/** Undefined for an artifact that is none of ours. */
export function parseArtifactName(text: string): ArtifactName | undefined {
  const parts = FORM.exec(text)?.groups;
  if (parts === undefined) return undefined;
  const orNull = (part: string | undefined): string | null =>
    part === undefined || part === NONE ? null : part;
  return {
    model: orNull(parts['model']),
    step: parts['step'] ?? '',
    subject: orNull(parts['subject']),
    attempt: Number(parts['attempt']),
    job: parts['job'] ?? '',
    cell: Number(parts['cell']),
    cells: Number(parts['cells'] ?? 1),
    copy: Number(parts['copy'] ?? 1),
  };
}

/**
 * What is to be picked up: of each step in each job (and cell of its matrix), all that its highest
 * attempt left, in the order of attempts. An older attempt of a job that ran again counts no more, even
 * where it was about something else, nor does one whose matrix was another.
 */
export function newestAttempts<T extends { readonly name: ArtifactName }>(
  artifacts: readonly T[],
): readonly T[] {
  const key = ({ name }: T): string => [name.model, name.step, name.job, name.cell].join('.');
  const highest = new Map<string, number>();
  const gone = ofEarlierMatrix(artifacts);
  const present = artifacts.filter((artifact) => !gone.includes(artifact));
  for (const artifact of present) {
    const known = highest.get(key(artifact)) ?? 0;
    highest.set(key(artifact), Math.max(known, artifact.name.attempt));
  }
  return present
    .filter((artifact) => artifact.name.attempt === highest.get(key(artifact)))
    .toSorted(
      (a, b) =>
        a.name.attempt - b.name.attempt ||
        compareText(formatArtifactName(a.name), formatArtifactName(b.name)),
    );
}

/**
 * What jobs of another matrix left: GitHub expands a matrix anew only where all of its jobs run again. Where only
 * failed ones do, their number stays, and what the others left before counts on. A matrix that changed but kept its
 * number of jobs needs no rule: each of its cells has run again.
 */
export function ofEarlierMatrix<T extends { readonly name: ArtifactName }>(
  artifacts: readonly T[],
): readonly T[] {
  const newest = new Map<string, ArtifactName>();
  for (const { name } of artifacts) {
    if (name.attempt > (newest.get(name.job)?.attempt ?? 0)) newest.set(name.job, name);
  }
  return artifacts.filter(({ name }) => {
    const last = newest.get(name.job);
    return last !== undefined && name.attempt < last.attempt && name.cells !== last.cells;
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
