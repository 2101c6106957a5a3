import { reasonsOf, type Shown, shownColumns, verdictOf } from '../../domain/checking/reasons.ts';
import type { Evidence } from '../../domain/evidence/evidence.ts';
import type { Host } from '../../ports/host.ts';
import { type CheckResult, checkFiles } from '../../tasks/checking/check-files.ts';
import type { DataFile } from '../../tasks/checking/data-file.ts';
import { findDataFiles } from '../../tasks/checking/find-data-files.ts';
import { writeEvidence } from '../../tasks/evidence/evidence-files.ts';
import { makeEvidence } from '../../tasks/evidence/make-evidence.ts';
import { isRefused } from '../kernel/fail-on.ts';
import type { StepResult } from '../kernel/step.ts';
import type { Inputs, Outputs } from './inputs.ts';
import { type Request, readRequest } from './request.ts';
import { describeCheck, headlineOf, summaryOf } from './words.ts';

/** Finds the files, checks them, writes evidence and profile, and says what was found. */
export async function run(inputs: Inputs, host: Host): Promise<StepResult<Outputs>> {
  const request = await readRequest(inputs, host);
  const files = await findDataFiles(request.patterns, host);
  const result = await checkFiles(request.contract, files, host);
  const evidence = evidenceOf(request, files, result, host);
  const path = await writeEvidence(request.runDirectory, evidence, host);
  const sentence = headlineOf(evidence);
  const all: Shown = () => true;
  const open = { ...evidence, reasons: [...reasonsIn(request, result, all)] };
  return {
    outputs: { verdict: evidence.verdict, evidence: path, rows: result.rows },
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
      },
    },
    host,
  );
}

function reasonsIn(request: Request, result: CheckResult, shown: Shown): Evidence['reasons'] {
  return [...reasonsOf(result.findings, request.contract.dataset, shown)];
}
