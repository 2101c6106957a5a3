import { secretForms } from '../../domain/secret/secret-forms.ts';

const SHORTEST = 4;

/**
 * A secret and the forms that tools turn it into, to be masked by the runner. It masks many of them by itself once it
 * knows the secret (base64 at three offsets, percent-encoded, in JSON and XML), but not hexadecimal digits, base64 for
 * addresses, nor what is reversed. A very short one is left alone: masking it would blank the log.
 */
export function maskedForms(secret: string): readonly string[] {
  return [...new Set([secret, ...secretForms(secret, SHORTEST)])].filter(
    (form) => form.trim().length >= SHORTEST,
  );
}
