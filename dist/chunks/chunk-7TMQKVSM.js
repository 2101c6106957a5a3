import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/hand-over/entry-name.ts
var MAX_LENGTH = 400;
var CONTROL = /[\u0000-\u001f\u007f]/;
var FORBIDDEN = /["*:<>?|\\]/;
var DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;
function nameFault(name) {
  if (name === "") return "has no name";
  if (name.length > MAX_LENGTH) return `has a name of more than ${MAX_LENGTH} characters`;
  if (CONTROL.test(name)) return "has a control character in its name";
  if (name.includes("\\")) return "has a backslash in its name";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "is named by an absolute path";
  if (FORBIDDEN.test(name)) return "has a character in its name that not every machine allows";
  if (name.endsWith("/")) return "is a folder";
  return name.split("/").map(partFault).find((fault) => fault !== void 0);
}
function partFault(part) {
  if (part === "..") return "leads out of its folder";
  if (part === "" || part === ".") return "has an empty part in its name";
  if (/[. ]$/.test(part)) return "has a part that ends in a dot or a space";
  return DEVICE.test(part) ? "has the name of a device" : void 0;
}
function clashingNames(names) {
  const seen = /* @__PURE__ */ new Map();
  for (const name of names) {
    const other = seen.get(fold(name));
    if (other !== void 0) return [other, name];
    seen.set(fold(name), name);
  }
  for (const name of names) {
    const parent = parentsOf(fold(name)).find((folder) => seen.has(folder));
    if (parent !== void 0) return [seen.get(parent) ?? parent, name];
  }
  return void 0;
}
function fold(name) {
  return name.normalize("NFC").toUpperCase().toLowerCase();
}
function parentsOf(name) {
  const parts = name.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

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
  nameFault,
  ARCHIVE_CAPS,
  archiveFault
};
