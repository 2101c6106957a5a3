import { ENGINE_FILES } from './pinned.generated.ts';

/** The name of this platform among the engine's packages, such as `linux-x64` or `linux-x64-musl`. */
export function platformName(): string {
  const base = `${process.platform}-${process.arch}`;
  return process.platform === 'linux' && isMusl() ? `${base}-musl` : base;
}

/** SHA-256 by file name; undefined where the engine is not built for the platform. */
export function pinnedFiles(platform: string): Readonly<Record<string, string>> | undefined {
  return ENGINE_FILES[platform];
}

function isMusl(): boolean {
  // Node's own report names the C library it runs on; it is absent with musl.
  // Its types do not know this switch, which spares looking up the machine's addresses.
  Object.assign(process.report, { excludeNetwork: true });
  const report: unknown = process.report.getReport();
  if (typeof report !== 'object' || report === null || !('header' in report)) return false;
  const header = report.header;
  return typeof header === 'object' && header !== null && !('glibcVersionRuntime' in header);
}
