import { createHash } from 'node:crypto';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';
import { GOOD_RUN } from './report-evidence.ts';
import { writeZip, type ZipPart } from './zip.ts';

/** The run of a fork, as the tests tell of it. */
export const FORK_RUN = { id: 700, attempt: 1 } as const;
export const REPORT_ARTIFACT = 'assay.flight-delay.report._.1.judge.0';
export const BASE_CONFIG = `models:
  flight-delay:
    task: binary-classification
    data: { contract: c.yml, train: d.csv, evaluate: { fraction: 0.5 } }
    train: { tfjs: {} }
`;

/** Evidence that the fork's run claims to have made. */
export function evidenceOfRun(
  run: string = String(FORK_RUN.id),
  attempt: number = FORK_RUN.attempt,
): readonly Evidence[] {
  return GOOD_RUN.map((one) => ({
    ...one,
    producedBy: { ...one.producedBy, run, attempt },
  }));
}

/** `report.json` as the step `report` writes it with a token that cannot write. */
export function reportJson(more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    assay: 1,
    model: 'flight-delay',
    verdict: 'pass',
    headline: 'Approved by everybody.',
    nextSteps: [],
    evidence: evidenceOfRun(),
    rejected: [],
    ...more,
  });
}

export interface Handed {
  /** The name that the manifest gives, and the run. */
  readonly artifact?: string;
  readonly run?: string;
  /** Files of the artifact by their paths; `report/report.json` unless said. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The files of an artifact with the manifest that fits them. */
export function handedFiles({
  artifact = REPORT_ARTIFACT,
  run = String(FORK_RUN.id),
  files = { 'report/report.json': reportJson(), 'report/report.md': '# Approved' },
}: Handed = {}): Readonly<Record<string, string>> {
  const manifest = {
    assay: 1,
    artifact,
    run,
    attempt: FORK_RUN.attempt,
    files: Object.entries(files).map(([path, text]) => ({
      path,
      bytes: Buffer.byteLength(text),
      digest: digestOf(Buffer.from(text)),
    })),
  };
  return { 'hand-over.json': JSON.stringify(manifest), ...files };
}

/** The archive of an artifact, with more parts on demand. */
export function handedArchive(handed: Handed = {}, more: readonly ZipPart[] = []): Buffer {
  const parts = Object.entries(handedFiles(handed)).map(([name, content]) => ({
    name,
    content,
    deflate: true,
  }));
  return writeZip([...parts, ...more]);
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
