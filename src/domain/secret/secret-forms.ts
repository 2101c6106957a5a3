/**
 * The texts as which tools print a secret, so that all of them can be looked for in one line of output: each of its
 * lines as it is, reversed, percent-encoded (RFC 3986 and of forms), in JSON, in XML, in hexadecimal digits, and in
 * base64 (RFC 4648, both alphabets) at each of the three offsets at which it may begin in what was encoded.
 * Not known: a secret that a tool breaks over lines of its own, such as base64 in lines of 76 characters.
 * @param shortest Forms with fewer characters are left out: they would stand in many an innocent line.
 * @returns Each form once, the longer ones first, so that none is found in part; equally long ones by their code units.
 */
export function secretForms(secret: string, shortest: number): readonly string[] {
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
  const forms = lines.filter((line) => line.length >= shortest).flatMap(formsOfLine);
  const long = forms.filter((form) => form.trim().length >= shortest);
  return [...new Set(long)].toSorted(
    (one, other) => other.length - one.length || (one < other ? -1 : 1),
  );
}

function formsOfLine(line: string): readonly string[] {
  // What is no text of Unicode cannot be percent-encoded; a secret holds it only by damage.
  const text = line.toWellFormed();
  const bytes = new TextEncoder().encode(text);
  const hexadecimal = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [
    line,
    [...line].toReversed().join(''),
    ...percentEncoded(text),
    ...inJson(line),
    ...inXml(line),
    ...[hexadecimal, hexadecimal.toUpperCase()],
    ...inBase64(bytes),
  ];
}

const lowerEscapes = (text: string): string =>
  text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());

function percentEncoded(text: string): readonly string[] {
  const component = encodeURIComponent(text);
  const strict = component.replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const form = strict.replaceAll('%20', '+').replaceAll('~', '%7E');
  return [component, strict, form, form.replaceAll('%2A', '*')].flatMap((encoded) => [
    encoded,
    lowerEscapes(encoded),
  ]);
}

/** With and without the letters beyond ASCII, as JavaScript and as Python write them. */
function inJson(line: string): readonly string[] {
  const text = JSON.stringify(line).slice(1, -1);
  const ascii = text.replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [text, ascii, text.replaceAll('/', '\\/')];
}

function inXml(line: string): readonly string[] {
  const text = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const quoted = text.replaceAll('"', '&quot;');
  return [text, quoted, quoted.replaceAll("'", '&#39;'), quoted.replaceAll("'", '&apos;')];
}

/** Alone, and what always stands in the code of a longer text, wherever in its groups of three bytes this begins. */
function inBase64(bytes: Uint8Array): readonly string[] {
  const inside = [0, 1, 2].map((offset) => {
    const whole = bytes.subarray((3 - offset) % 3);
    return base64(whole.subarray(0, whole.length - (whole.length % 3)));
  });
  const forms = [base64(bytes), ...inside];
  return [...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))];
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
