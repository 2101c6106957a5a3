const MAX_LENGTH = 400;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;
/** What @actions/artifact and Windows refuse in a name. */
const FORBIDDEN = /["*:<>?|\\]/;
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/** Why a relative path (forward slashes) must not be written on any machine; undefined where it may. */
export function nameFault(name: string): string | undefined {
  if (name === '') return 'has no name';
  if (name.length > MAX_LENGTH) return `has a name of more than ${MAX_LENGTH} characters`;
  if (CONTROL.test(name)) return 'has a control character in its name';
  if (name.includes('\\')) return 'has a backslash in its name';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'is named by an absolute path';
  if (FORBIDDEN.test(name)) return 'has a character in its name that not every machine allows';
  if (name.endsWith('/')) return 'is a folder';
  return name
    .split('/')
    .map(partFault)
    .find((fault) => fault !== undefined);
}

function partFault(part: string): string | undefined {
  if (part === '..') return 'leads out of its folder';
  if (part === '' || part === '.') return 'has an empty part in its name';
  if (/[. ]$/.test(part)) return 'has a part that ends in a dot or a space';
  return DEVICE.test(part) ? 'has the name of a device' : undefined;
}

/** Two names that some file system takes for one file, or of which one is a folder of the other. */
export function clashingNames(names: readonly string[]): readonly [string, string] | undefined {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(fold(name));
    if (other !== undefined) return [other, name];
    seen.set(fold(name), name);
  }
  for (const name of names) {
    const parent = parentsOf(fold(name)).find((folder) => seen.has(folder));
    if (parent !== undefined) return [seen.get(parent) ?? parent, name];
  }
  return undefined;
}

function fold(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function parentsOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
