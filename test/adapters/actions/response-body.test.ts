import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PassingFault } from '../../../src/adapters/actions/patience.ts';
import { drain } from '../../../src/adapters/actions/response-body.ts';

const BODY = Buffer.alloc(200_000, 'x');

let server: Server;
let cut: boolean;
beforeEach(async () => {
  cut = false;
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': BODY.length });
    if (cut) response.write(BODY.subarray(0, 100), () => response.socket?.destroy());
    else response.end(BODY);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function get(): Promise<IncomingMessage> {
  // The cast: a server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port }, resolve);
    sent.once('error', reject).end();
  });
}

/** Takes so many bytes, and fails at the next, or when it is to be finished. */
function sink(takes: number): Writable & { taken(): number } {
  let seen = 0;
  const full = (): Error => new Error('No space is left.');
  const stream = new Writable({
    write: (part, _, done) => {
      seen += part.length;
      done(seen > takes ? full() : null);
    },
    final: (done) => done(takes === BODY.length ? full() : null),
  });
  return Object.assign(stream, { taken: () => seen });
}

const limits = { stallMs: 5000, maxBytes: 1_000_000 };

describe('The body of an answer', () => {
  it('is written as a whole', async () => {
    const target = sink(Number.POSITIVE_INFINITY);
    await drain(await get(), target, limits);
    expect(target.taken()).toBe(BODY.length);
  });

  it.each([
    ['at once', 0],
    ['in its midst', 100_000],
    ['when all has come', BODY.length],
  ])(
    'ends with the fault of a disk that is full %s, which no further try would mend',
    async (_, takes) => {
      const fault = await drain(await get(), sink(takes), limits).catch((error: unknown) => error);
      expect(fault).not.toBeInstanceOf(PassingFault);
      expect(String(fault)).toBe('Error: No space is left.');
    },
  );

  it('that was cut ends with a passing fault, also where nobody looked meanwhile', async () => {
    cut = true;
    for (const wait of [0, 50]) {
      const message = await get();
      message.on('error', () => {});
      await new Promise((resolve) => setTimeout(resolve, wait));
      await expect(drain(message, sink(Number.POSITIVE_INFINITY), limits)).rejects.toBeInstanceOf(
        PassingFault,
      );
    }
  });

  it('is not taken where it is longer than it may be', async () => {
    const target = sink(Number.POSITIVE_INFINITY);
    const work = drain(await get(), target, { ...limits, maxBytes: 150_000 });
    await expect(work).rejects.toThrow('the answer is longer than 150000 bytes');
  });
});
