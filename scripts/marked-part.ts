/**
 * The text with what stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->` replaced.
 * @throws Error where the markers are missing.
 */
export function replaceMarkedPart(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`The markers ${begin} and ${end} are missing.`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
