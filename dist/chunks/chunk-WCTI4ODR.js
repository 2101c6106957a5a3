import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  visible
} from "./chunk-X2F5VZF6.js";

// src/domain/report/markdown/encode.ts
var ZERO_WIDTH = "\u200B";
var FOREIGN = /[A-Za-z0-9 \u200b\u0080-\u{10ffff}.,()%=/;+'"?-]/u;
var AT_LINE_START = /^(?: +|[-+=]|\d{1,9}(?=[.)]))/;
var OWN = /[^\\`*_{}[\]<>&|~#$@!^]/u;
function encodeName(text, longest) {
  return convert(defuse(visible(text, longest)), FOREIGN);
}
function encodeProse(text) {
  const defused = defuse(visible(text, 1e3)).replace(/\b(gh)-(?=\d)/gi, `$1${ZERO_WIDTH}-`).replace(/\b[0-9a-f]{7,}\b/gi, (hex) => `${hex.slice(0, 3)}${ZERO_WIDTH}${hex.slice(3)}`);
  const [start = ""] = AT_LINE_START.exec(defused) ?? [];
  return entities(start) + convert(defused.slice(start.length), FOREIGN);
}
function encodeOwn(text) {
  return convert(text, OWN);
}
function convert(text, harmless) {
  return [...text].map((character) => harmless.test(character) ? character : entities(character)).join("");
}
function entities(text) {
  return [...text].map((character) => `&#${character.codePointAt(0) ?? 65533};`).join("");
}
function defuse(text) {
  return text.replace(/[@#]/g, `$&${ZERO_WIDTH}`).replace(/:\/\//g, `:${ZERO_WIDTH}//`).replace(/(www)\./gi, `$1${ZERO_WIDTH}.`).replace(/(mailto|xmpp):/gi, `$1${ZERO_WIDTH}:`);
}

export {
  encodeName,
  encodeProse,
  encodeOwn
};
