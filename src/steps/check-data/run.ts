import { foreignFindings } from '../../domain/checking/foreign-findings.ts';
import { reasonsOf, type Shown, shownColumns, verdictOf } from '../../domain/checking/reasons.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import { type ColumnProfile, profileSchema } from '../../domain/profile/profile.ts';
import type { Host } from '../../ports/host.ts';
import { type CheckResult, checkFiles } from '../../tasks/checking/check-files.ts';
import type { DataFile } from '../../tasks/checking/data-file.ts';
import { findDataFiles } from '../../tasks/checking/find-data-files.ts';
import { writeEvidence } from '../../tasks/evidence/evidence-files.ts';
import { makeEvidence } from '../../tasks/evidence/make-evidence.ts';
import { runPaths } from '../../tasks/project/run-paths.ts';
import { isRefused } from '../kernel/fail-on.ts';
import type { StepResult } from '../kernel/step.ts';
import type { Inputs, Outputs } from './inputs.ts';
import { type Request, readRequest } from './request.ts';
import { describeCheck, headlineOf, summaryOf } from './words.ts';

/** Finds the files, checks them, writes evidence and profile, and says what was found. */
export async function run(inputs: Inputs, host: Host): Promise<StepResult<Outputs>> {
  const request = await readRequest(inputs, host);
  const files = await findDataFiles(request.patterns, host);
  const result = await checkFiles(
    { contract: request.contract, files, profile: inputs.profile === 'full' },
    host,
  );
  const evidence = evidenceOf(request, files, result, host);
  const path = await writeEvidence(request.runDirectory, evidence, host);
  const profile = await keepProfile(request, result, host);
  const sentence = headlineOf(evidence);
  const all: Shown = () => true;
  const open = { ...evidence, reasons: [...reasonsIn(request, result, all)] };
  return {
    outputs: {
      verdict: evidence.verdict,
      evidence: path,
      rows: result.rows,
      ...(profile === undefined ? {} : { profile }),
    },
    evidence: [evidence],
    summary: summaryOf(evidence),
    text: describeCheck(evidence, path),
    privateText: describeCheck(open, path),
    ...(isRefused(evidence.verdict, inputs['fail-on']) ? { refusal: sentence } : {}),
  };
}

function evidenceOf(
  request: Request,
  files: readonly DataFile[],
  result: CheckResult,
  host: Host,
): Evidence {
  const shown = shownColumns(request.contract, request.values);
  return makeEvidence(
    {
      check: 'data',
      step: 'check-data',
      model: request.model,
      verdict: verdictOf(result.findings),
      subject: { data: result.digest },
      reasons: [...reasonsIn(request, result, shown)],
      measurements: {
        rows: result.rows,
        columns: request.contract.columns.length,
        files: files.length,
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
        records: result.rows + result.rejected,
        rejected: result.rejected,
        blankLines: result.blankLines,
        ...(result.profile === null ? {} : { profile: result.profile.columns.map(inBrief) }),
      },
    },
    host,
  );
}

/** What a report tells of a column. */
function inBrief({ name, type, numbers, ...column }: ColumnProfile): {
  [key: string]: string | number | boolean | null;
} {
  const { mean = null, deviation = null } = numbers ?? {};
  const { count, missing, invalid, distinct, distinctExact } = column;
  return { name, type, count, missing, invalid, distinct, distinctExact, mean, deviation };
}

/** Writes `profile/<dataset>.json`, of which the report shows a part; returns its path. */
async function keepProfile(
  { runDirectory, contract }: Request,
  { profile }: CheckResult,
  host: Host,
): Promise<string | undefined> {
  if (profile === null) return undefined;
  const path = `${runPaths(runDirectory).profile}/${fileNameOf(contract.dataset)}.json`;
  await host.files.write(path, `${JSON.stringify(profileSchema.parse(profile), null, 2)}\n`);
  return path;
}

/** A name that is safe in every file system. */
function fileNameOf(dataset: string): string {
  const plain = dataset.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
  return /^[.]*$/.test(plain) ? 'data' : plain;
}

function reasonsIn(request: Request, result: CheckResult, shown: Shown): Evidence['reasons'] {
  const { contract } = request;
  const findings = [...result.findings, ...foreignFindings(contract)];
  return [...reasonsOf(findings, contract.dataset, shown)];
}
