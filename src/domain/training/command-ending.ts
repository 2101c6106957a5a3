/** How the process of a command came to its end. */
export type CommandEnding =
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'signalled'; readonly signal: string }
  | { readonly kind: 'not-started'; readonly message: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  /** Ended by us, alone, as for a long silence. */
  | { readonly kind: 'stopped' }
  /** Ended with the whole run. */
  | { readonly kind: 'cancelled' };
