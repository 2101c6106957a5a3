// Written by scripts/generate.ts from package.json: do not edit.
/** Assay's own version. */
export const VERSION = '0.1.0';
