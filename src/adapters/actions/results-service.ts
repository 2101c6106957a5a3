import { setSecret } from '@actions/core';
import { HttpClient } from '@actions/http-client';
import { BearerCredentialHandler } from '@actions/http-client/lib/auth';
import * as z from 'zod';
import type { StoredArtifact } from '../../ports/artifacts.ts';
import { CollectedText } from './collected-text.ts';
import { PassingFault } from './patience.ts';
import { drain, openResponse } from './response-body.ts';

const SERVICE = 'twirp/github.actions.results.api.v1.ArtifactService';
const MAX_ANSWER_BYTES = 64 * 2 ** 20;
const PASSING_STATUS: readonly number[] = [408, 429, 500, 502, 503, 504];

type Environment = Readonly<Record<string, string | undefined>>;

export interface ServiceOptions {
  readonly environment: Environment;
  readonly stallMs: number;
  readonly cancelled?: AbortSignal | undefined;
}

/** Artifacts as the results service of GitHub Actions tells of them. One request a call, never repeated. */
export interface ResultsService {
  list(): Promise<readonly StoredArtifact[]>;
  /** The address that an archive can be fetched from for some minutes. It is masked in the log. */
  signedUrl(artifact: StoredArtifact): Promise<string>;
}

/** Protobuf's JSON: 64-bit numbers are text, a field at its default may be left out, names come in two styles. */
const artifactSchema = z.object({
  workflow_run_backend_id: z.string(),
  workflow_job_run_backend_id: z.string(),
  database_id: z.coerce.number().int().min(0),
  name: z.string(),
  size: z.coerce.number().int().min(0).default(0),
  digest: z.string().nullish(),
});
const listSchema = z.object({ artifacts: z.array(artifactSchema).default([]) });
const signedSchema = z.object({ signed_url: z.url() });

/** The client of the service that the runner tells of. */
export function createResultsService(options: ServiceOptions): ResultsService {
  const ids = backendIds(options.environment['ACTIONS_RUNTIME_TOKEN'] ?? '');
  return {
    list: async () => (await listed(options, ids)).map(describe),
    signedUrl: async ({ id, name }) => {
      const [found] = await listed(options, { ...ids, id_filter: String(id) });
      if (found === undefined) throw new Error(`the service knows no artifact ${name} any more`);
      const { workflow_run_backend_id, workflow_job_run_backend_id } = found;
      const request = { workflow_run_backend_id, workflow_job_run_backend_id, name: found.name };
      const { signed_url } = await call(
        'GetSignedArtifactURL',
        { request, schema: signedSchema },
        options,
      );
      return secretAddress(signed_url, options.environment);
    },
  };
}

type Ids = Readonly<Record<'workflow_run_backend_id' | 'workflow_job_run_backend_id', string>>;

async function listed(options: ServiceOptions, request: Ids & { readonly id_filter?: string }) {
  return (await call('ListArtifacts', { request, schema: listSchema }, options)).artifacts;
}

function describe(one: z.output<typeof artifactSchema>): StoredArtifact {
  const { database_id: id, name, size: bytes, digest } = one;
  return { id, name, bytes, ...(typeof digest === 'string' ? { digest } : {}) };
}

/** Which run and job the token speaks for: its scope `Actions.Results:<run>:<job>`. */
function backendIds(token: string): Ids {
  const [, run, job] =
    /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?: |$)/.exec(scopeOf(token)) ?? [];
  if (run === undefined || job === undefined)
    throw new Error('the token of the runner does not say which job it is for');
  return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}

function scopeOf(token: string): string {
  try {
    const payload = JSON.parse(
      Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'),
    );
    return z.object({ scp: z.string() }).parse(payload).scp;
  } catch {
    return '';
  }
}

interface Question<T> {
  readonly request: Readonly<Record<string, string>>;
  readonly schema: z.ZodType<T>;
}

async function call<T>(method: string, question: Question<T>, options: ServiceOptions): Promise<T> {
  const { environment, stallMs, cancelled } = options;
  const token = new BearerCredentialHandler(environment['ACTIONS_RUNTIME_TOKEN'] ?? '');
  const http = new HttpClient('assay', [token], {
    socketTimeout: 2 * stallMs,
    allowRedirects: false,
  });
  const url = new URL(`/${SERVICE}/${method}`, environment['ACTIONS_RESULTS_URL']).href;
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const sent = http.post(url, JSON.stringify(question.request), headers);
  const message = await openResponse(sent, stallMs);
  const text = new CollectedText();
  await drain(message, text, { stallMs, cancelled, maxBytes: MAX_ANSWER_BYTES });
  const status = message.statusCode ?? 0;
  if (status < 200 || status > 299)
    throw failure(`the service answered ${method} with status ${status}`, status);
  const answer = question.schema.safeParse(snakeCased(parsed(text.toString(), method)));
  if (answer.success) return answer.data;
  throw new PassingFault(`the service answered ${method} with something else than was asked for`);
}

/** What a status means: a fault that may pass, or one that stays. */
export function failure(message: string, status: number): Error {
  return PASSING_STATUS.includes(status) ? new PassingFault(message) : new Error(message);
}

function parsed(text: string, method: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PassingFault(`the service answered ${method} with something that is not JSON`);
  }
}

/** Answers name their fields as the protocol file does, or as JSON does. */
function snakeCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCased);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]) => [
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    snakeCased(one),
  ]);
  return Object.fromEntries(entries);
}

/** Whoever reads a signed address can fetch the archive: no form of it reaches the log. */
function secretAddress(address: string, environment: Environment): string {
  const { href, search, protocol, searchParams } = new URL(address);
  const signature = searchParams.get('sig') ?? '';
  const forms = [address, href, search, signature, encodeURIComponent(signature)];
  for (const secret of new Set(forms)) {
    if (secret !== '') setSecret(secret);
  }
  const secure = new URL(environment['ACTIONS_RESULTS_URL'] ?? '').protocol;
  if (secure === 'https:' && protocol !== 'https:')
    throw new Error('the service gave an address that is not encrypted');
  return address;
}
