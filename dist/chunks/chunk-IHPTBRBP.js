import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  clashingNames,
  nameFault
} from "./chunk-KM5GLZXF.js";

// src/domain/hand-over/archive.ts
var ARCHIVE_CAPS = {
  entries: 2e4,
  bytes: 20 * 2 ** 30,
  ratio: 200,
  freeBytes: 16 * 2 ** 20
};
var FILE_TYPE = 61440;
var REGULAR = 32768;
var LOCAL_HEADER_BYTES = 30;
function archiveFault(entries, caps = ARCHIVE_CAPS) {
  if (entries.length > caps.entries) return `holds more than ${caps.entries} files`;
  for (const entry of entries) {
    const fault = entryFault(entry, caps);
    if (fault !== void 0) return `holds ${JSON.stringify(entry.name)}, which ${fault}`;
  }
  const total = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  if (total > caps.bytes) return `unpacks to ${total} bytes, more than ${caps.bytes}`;
  const clash = clashingNames(entries.map((entry) => entry.name));
  if (clash !== void 0) return `holds two files for one name: ${clash.map(quote).join(" and ")}`;
  return overlap(entries);
}
function entryFault(entry, caps) {
  const type = entry.mode & FILE_TYPE;
  if (type !== 0 && type !== REGULAR) return "is a link or a special file";
  if (entry.encrypted) return "is encrypted";
  const name = nameFault(entry.name);
  if (name !== void 0) return name;
  const bomb = entry.bytes > caps.freeBytes && entry.bytes > entry.compressedBytes * caps.ratio;
  return bomb ? `unpacks to more than ${caps.ratio} times its size` : void 0;
}
function overlap(entries) {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  const found = sorted.findIndex((entry, index) => {
    const next = sorted[index + 1];
    return next !== void 0 && entry.offset + LOCAL_HEADER_BYTES + entry.compressedBytes > next.offset;
  });
  const name = sorted[found]?.name;
  return name === void 0 ? void 0 : `holds ${quote(name)}, whose bytes belong to another too`;
}
function quote(name) {
  return JSON.stringify(name);
}

export {
  ARCHIVE_CAPS,
  archiveFault
};
