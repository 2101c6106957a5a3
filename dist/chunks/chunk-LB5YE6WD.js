import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/report/figures.ts
var MINUS = "\u2212";
function count(value) {
  return Number.isFinite(value) ? sign(Math.round(value).toFixed(0)) : notANumber(value);
}
function counted(value, what) {
  return `${count(value)} ${what}${value === 1 ? "" : "s"}`;
}
function decimal(value, decimals) {
  if (!Number.isFinite(value)) return notANumber(value);
  const text = value.toFixed(Math.min(Math.max(decimals, 0), 12));
  return sign(/^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text);
}
function signed(value, decimals) {
  const text = decimal(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
function decimalsFor(halfWidth) {
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return 4;
  const place = Math.floor(Math.log10(halfWidth));
  const leading = halfWidth / 10 ** place;
  return Math.min(Math.max(-place + (leading < 2 ? 1 : 0), 0), 10);
}
function measure(value) {
  if (!Number.isFinite(value)) return notANumber(value);
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return scientific(value);
  const decimals = Math.min(Math.max(3 - Math.floor(Math.log10(size)), 0), 10);
  const text = decimal(value, decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
function percent(part, of) {
  if (!(of > 0)) return "n/a";
  const value = 100 * part / of;
  if (part > 0 && value < 1e-3) return "< 0.001 %";
  if (part < of && value > 99.9) return `${Math.min(value, 99.999).toFixed(3)} %`;
  const decimals = value === 0 || value === 100 ? 0 : value < 0.1 ? 3 : 1;
  return `${value.toFixed(decimals)} %`;
}
var UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
function bytes(value) {
  if (!Number.isFinite(value) || value < 0) return notANumber(value);
  const step = value < 1024 ? 0 : Math.min(Math.floor(Math.log2(value) / 10), UNITS.length - 1);
  const scaled = value / 1024 ** step;
  return `${scaled.toFixed(step === 0 || scaled >= 100 ? 0 : 1)} ${UNITS[step]}`;
}
function duration(seconds) {
  if (!Number.isFinite(seconds) || seconds < 0) return notANumber(seconds);
  if (seconds < 9.995) return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${count(Math.floor(minutes / 60))} h ${two(minutes % 60)} min`;
}
function two(value) {
  return String(value).padStart(2, "0");
}
function sign(text) {
  const [whole = "", fraction] = text.replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return (text.startsWith("-") ? MINUS : "") + (fraction === void 0 ? grouped : `${grouped}.${fraction}`);
}
function scientific(value) {
  return value.toExponential(3).replaceAll("-", MINUS).replace("e+", "e");
}
function notANumber(value) {
  if (Number.isNaN(value)) return "not defined";
  return value > 0 ? "infinite" : `${MINUS}infinite`;
}

export {
  count,
  counted,
  decimal,
  signed,
  decimalsFor,
  measure,
  percent,
  bytes,
  duration
};
