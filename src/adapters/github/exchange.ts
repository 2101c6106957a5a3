export interface Answer {
  /** 0 where no whole answer came. */
  readonly status: number;
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** One HTTP exchange, never repeated. */
export type Exchange = (route: string, parameters: Record<string, unknown>) => Promise<Answer>;

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
  return async (route, parameters) => {
    const request = { signal: AbortSignal.timeout(options.timeoutSeconds * 1000) };
    try {
      const { status, data, headers } = await octokit.request(route, { ...parameters, request });
      return { status, data, headers };
    } catch (error) {
      return answerOf(error);
    }
  };
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
