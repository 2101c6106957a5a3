import { Buffer } from 'node:buffer';

/**
 * How tools print what they were given. The runner masks by itself, once it knows a secret, what stands in its own list
 * of encoders (base64 at three offsets, percent-encoding, JSON, XML); the rest Assay must hide, and in evidence, reports
 * and artifacts all of it, for these never pass the runner.
 */
export const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'base64 at the first offset': (secret) => Buffer.from(secret).toString('base64'),
  'base64 at the second offset': (secret) => Buffer.from(`a${secret}b`).toString('base64'),
  'base64 at the third offset': (secret) => Buffer.from(`ab${secret}`).toString('base64'),
  'base64 of basic authentication': (secret) =>
    Buffer.from(`x-access-token:${secret}`).toString('base64'),
  'base64 for addresses': (secret) => Buffer.from(`"${secret}"`).toString('base64url'),
  'percent-encoded': (secret) => `https://x/?key=${encodeURIComponent(secret)}&n=1`,
  'percent-encoded as a form': (secret) => new URLSearchParams({ key: secret }).toString(),
  'percent-encoded in small letters': (secret) =>
    encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  hexadecimal: (secret) => Buffer.from(`x${secret}`).toString('hex'),
  'hexadecimal in capitals': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
  'in JSON': (secret) => JSON.stringify({ secret }),
  'in JSON of ASCII alone': (secret) =>
    JSON.stringify({ secret }).replace(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  'in HTML': (secret) =>
    secret
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;'),
  reversed: (secret) => [...secret].toReversed().join(''),
};
