const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:[/\\])/;

/** What `path` means when it is read from `directory`: forward slashes, `.` and `..` resolved where they can be. */
export function joinPath(directory: string, path: string): string {
  const whole = ABSOLUTE.test(path) || directory === '' ? path : `${directory}/${path}`;
  const slashed = whole.replaceAll('\\', '/');
  const root = slashed.startsWith('/') ? '/' : '';
  return root + simplify(slashed.split('/')).join('/') || '.';
}

/** The folder that holds a file; `.` for a bare name. */
export function folderOf(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  const end = slashed.lastIndexOf('/');
  return end < 0 ? '.' : end === 0 ? '/' : slashed.slice(0, end);
}

function simplify(parts: readonly string[]): string[] {
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    const last = kept.at(-1);
    if (part === '..' && last !== undefined && last !== '..') kept.pop();
    else kept.push(part);
  }
  return kept;
}
