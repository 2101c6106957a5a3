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

export {
  nameFault,
  clashingNames
};
