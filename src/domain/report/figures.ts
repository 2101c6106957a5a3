const MINUS = '−';

/** `1,234,567`; never depends on a locale. */
export function count(value: number): string {
  return Number.isFinite(value) ? sign(Math.round(value).toFixed(0)) : notANumber(value);
}

/** `1 warning`, `1,234 warnings`: for words of Assay's own that take an s. */
export function counted(value: number, what: string): string {
  return `${count(value)} ${what}${value === 1 ? '' : 's'}`;
}

/** A number with a fixed count of decimals, thousands separated, with a true minus sign. */
export function decimal(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return notANumber(value);
  const text = value.toFixed(Math.min(Math.max(decimals, 0), 12));
  return sign(/^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text);
}

/** As `decimal`, with a plus sign where what is shown is above zero: for differences. */
export function signed(value: number, decimals: number): string {
  const text = decimal(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/**
 * How many decimals a value with this uncertainty deserves: one significant digit of the half-width
 * of the interval, two where that digit is a 1 (as the Particle Data Group rounds, in short).
 */
export function decimalsFor(halfWidth: number): number {
  if (!(halfWidth > 0) || !Number.isFinite(halfWidth)) return 4;
  const place = Math.floor(Math.log10(halfWidth));
  const leading = halfWidth / 10 ** place;
  return Math.min(Math.max(-place + (leading < 2 ? 1 : 0), 0), 10);
}

/** Four significant digits, for a value whose uncertainty nobody knows. */
export function measure(value: number): string {
  if (!Number.isFinite(value)) return notANumber(value);
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return scientific(value);
  const decimals = Math.min(Math.max(3 - Math.floor(Math.log10(size)), 0), 10);
  const text = decimal(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** `0.3 %`; below a tenth of a percent with as many decimals as it needs, never "0 %" for something. */
export function percent(part: number, of: number): string {
  if (!(of > 0)) return 'n/a';
  const value = (100 * part) / of;
  if (part > 0 && value < 0.001) return '< 0.001 %';
  if (part < of && value > 99.9) return `${Math.min(value, 99.999).toFixed(3)} %`;
  const decimals = value === 0 || value === 100 ? 0 : value < 0.1 ? 3 : 1;
  return `${value.toFixed(decimals)} %`;
}

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** `1.5 GiB` */
export function bytes(value: number): string {
  if (!Number.isFinite(value) || value < 0) return notANumber(value);
  const step = value < 1024 ? 0 : Math.min(Math.floor(Math.log2(value) / 10), UNITS.length - 1);
  const scaled = value / 1024 ** step;
  return `${scaled.toFixed(step === 0 || scaled >= 100 ? 0 : 1)} ${UNITS[step]}`;
}

/** `0.42 s`, `41 s`, `3 min 20 s`, `1 h 02 min` */
export function duration(seconds: number): string {
  if (!Number.isFinite(seconds) || seconds < 0) return notANumber(seconds);
  if (seconds < 9.995) return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${count(Math.floor(minutes / 60))} h ${two(minutes % 60)} min`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function sign(text: string): string {
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return (
    (text.startsWith('-') ? MINUS : '') +
    (fraction === undefined ? grouped : `${grouped}.${fraction}`)
  );
}

function scientific(value: number): string {
  return value.toExponential(3).replaceAll('-', MINUS).replace('e+', 'e');
}

function notANumber(value: number): string {
  if (Number.isNaN(value)) return 'not defined';
  return value > 0 ? 'infinite' : `${MINUS}infinite`;
}
