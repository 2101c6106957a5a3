import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  bytesToHex,
  sha256,
  utf8ToBytes
} from "./chunk-3B5OCMLH.js";
import {
  int,
  literal,
  strictObject,
  string
} from "./chunk-HOIZIDGE.js";

// src/domain/report/comment.ts
var headerSchema = strictObject({
  v: literal(1),
  key: string().max(1e3),
  run: string().regex(/^\d{1,20}$/),
  attempt: int().min(1),
  head: string().regex(/^[0-9a-f]{40,64}$/),
  content: string().regex(/^sha256:[0-9a-f]{64}$/)
});
var FIRST_LINE = /^<!-- assay-report (\{[^\n<>]*\}) -->(?:\n|$)/;
var LONGEST_KEY = 300;
function commentKey(text) {
  const key = text.toWellFormed();
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, 100).toWellFormed()} ${digest(key)}`;
}
function makeComment({ key, run, attempt, head }, body) {
  const text = normalise(body);
  return { header: { v: 1, key, run, attempt, head, content: digest(text) }, body: text };
}
function renderComment({ header, body }) {
  const json = JSON.stringify(header).replace(
    /[<>-]|[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `<!-- assay-report ${json} -->
${body}`;
}
function parseComment(text) {
  const header = parseHeader(text);
  const body = normalise(text).replace(FIRST_LINE, "");
  return header !== void 0 && header.content === digest(body) ? { header, body } : void 0;
}
function parseHeader(text) {
  const json = FIRST_LINE.exec(normalise(text))?.[1];
  if (json === void 0) return void 0;
  try {
    return headerSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return void 0;
  }
}
function compareSpeakers(a, b, head) {
  const byHead = Number(a.head === head) - Number(b.head === head);
  if (byHead !== 0) return byHead;
  const [x, y] = [BigInt(a.run), BigInt(b.run)];
  return x === y ? a.attempt - b.attempt : x < y ? -1 : 1;
}
function normalise(text) {
  return text.replaceAll("\r\n", "\n").trimEnd();
}
function digest(text) {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

export {
  commentKey,
  makeComment,
  renderComment,
  parseComment,
  parseHeader,
  compareSpeakers
};
