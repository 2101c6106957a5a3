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
  /** 1, and more where one job leaves several artifacts of the same description. */
  readonly copy: number;
}

const NONE = '_';
const FORM =
  /^assay\.(?<model>_|[a-z0-9][a-z0-9-]*)\.(?<step>[a-z][a-z0-9-]*)\.(?<subject>_|[0-9a-f]{16})\.(?<attempt>[1-9]\d{0,5})\.(?<job>[A-Za-z_][A-Za-z0-9_-]*)\.(?<cell>\d{1,6})(?:\.(?<copy>[2-9]|[1-9]\d{1,3}))?$/;

/** `assay.flight-delay.check-data.0123456789abcdef.1.data.0` */
export function formatArtifactName(name: ArtifactName): string {
  const { model, step, subject, attempt, job, cell, copy } = name;
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
    copy: Number(parts['copy'] ?? 1),
  };
}

/**
 * What is to be picked up: of each step in each job (and cell of its matrix), all that its highest
 * attempt left, in the order of attempts. An older attempt of a job that ran again counts no more, even
 * where it was about something else.
 */
export function newestAttempts<T extends { readonly name: ArtifactName }>(
  artifacts: readonly T[],
): readonly T[] {
  const key = ({ name }: T): string => [name.model, name.step, name.job, name.cell].join('.');
  const highest = new Map<string, number>();
  for (const artifact of artifacts) {
    const known = highest.get(key(artifact)) ?? 0;
    highest.set(key(artifact), Math.max(known, artifact.name.attempt));
  }
  return artifacts
    .filter((artifact) => artifact.name.attempt === highest.get(key(artifact)))
    .toSorted(
      (a, b) =>
        a.name.attempt - b.name.attempt ||
        compareText(formatArtifactName(a.name), formatArtifactName(b.name)),
    );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
