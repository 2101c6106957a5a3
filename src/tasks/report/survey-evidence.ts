import { ConfigurationError } from '../../domain/problem.ts';
import {
  type EvidenceFile,
  type EvidenceSet,
  type RejectedFile,
  selectEvidence,
} from '../../domain/report/evidence-set.ts';
import type { Host } from '../../ports/host.ts';
import { readEvidenceFile } from '../evidence/evidence-files.ts';

/** No run makes more: a folder with more is not ours. */
const MOST_FILES = 200;

/**
 * What a folder holds of this run's evidence, and what of it cannot be used, with the reason: a
 * report is most needed where something went wrong, so that no file stops it.
 */
export async function surveyEvidence(directory: string, host: Host): Promise<EvidenceSet> {
  const names = (await host.files.list(directory)).filter((name) => name.endsWith('.json'));
  const files: EvidenceFile[] = [];
  const rejected: RejectedFile[] = [];
  for (const file of names.slice(0, MOST_FILES)) {
    try {
      files.push({ file, evidence: await readEvidenceFile(`${directory}/${file}`, host) });
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      const why = error.problems.map(({ message }) => message.replace(/\.$/, '')).join('; ');
      rejected.push({ file, why, doubtful: true });
    }
  }
  for (const file of names.slice(MOST_FILES))
    rejected.push({ file, why: `only ${MOST_FILES} files are read`, doubtful: true });
  const { github } = host.identity;
  const run = github && { run: github.runId, attempt: github.attempt };
  const chosen = selectEvidence(files, run);
  return { evidence: chosen.evidence, rejected: [...rejected, ...chosen.rejected] };
}
