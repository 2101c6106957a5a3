import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/contract/sql/quote.ts
function quoteText(text) {
  const parts = text.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts.join("") : `(${parts.join(" || chr(0) || ")})`;
}
function quoteFile(path) {
  return quoteText(literalPath(path));
}
function literalPath(path) {
  return path.replaceAll(/[*?[]/g, "[$&]");
}
function quoteName(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

export {
  quoteText,
  quoteFile,
  literalPath,
  quoteName
};
