import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/report/visible.ts
var LONGEST = 200;
var HIDDEN = new RegExp("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\u00a0\\u115f\\u1160\\u3164\\uffa0]|\\p{Variation_Selector}", "u");
var PICTURES = { "\n": "\u23CE", "\r": "\u240D", "	": "\u2409", "\0": "\u2400" };
function visible(text, longest = LONGEST) {
  const characters = [...text];
  if (characters.length <= longest) return characters.map(show).join("");
  const head = Math.ceil((longest - 1) * 0.7);
  const tail = longest - 1 - head;
  return [...characters.slice(0, head), "\u2026", ...characters.slice(characters.length - tail)].map(show).join("");
}
function show(character) {
  const picture = PICTURES[character];
  if (picture !== void 0) return picture;
  if (!HIDDEN.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, "0")}]`;
}

export {
  visible
};
