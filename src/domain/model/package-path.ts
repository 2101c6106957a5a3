const FORBIDDEN_PART = /^(?:\.git|\.env(?:\..*)?|\.ssh|\.aws|\.netrc|\.npmrc|\.pypirc)$/i;
/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// Control characters, and what Windows does not allow in names.
const FORBIDDEN_CHARACTER = /[\p{Cc}\\:*?"<>|]/u;

/**
 * Why a relative path may not stand in a package, in words; undefined where it may. Refused are paths
 * that lead out, that mean something else on another system, and files that hold credentials.
 */
export function whyNotInPackage(path: string): string | undefined {
  if (path === '') return 'it is empty';
  if (path.length > 400) return 'it is longer than 400 characters';
  if (path !== path.normalize('NFC')) return 'its letters are not in Unicode form NFC';
  if (FORBIDDEN_CHARACTER.test(path)) return 'it holds a character that not every system allows';
  const parts = path.split('/');
  if (parts.includes('') || parts.includes('.')) return 'it is not a plain relative path';
  if (parts.includes('..')) return 'it leads out of the folder';
  if (parts.some((part) => FORBIDDEN_PART.test(part))) {
    return 'files of that name hold credentials or history, which a package never takes along';
  }
  if (parts.some((part) => DEVICE.test(part) || /[. ]$/.test(part))) {
    return 'Windows could not hold a file of that name';
  }
  return undefined;
}
