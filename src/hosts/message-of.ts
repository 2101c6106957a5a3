/** What an error says, whatever was thrown, as a sentence. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().replace(/[^.!?]$/, '$&.');
}
