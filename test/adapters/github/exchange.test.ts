import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, connect } from '../../../src/adapters/github/exchange.ts';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** What an exchange says of an answer that `respond` gives, read as bytes. */
async function exchanged(respond: (to: ServerResponse) => void, most: number): Promise<Answer> {
  const started = createServer((_, response) => respond(response));
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const { port } = started.address() as AddressInfo; // It listens on a port.
  const apiUrl = `http://127.0.0.1:${port}`;
  const exchange = await connect({ token: 'none', apiUrl, timeoutSeconds: 20 });
  return exchange('GET /archive', {}, most);
}

const archive = Buffer.from('an archive');

describe('An exchange of bytes', () => {
  it('hands them over whole', async () => {
    const answer = await exchanged((to) => {
      to.writeHead(200, { 'content-type': 'application/zip' }).end(archive);
    }, archive.length);
    expect(answer).toMatchObject({ status: 200, data: archive });
  });

  it('takes none that are cut off for an answer', async () => {
    const answer = await exchanged((to) => {
      to.writeHead(200, { 'content-type': 'application/zip', 'content-length': '1000' });
      to.write(archive, () => to.destroy());
    }, 1000);
    expect(answer.status).toBe(0);
  });

  it('reads no more than it may', async () => {
    let sent = 0;
    const answer = await exchanged((to) => {
      to.writeHead(200, { 'content-type': 'application/zip' });
      const more = (): void => {
        sent += 2 ** 16;
        if (!to.destroyed) to.write(Buffer.alloc(2 ** 16), () => setImmediate(more));
      };
      more();
    }, 2 ** 20);
    expect(answer).toMatchObject({ status: 413, data: { message: 'more than 1048576 bytes' } });
    expect(sent).toBeLessThan(2 ** 26);
  });

  it('tells why there are none', async () => {
    const answer = await exchanged((to) => {
      to.writeHead(410, { 'content-type': 'application/json' }).end('{"message": "expired"}');
    }, 1000);
    expect(answer).toMatchObject({ status: 410, data: { message: 'expired' } });
  });
});
