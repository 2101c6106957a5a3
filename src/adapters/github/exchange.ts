export interface Answer {
  /** 0 where no whole answer came. */
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/**
 * One HTTP exchange, never repeated. With `mostBytes` the data of a success are its bytes, and a longer answer
 * counts as refused.
 */
export type Exchange = (
  route: string,
  parameters: Record<string, unknown>,
  mostBytes?: number,
) => Promise<Answer>;

export interface ExchangeOptions {
  readonly token: string;
  /** Such as `https://api.github.com`. */
  readonly apiUrl: string;
  readonly timeoutSeconds: number;
  readonly fetch?: typeof fetch;
}

/** Speaks to GitHub by the Octokit of @actions/github, which knows proxies; errors become answers. */
export async function connect(options: ExchangeOptions): Promise<Exchange> {
  const { getOctokit } = await import('@actions/github');
  const quiet = (): void => undefined;
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    ...(options.fetch === undefined ? {} : { request: { fetch: options.fetch } }),
  });
  return async (route, parameters, mostBytes) => {
    const signal = AbortSignal.timeout(options.timeoutSeconds * 1000);
    // Octokit takes bytes that were cut off for an empty answer: they are read here.
    const request = { signal, parseSuccessResponseBody: mostBytes === undefined };
    try {
      const { status, data, headers } = await octokit.request(route, { ...parameters, request });
      if (mostBytes === undefined) return { status, data, headers };
      return { status, headers, ...(await bytesOf(data, mostBytes)) };
    } catch (error) {
      return answerOf(error);
    }
  };
}

/** The bytes of a body; of one that is too long, the refusal that a server would answer with. */
async function bytesOf(
  body: AsyncIterable<Uint8Array> | null | undefined,
  most: number,
): Promise<Pick<Answer, 'data'> & Partial<Answer>> {
  const parts: Uint8Array[] = [];
  let seen = 0;
  for await (const part of body ?? []) {
    seen += part.byteLength;
    if (seen > most) return { status: 413, data: { message: `more than ${most} bytes` } };
    parts.push(part);
  }
  return { data: Buffer.concat(parts) };
}

function answerOf(error: unknown): Answer {
  if (!(error instanceof Error) || !('status' in error))
    return { status: 0, data: error, headers: {} };
  const response = 'response' in error ? error.response : undefined;
  if (typeof response !== 'object' || response === null)
    return { status: 0, data: error.message, headers: {} };
  const { headers, data } = response as Pick<Answer, 'headers' | 'data'>; // As Octokit documents it.
  return { status: Number(error.status), data, headers };
}
