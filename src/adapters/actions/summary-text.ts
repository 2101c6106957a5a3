/** GitHub drops a summary above 1024 KiB a step; a little room is left for what other code adds. */
const MAX_SUMMARY_BYTES = 1024 * 1024 - 4096;

const CUT =
  '\n\n_The rest was cut: GitHub takes one mebibyte. The whole report is among the artifacts._\n';

/** The summary as GitHub will take it: cut at the end of a line, with a sentence that says so. */
export function fitSummary(markdown: string, maxBytes = MAX_SUMMARY_BYTES): string {
  const bytes = new TextEncoder().encode(markdown);
  if (bytes.length <= maxBytes) return markdown;
  const end = bytes.lastIndexOf(NEWLINE, maxBytes - CUT.length - 1);
  return new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))) + CUT;
}

const NEWLINE = 10;
