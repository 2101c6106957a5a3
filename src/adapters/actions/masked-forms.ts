const SHORTEST = 4;

/**
 * A secret and the forms that tools turn it into: percent-encoded, in JSON, base64 alone and as the
 * password of git's basic authentication. A very short one is left alone: masking it would blank the log.
 */
export function maskedForms(secret: string): readonly string[] {
  const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    base64(secret),
    base64(`x-access-token:${secret}`),
  ];
  return [...new Set(forms)].filter((form) => form.trim().length >= SHORTEST);
}
