import type { IncomingMessage } from 'node:http';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HttpClientResponse } from '@actions/http-client';
import { PassingFault } from './patience.ts';

/** Less than this in `stallMs` is no progress: a body that drips would keep a job for hours. */
const PROGRESS_BYTES = 16_384;

/**
 * Waits for the head of an answer.
 * @throws PassingFault where none comes. The client's own words are not passed on: they may hold a signed address.
 */
export async function openResponse(
  request: Promise<HttpClientResponse>,
  stallMs: number,
): Promise<IncomingMessage> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PassingFault(silence(stallMs), stallMs)), stallMs);
  });
  try {
    return (await Promise.race([request, late])).message;
  } catch (error) {
    request.then(({ message }) => message.destroy()).catch(() => {});
    if (error instanceof PassingFault) throw error;
    throw new PassingFault(`the connection failed${codeOf(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

export interface BodyLimits {
  readonly stallMs: number;
  readonly maxBytes: number;
  readonly cancelled?: AbortSignal | undefined;
  /** Sees each part before it is written. */
  readonly onPart?: (part: Uint8Array) => void;
}

/**
 * Writes the whole of a body to `sink`.
 * @throws PassingFault where it is cut or stands still; an error of the sink as it is; Error where it is too long.
 */
export async function drain(
  message: IncomingMessage,
  sink: Writable,
  limits: BodyLimits,
): Promise<void> {
  const { stallMs, maxBytes, cancelled, onPart } = limits;
  let [seen, progress] = [0, 0];
  let fault: Error | undefined;
  // Whatever goes wrong first takes the rest of the pipeline with it: only the first is the cause.
  const first = (error: Error): Error => {
    fault ??= error;
    return fault;
  };
  const timer = setTimeout(
    () => message.destroy(first(new PassingFault(silence(stallMs), stallMs))),
    stallMs,
  );
  const isCut = (): boolean =>
    message.errored !== null || (message.destroyed && !message.readableEnded);
  // An error of the sink's own comes while the message is still whole.
  sink.once('error', (error) => isCut() || first(error));
  try {
    await pipeline(
      message,
      async function* (parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          seen += part.byteLength;
          if (seen > maxBytes)
            throw first(new Error(`the answer is longer than ${maxBytes} bytes`));
          if (seen - progress >= PROGRESS_BYTES) {
            progress = seen;
            timer.refresh();
          }
          onPart?.(part);
          yield part;
        }
      },
      sink,
      cancelled === undefined ? {} : { signal: cancelled },
    );
  } catch (error) {
    if (cancelled?.aborted === true) throw error;
    throw fault ?? new PassingFault(`the connection was cut after ${seen} bytes`);
  } finally {
    clearTimeout(timer);
  }
}

function silence(stallMs: number): string {
  return `the service stood still for ${stallMs / 1000} s`;
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? ` (${code})` : '';
}
