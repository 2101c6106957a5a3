import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  orientation,
  rightRows
} from "./chunk-P3WXG2BU.js";
import {
  aucBootstrap
} from "./chunk-FLSPS7QI.js";
import {
  sumsBootstrap
} from "./chunk-27YTPY43.js";

// src/domain/evidence/first-place.ts
function withFirstPlace({ message, samples = [] }) {
  const [first] = samples;
  if (first?.file === void 0 || first.line === void 0) return message;
  const many = samples.length > 1 ? "The first is at" : "It is at";
  return `${message} ${many} ${first.file}:${first.line}.`;
}

// src/domain/comparison/bootstrap-plan.ts
var REPLICATES = 2e3;
var BOOTSTRAP_SEED = 1;
var FEWEST_UNITS = 10;
var MOST_UNITS = 65536;
function groupsOf(rows) {
  if (rows <= 2 * MOST_UNITS) return void 0;
  return { of: new Uint32Array(rows).map((_, row) => row % MOST_UNITS), count: MOST_UNITS };
}
function sumByCluster(columns, { of, count: count2 }) {
  const counted = [...columns, new Float64Array(of.length).fill(1)];
  return counted.map((column) => {
    const sums = new Float64Array(count2);
    for (let row = 0; row < of.length; row += 1) {
      const cluster = of[row] ?? 0;
      sums[cluster] = (sums[cluster] ?? 0) + (column[row] ?? 0);
    }
    return sums;
  });
}

// src/domain/comparison/describe.ts
function describeComparison(comparison) {
  const { metric, slice, champion, challenger, difference, interval, verdict } = comparison;
  const name = slice === null ? metric : `${metric} where ${slice}`;
  const values = `${plain(champion)} \u2192 ${plain(challenger)}`;
  const range = `[${signed(interval[0])}, ${signed(interval[1])}]`;
  return `${name}: ${verdict} (${values}; difference ${signed(difference)} ${range}, + is better)${needed(comparison)}`;
}
function needed(comparison) {
  const { rowsNeeded: rowsNeeded2 } = comparison;
  if (rowsNeeded2 !== null) return `; about ${rowsNeeded2} rows would tell`;
  return isAlike(comparison) ? ALIKE : "";
}
var ALIKE = "; the models do not differ on these rows: only a margin above 0 lets that count as not worse";
function isAlike({ verdict, interval: [low, high] }) {
  return verdict === "inconclusive" && low === 0 && high === 0;
}
function plain(value) {
  return value === null ? "undefined" : String(Number(value.toPrecision(6)));
}
function signed(value) {
  if (value === null) return "unknown";
  const text = String(Number(value.toPrecision(3)));
  return value > 0 ? `+${text}` : text;
}
function summarise(comparisons) {
  const whole = comparisons.filter(({ slice }) => slice === null);
  if (whole.length === 0) return "Nothing was compared.";
  const parts = ["worse", "inconclusive", "not worse", "better"].flatMap((verdict) => {
    const names = whole.filter((one) => one.verdict === verdict).map(({ metric }) => metric);
    return names.length === 0 ? [] : [`${verdict} in ${names.join(", ")}`];
  });
  const notable = ["worse", "inconclusive"].flatMap((verdict) => {
    const slices = comparisons.filter((one) => one.slice !== null && one.verdict === verdict);
    const names = slices.map(({ metric, slice }) => `${slice} (${metric})`);
    return names.length === 0 ? [] : [`${verdict} where ${names.join(", ")}`];
  });
  const inSlices = notable.length === 0 ? "" : ` By slices it is ${notable.join("; ")}.`;
  return `The challenger is ${parts.join("; ")}.${inSlices}`;
}

// src/domain/statistics/continued-fraction.ts
var TINY = 1e-300;
var MOST_TERMS = 2e5;
function continuedFraction(first, term) {
  let value = first === 0 ? TINY : first;
  let c = value;
  let d = 0;
  const out = [0, 0];
  for (let k = 1; k <= MOST_TERMS; k += 1) {
    term(k, out);
    const [a, b] = out;
    d = b + a * d;
    if (d === 0) d = TINY;
    c = b + a / c;
    if (c === 0) c = TINY;
    d = 1 / d;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < Number.EPSILON) return value;
  }
  return value;
}

// src/domain/statistics/saddle-point.ts
var HALF_LOG_TWO_PI = 0.9189385332046728;
var SERIES_FROM = 16;
function stirlingError(n) {
  let at = n;
  let sum = 0;
  while (at < SERIES_FROM) {
    sum += (at + 0.5) * Math.log1p(1 / at) - 1;
    at += 1;
  }
  const s = at * at;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / s) / s) / s) / s) / s) / at;
  return sum + series;
}
function deviance(x, m) {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let k = 3; ; k += 2) {
    power *= v * v;
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
  }
}
function binomialTerm(x, y, p, q) {
  const n = x + y;
  if (x === 0) return Math.exp(y * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
  if (y === 0) return Math.exp(x * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
  if (p === 0 || q === 0) return 0;
  const log = stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p) - deviance(y, n * q);
  return Math.exp(log - HALF_LOG_TWO_PI) * Math.sqrt(n / x / y);
}

// src/domain/statistics/incomplete-beta.ts
function incompleteBeta(x, y, a, b) {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x <= (a + 1) / (a + b + 2)) {
    const lower = fraction(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = fraction(y, x, b, a);
  return { lower: 1 - upper, upper };
}
function fraction(x, y, a, b) {
  const front = binomialTerm(a, b, x, y) * (b / (a + b));
  const denominator = continuedFraction(1, (k, out) => {
    const m = Math.floor(k / 2);
    out[0] = k % 2 === 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)) : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    out[1] = 1;
  });
  return front / denominator;
}

// src/domain/statistics/invert.ts
function invert(rising, low, high) {
  let [a, b] = [low, high];
  for (; ; ) {
    const x = middle(a, b);
    if (x <= a || x >= b) return x;
    if (rising(x) < 0) a = x;
    else b = x;
  }
}
function middle(a, b) {
  if (a > 0 && b > 4 * a) return Math.sqrt(a) * Math.sqrt(b);
  if (a === 0 && b > 1e-300) return b * 2 ** -20;
  return a + (b - a) / 2;
}

// src/domain/statistics/error-function.ts
var ERX = 0.8450629115104675;
var SMALL_P = [
  0.12837916709551256,
  -0.3250421072470015,
  -0.02848174957559851,
  -0.005770270296489442,
  -23763016656650163e-21
];
var SMALL_Q = [
  1,
  0.39791722395915535,
  0.0650222499887673,
  0.005081306281875766,
  13249473800432164e-20,
  -3960228278775368e-21
];
var MIDDLE_P = [
  -0.0023621185607526594,
  0.41485611868374833,
  -0.3722078760357013,
  0.31834661990116175,
  -0.11089469428239668,
  0.035478304325618236,
  -0.002166375594868791
];
var MIDDLE_Q = [
  1,
  0.10642088040084423,
  0.540397917702171,
  0.07182865441419627,
  0.12617121980876164,
  0.01363708391202905,
  0.011984499846799107
];
var LARGE_P = [
  -0.009864944034847148,
  -0.6938585727071818,
  -10.558626225323291,
  -62.375332450326006,
  -162.39666946257347,
  -184.60509290671104,
  -81.2874355063066,
  -9.814329344169145
];
var LARGE_Q = [
  1,
  19.651271667439257,
  137.65775414351904,
  434.56587747522923,
  645.3872717332679,
  429.00814002756783,
  108.63500554177944,
  6.570249770319282,
  -0.0604244152148581
];
var FAR_P = [
  -0.0098649429247001,
  -0.799283237680523,
  -17.757954917754752,
  -160.63638485582192,
  -637.5664433683896,
  -1025.0951316110772,
  -483.5191916086514
];
var FAR_Q = [
  1,
  30.33806074348246,
  325.7925129965739,
  1536.729586084437,
  3199.8582195085955,
  2553.0504064331644,
  474.52854120695537,
  -22.44095244658582
];
function erfc(x) {
  if (Number.isNaN(x)) return Number.NaN;
  const size = Math.abs(x);
  if (size < 0.84375) return small(x);
  if (size >= 28) return x > 0 ? 0 : 2;
  const tail = size < 1.25 ? middle2(size) : far(size);
  return x > 0 ? tail : 2 - tail;
}
function small(x) {
  if (Math.abs(x) < 2 ** -56) return 1 - x;
  const z = x * x;
  const y = polynomial(SMALL_P, z) / polynomial(SMALL_Q, z);
  return x < 0.25 ? 1 - (x + x * y) : 0.5 - (x - 0.5 + x * y);
}
function middle2(size) {
  const s = size - 1;
  return 1 - ERX - polynomial(MIDDLE_P, s) / polynomial(MIDDLE_Q, s);
}
function far(size) {
  const s = 1 / (size * size);
  const near = size < 1 / 0.35;
  const ratio = polynomial(near ? LARGE_P : FAR_P, s) / polynomial(near ? LARGE_Q : FAR_Q, s);
  const head = Math.fround(Math.trunc(size * 2 ** 15) / 2 ** 15);
  return Math.exp(-head * head - 0.5625) * Math.exp((head - size) * (head + size) + ratio) / size;
}
function polynomial(coefficients, x) {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

// src/domain/statistics/normal.ts
function normalCdf(z) {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}
function normalTwoSided(z) {
  return erfc(Math.abs(z) * Math.SQRT1_2);
}
var CENTRE_P = [
  3.3871328727963665,
  133.14166789178438,
  1971.5909503065513,
  13731.69376550946,
  45921.95393154987,
  67265.7709270087,
  33430.57558358813,
  2509.0809287301227
];
var CENTRE_Q = [
  1,
  42.31333070160091,
  687.1870074920579,
  5394.196021424751,
  21213.794301586597,
  39307.89580009271,
  28729.085735721943,
  5226.495278852854
];
var TAIL_P = [
  1.4234371107496835,
  4.630337846156546,
  5.769497221460691,
  3.6478483247632045,
  1.2704582524523684,
  0.2417807251774506,
  0.022723844989269184,
  7745450142783414e-19
];
var TAIL_Q = [
  1,
  2.053191626637759,
  1.6763848301838038,
  0.6897673349851,
  0.14810397642748008,
  0.015198666563616457,
  5475938084995345e-19,
  10507500716444169e-25
];
var FAR_P2 = [
  6.657904643501103,
  5.463784911164114,
  1.7848265399172913,
  0.29656057182850487,
  0.026532189526576124,
  0.0012426609473880784,
  27115555687434876e-21,
  20103343992922881e-23
];
var FAR_Q2 = [
  1,
  0.599832206555888,
  0.1369298809227358,
  0.014875361290850615,
  7868691311456133e-19,
  18463183175100548e-21,
  1421511758316446e-22,
  20442631033899397e-31
];
function normalQuantile(p) {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r2 = 0.180625 - q * q;
    return q * polynomial(CENTRE_P, r2) / polynomial(CENTRE_Q, r2);
  }
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(tail));
  const z = r <= 5 ? polynomial(TAIL_P, r - 1.6) / polynomial(TAIL_Q, r - 1.6) : polynomial(FAR_P2, r - 5) / polynomial(FAR_Q2, r - 5);
  return q < 0 ? -z : z;
}

// src/domain/statistics/distributions.ts
function studentTails(t, df) {
  const square = t * t;
  const x = square === Number.POSITIVE_INFINITY ? 0 : df / (df + square);
  const y = square === Number.POSITIVE_INFINITY ? 1 : square / (df + square);
  const outer = incompleteBeta(x, y, df / 2, 0.5).lower / 2;
  return t >= 0 ? { lower: 1 - outer, upper: outer } : { lower: outer, upper: 1 - outer };
}
function studentQuantile(p, df) {
  if (!(p > 0 && p < 1)) return normalQuantile(p);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  let high = 2;
  while (studentTails(high, df).upper > tail) high *= 2;
  const t = invert((x) => tail - studentTails(x, df).upper, 0, high);
  return p < 0.5 ? -t : t;
}
function binomialProbability(k, n, p) {
  return k < 0 || k > n ? 0 : binomialTerm(k, n - k, p, 1 - p);
}
function binomialTails(k, n, p) {
  if (k < 0) return { lower: 0, upper: 1 };
  if (k >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = incompleteBeta(p, 1 - p, Math.floor(k) + 1, n - Math.floor(k));
  return { lower: upper, upper: lower };
}

// src/domain/statistics/mcnemar.ts
var SMALL_DISAGREEMENT = 25;
function mcnemar(b, c) {
  const n = b + c;
  const exact = n === 0 ? 1 : Math.min(1, 2 * binomialTails(Math.min(b, c), n, 0.5).lower);
  const mid = n === 0 || b === c ? 1 : exact - binomialProbability(b, n, 0.5);
  const chiSquared = n === 0 ? 0 : (b - c) ** 2 / n;
  const correctedChiSquared = n === 0 ? 0 : (Math.abs(b - c) - 1) ** 2 / n;
  const asymptotic = normalTwoSided(Math.sqrt(chiSquared));
  const corrected = n === 0 ? 1 : normalTwoSided(Math.sqrt(correctedChiSquared));
  const small2 = n < SMALL_DISAGREEMENT;
  return {
    pValue: small2 ? mid : corrected,
    method: small2 ? "mid-p" : "chi-squared, continuity-corrected",
    exact,
    mid,
    chiSquared,
    asymptotic,
    correctedChiSquared,
    corrected
  };
}

// src/domain/comparison/disagreement.ts
function disagreementOf(champion, challenger) {
  const [first, second] = [rightRows(champion), rightRows(challenger)];
  const counts = [0, 0, 0, 0];
  for (let row = 0; row < first.length; row += 1) {
    const kind = 2 * (first[row] ?? 0) + (second[row] ?? 0);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [bothWrong = 0, onlyChallenger = 0, onlyChampion = 0, bothRight = 0] = counts;
  const { pValue, method } = mcnemar(onlyChampion, onlyChallenger);
  return { bothRight, onlyChampion, onlyChallenger, bothWrong, pValue, method };
}

// src/domain/comparison/reasons.ts
function comparisonReasons(comparisons) {
  return comparisons.flatMap((comparison) => {
    const { metric, slice, verdict } = comparison;
    if (verdict !== "worse" && verdict !== "inconclusive") return [];
    return [
      {
        code: verdict,
        severity: verdict === "worse" ? "error" : "warning",
        message: `${describeComparison(comparison)}.`,
        where: { metric, ...slice === null ? {} : { slice } }
      }
    ];
  });
}

// src/domain/comparison/verdict.ts
function verdictOf([low, high], margin) {
  if (low > 0) return "better";
  if (low > -margin) return "not worse";
  if (high < 0 && low <= -margin) return "worse";
  return "inconclusive";
}
function documentVerdict(verdicts) {
  if (verdicts.includes("worse")) return "fail";
  return verdicts.includes("inconclusive") || verdicts.length === 0 ? "inconclusive" : "pass";
}

// src/domain/statistics/power.ts
var POWER = 0.8;
function rowsNeeded(measured) {
  const { rows, difference, margin } = measured;
  const alike2 = Math.abs(difference) <= margin ? rowsFor(margin, measured) : Number.NaN;
  if (alike2 > rows) return safe(alike2);
  return safe(rowsFor(Math.max(difference + margin, -difference), measured), rows);
}
function rowsFor(effect, measured) {
  const isEnough = (rows) => reachOf(rows, measured) <= effect;
  if (!(effect > 0) || !isEnough(Number.MAX_SAFE_INTEGER)) return Number.NaN;
  let [low, high] = [0, 1];
  while (!isEnough(high)) [low, high] = [high, Math.min(2 * high, Number.MAX_SAFE_INTEGER)];
  while (high - low > 1) {
    const middle3 = low + Math.floor((high - low) / 2);
    if (isEnough(middle3)) high = middle3;
    else low = middle3;
  }
  return high;
}
function reachOf(count2, { rows, standardError, level, scatter }) {
  const { perRow, stays, caution } = scatter ?? { perRow: rows * standardError ** 2, stays: 0 };
  const variance = perRow / count2 + stays;
  const isFew = caution !== void 0 && count2 < caution.below;
  const drawn = isFew ? variance + (caution.error / count2) ** 2 : variance;
  return normalQuantile(0.5 + level / 2) * Math.sqrt(drawn) + normalQuantile(POWER) * Math.sqrt(variance);
}
function safe(count2, above = 0) {
  return Number.isSafeInteger(count2) && count2 > above ? count2 : null;
}
var MANY = 1e6;
function normalInterval(difference, standardError, level, freedom = Number.POSITIVE_INFINITY) {
  if (freedom < 1) return [Number.NaN, Number.NaN];
  const share = 0.5 + level / 2;
  const quantile = freedom < MANY ? studentQuantile(share, freedom) : normalQuantile(share);
  const half = quantile * standardError;
  return [difference - half, difference + half];
}

// src/domain/comparison/comparison.ts
var LEVEL = 0.95;
function orientedDifference(metric, estimate) {
  return orientation(metric) * (estimate.challenger - estimate.champion) + 0;
}
function judge(metric, estimate, { margin, slice = null }) {
  const { rows, standardError } = estimate;
  const interval = possible(metric, estimate.interval);
  const difference = orientedDifference(metric, estimate);
  const verdict = verdictOf(interval, margin);
  const level = estimate.ownLevel ?? LEVEL;
  const scatter = estimate.scatter === void 0 ? {} : { scatter: estimate.scatter };
  const measured = { rows, difference, standardError, margin, level, ...scatter };
  return {
    metric: metric.name,
    slice,
    champion: finite(estimate.champion),
    challenger: finite(estimate.challenger),
    difference: finite(difference),
    interval: [finite(interval[0]), finite(interval[1])],
    level: LEVEL,
    margin,
    verdict,
    rowsNeeded: verdict === "inconclusive" ? rowsNeeded(measured) : null
  };
}
function possible({ range: [least, most] }, [low, high]) {
  const greatest = most - least;
  return [Math.max(-greatest, low), Math.min(greatest, high)];
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}

// src/domain/metrics/outcome.ts
function rowsOf(outcome) {
  return outcome.truth.length;
}
function takeRows(outcome, rows) {
  switch (outcome.task) {
    case "binary-classification": {
      const truth = Uint8Array.from(rows, (row) => outcome.truth[row] ?? 0);
      return { ...outcome, truth, score: takeNumbers(outcome.score, rows) };
    }
    case "multiclass-classification": {
      const truth = Int32Array.from(rows, (row) => outcome.truth[row] ?? 0);
      const predicted = Int32Array.from(rows, (row) => outcome.predicted[row] ?? 0);
      const { believed } = outcome;
      return {
        ...outcome,
        truth,
        predicted,
        ...believed === void 0 ? {} : { believed: takeNumbers(believed, rows) }
      };
    }
    case "regression":
      return {
        task: "regression",
        truth: takeNumbers(outcome.truth, rows),
        predicted: takeNumbers(outcome.predicted, rows)
      };
  }
}
function takeNumbers(values, rows) {
  return Float64Array.from(rows, (row) => values[row] ?? 0);
}

// src/domain/statistics/radix-order.ts
var BITS = 11;
var BUCKETS = 1 << BITS;
var MASK = BUCKETS - 1;
var SIGN = 2147483648;
function sortedOrder(values) {
  const high = highKeys(values);
  const order = radixByKeys(high);
  repairRuns(values, high, order);
  return order;
}
function highKeys(values) {
  const keys = new Uint32Array(values.length);
  const one = new Float64Array(1);
  const words = new Uint32Array(one.buffer);
  one[0] = 1;
  const upper = words[1] === 0 ? 0 : 1;
  for (let row = 0; row < values.length; row += 1) {
    one[0] = (values[row] ?? 0) + 0;
    const word = words[upper] ?? 0;
    keys[row] = word >= SIGN ? ~word : word | SIGN;
  }
  return keys;
}
function radixByKeys(keys) {
  const count2 = keys.length;
  let from = new Uint32Array(count2);
  let to = new Uint32Array(count2);
  for (let row = 0; row < count2; row += 1) from[row] = row;
  for (let shift = 0; shift < 32; shift += BITS) {
    const starts = bucketStarts(keys, shift);
    for (let place = 0; place < count2; place += 1) {
      const row = from[place] ?? 0;
      const bucket = (keys[row] ?? 0) >>> shift & MASK;
      const target = starts[bucket] ?? 0;
      to[target] = row;
      starts[bucket] = target + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
function bucketStarts(keys, shift) {
  const starts = new Uint32Array(BUCKETS);
  for (let row = 0; row < keys.length; row += 1) {
    const bucket = (keys[row] ?? 0) >>> shift & MASK;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  let sum = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    const size = starts[bucket] ?? 0;
    starts[bucket] = sum;
    sum += size;
  }
  return starts;
}
function repairRuns(values, keys, order) {
  const key = (place) => keys[order[place] ?? 0] ?? 0;
  for (let start = 0; start < order.length; ) {
    const shared2 = key(start);
    let end = start + 1;
    while (end < order.length && key(end) === shared2) end += 1;
    if (end - start > 1) repairRun(values, order, { start, end });
    start = end;
  }
}
function repairRun(values, order, { start, end }) {
  const value = (place) => values[order[place] ?? 0] ?? 0;
  let sorted = true;
  for (let place = start + 1; place < end && sorted; place += 1) {
    sorted = value(place - 1) <= value(place);
  }
  if (sorted) return;
  order.subarray(start, end).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

// src/domain/statistics/placements.ts
function placements(truth, score) {
  const order = sortedOrder(score);
  const count2 = truth.reduce((sum, one) => sum + one, 0);
  const found = {
    negatives: shared(order.length - count2),
    positives: shared(count2),
    below: shared(count2),
    atMost: shared(count2)
  };
  let [negative, positive] = [0, 0];
  for (let start = 0; start < order.length; ) {
    const value = score[order[start] ?? 0];
    const before = negative;
    const firstPositive = positive;
    let end = start;
    for (; end < order.length && score[order[end] ?? 0] === value; end += 1) {
      const row = order[end] ?? 0;
      if (truth[row] === 1) found.positives[positive++] = row;
      else found.negatives[negative++] = row;
    }
    found.below.fill(before, firstPositive, positive);
    found.atMost.fill(negative, firstPositive, positive);
    start = end;
  }
  return found;
}
function shared(length) {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}
function aucOf({ negatives, positives, below, atMost }) {
  let sum = 0;
  for (let k = 0; k < positives.length; k += 1) sum += (below[k] ?? 0) + (atMost[k] ?? 0);
  return sum / (2 * positives.length * negatives.length);
}

// src/domain/metrics/placed.ts
var known = /* @__PURE__ */ new WeakMap();
function placedOf(outcome) {
  const before = known.get(outcome);
  if (before !== void 0) return before;
  const found = placements(outcome.truth, outcome.score);
  known.set(outcome, found);
  return found;
}

// src/domain/metrics/measure.ts
function measure(metric, outcome) {
  if (metric.kind === "rank") {
    return aucOf(placedOf(metric.of(outcome)));
  }
  return metric.value(metric.columns(outcome).map(sumOf), rowsOf(outcome));
}
function sumOf(column) {
  let sum = 0;
  let lost = 0;
  for (const value of column) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

// src/domain/statistics/cautious-delong.ts
function cautiousError(found, first, second) {
  const { standardError, difference, parts } = found;
  if (standardError === 0 && difference === 0 && alike(first, second)) return 0;
  if (!parts.some(isScarce)) return standardError;
  const variances = parts.map(
    (part) => isScarce(part) ? Math.max(part.variance, 2 / (part.rows + 2) ** 2) : part.variance
  );
  return Math.sqrt(variances.reduce((sum, one) => sum + one, 0));
}
function rowsOfCaution({ parts }) {
  return Math.max(
    1,
    ...parts.filter(isScarce).map(({ differing }) => SMALL_DISAGREEMENT / Math.max(1, differing))
  );
}
function isScarce({ differing }) {
  return differing < SMALL_DISAGREEMENT;
}
function alike(first, second) {
  const same = (one, other) => one.every((value, place) => value === other[place]);
  return same(first.positives, second.positives) && same(first.negatives, second.negatives) && same(first.below, second.below) && same(first.atMost, second.atMost);
}

// src/domain/comparison/scatter.ts
function shareScatter(gained, lost, rows, units) {
  const differing = Math.max(1, gained + lost) / units;
  const mean = (gained - lost) / units;
  const size = rows / units;
  const below = size * SMALL_DISAGREEMENT / differing;
  return {
    perRow: size * (differing - mean ** 2),
    stays: 0,
    caution: { error: size * Math.SQRT2, below }
  };
}
function delongScatter(found, cautious2, rows) {
  const own = found.standardError;
  if (!(cautious2 > own)) return {};
  const error = rows * Math.sqrt(cautious2 ** 2 - own ** 2);
  const caution = { error, below: rows * rowsOfCaution(found) };
  return { scatter: { perRow: rows * own ** 2, stays: 0, caution } };
}
function withLuck({ rows, standardError, scatter }, luck) {
  const known2 = scatter ?? { perRow: rows * standardError ** 2, stays: 0 };
  return { ...known2, stays: known2.stays + luck };
}

// src/domain/statistics/paired-proportions.ts
function adjustedDifference(worse, better, rows) {
  const size = rows + 2;
  const difference = (better - worse) / size;
  const variance = ((worse + better + 2) / size - difference * difference) / size;
  return { difference, standardError: Math.sqrt(variance) };
}

// src/domain/comparison/few-disagreements.ts
function cautious(metric, estimate, two) {
  if (metric.share !== true || saysTheSame(two)) return estimate;
  const gains = gainsOf(metric, two);
  const [better, worse] = [count(gains, 1), count(gains, -1)];
  if (gains.length < FEWEST_UNITS || better + worse >= SMALL_DISAGREEMENT) return estimate;
  const { standardError } = adjustedDifference(worse, better, gains.length);
  const shrunk = gains.length / (gains.length + 2);
  const centre = orientedDifference(metric, estimate) * shrunk;
  const [low, high] = normalInterval(centre, standardError, LEVEL);
  const { freedom: _ofSampleVariance, ...known2 } = estimate;
  return {
    ...known2,
    standardError,
    centre,
    interval: [Math.max(-1, low), Math.min(1, high)],
    method: "adjusted-wald",
    scatter: shareScatter(better, worse, estimate.rows, gains.length)
  };
}
function gainsOf(metric, { champion, challenger, clusters }) {
  const [theirs] = metric.columns(champion);
  const [ours = new Float64Array(0)] = metric.columns(challenger);
  const sign = orientation(metric);
  const gains = ours.map((value, row) => sign * (value - (theirs?.[row] ?? 0)));
  if (clusters === void 0) return gains;
  return sumByCluster([gains], clusters)[0] ?? gains;
}
function count(gains, sign) {
  return gains.reduce((sum, gain) => sum + (gain * sign > 0 ? 1 : 0), 0);
}
function saysTheSame({ champion, challenger }) {
  const [theirs, ours] = [scoresOf(champion), scoresOf(challenger)];
  if (theirs === void 0 || ours === void 0 || rowsOf(champion) === 0) return false;
  return theirs.every((score, row) => score === ours[row]);
}
function scoresOf(outcome) {
  if (outcome.task === "binary-classification") {
    return outcome.scale === "class" ? void 0 : outcome.score;
  }
  return outcome.task === "regression" ? outcome.predicted : outcome.believed;
}

// src/domain/statistics/delong.ts
function delongOf(first, second) {
  const rows = first.positives.length + first.negatives.length;
  const [firstAuc, secondAuc] = [aucOf(first), aucOf(second)];
  const shares = [structural(first, rows, firstAuc), structural(second, rows, secondAuc)];
  const truth = truthOf(first, rows);
  const moment = (one, other) => {
    const [ofPositives2, ofNegatives2] = moments(truth, one, other);
    return ofPositives2 + ofNegatives2;
  };
  const variances = [moment(shares[0], shares[0]), moment(shares[1], shares[1])];
  const covariance = moment(...shares);
  const difference = secondAuc - firstAuc;
  const contrast = shares[1].map((value, row) => value - (shares[0][row] ?? 0));
  const [ofPositives, ofNegatives] = moments(truth, contrast, contrast);
  const standardError = Math.sqrt(ofPositives + ofNegatives);
  const z = standardError === 0 && difference === 0 ? 0 : difference / standardError;
  const pValue = normalTwoSided(z);
  return {
    first: firstAuc,
    second: secondAuc,
    variances,
    covariance,
    difference,
    standardError,
    z,
    pValue,
    parts: [
      {
        rows: first.positives.length,
        variance: ofPositives,
        differing: countApart(contrast, truth, 1)
      },
      {
        rows: first.negatives.length,
        variance: ofNegatives,
        differing: countApart(contrast, truth, 0)
      }
    ]
  };
}
function truthOf({ positives }, rows) {
  const truth = new Uint8Array(rows);
  for (const row of positives) truth[row] = 1;
  return truth;
}
function moments(truth, one, other) {
  const sums = [0, 0];
  const counts = [0, 0];
  for (let row = 0; row < truth.length; row += 1) {
    const which = truth[row] ?? 0;
    sums[which] = (sums[which] ?? 0) + (one[row] ?? 0) * (other[row] ?? 0);
    counts[which] = (counts[which] ?? 0) + 1;
  }
  const share = (which) => {
    const [sum = 0, count2 = 0] = [sums[which], counts[which]];
    return sum / (count2 - 1) / count2;
  };
  return [share(1), share(0)];
}
var ROUNDING = 1e-12;
function countApart(contrast, truth, which) {
  const common = contrastOfMost(contrast, truth, which);
  let apart = 0;
  for (let row = 0; row < truth.length; row += 1) {
    if (truth[row] === which && !isSame(contrast[row] ?? 0, common)) apart += 1;
  }
  return apart;
}
function contrastOfMost(contrast, truth, which) {
  let [common, votes] = [Number.NaN, 0];
  for (let row = 0; row < truth.length; row += 1) {
    if (truth[row] !== which) continue;
    const value = contrast[row] ?? 0;
    if (votes === 0) common = value;
    votes += isSame(value, common) ? 1 : -1;
  }
  return common;
}
function isSame(one, other) {
  return Math.abs(one - other) <= ROUNDING;
}
function structural(of, rows, auc) {
  const components = new Float64Array(rows);
  const { negatives, positives, below, atMost } = of;
  for (let k = 0; k < positives.length; k += 1) {
    const placed = (below[k] ?? 0) + (atMost[k] ?? 0);
    components[positives[k] ?? 0] = placed / (2 * negatives.length) - auc;
  }
  const strictly = beyond(below);
  const tied = beyond(atMost);
  for (let k = 0; k < negatives.length; k += 1) {
    const above = strictly(k) + tied(k);
    components[negatives[k] ?? 0] = above / (2 * positives.length) - auc;
  }
  return components;
}
function beyond(places) {
  let next = 0;
  return (k) => {
    while (next < places.length && (places[next] ?? 0) <= k) next += 1;
    return places.length - next;
  };
}

// src/domain/statistics/percentile.ts
function expandedLevel(level, units) {
  const reach = studentQuantile(0.5 + level / 2, units - 1) * Math.sqrt(units / (units - 1));
  return 1 - 2 * normalCdf(-reach);
}
function percentileInterval(replicates, level) {
  const sorted = replicates.filter((value) => !Number.isNaN(value)).sort();
  const tail = (1 - level) / 2;
  return [quantileOf(sorted, tail), quantileOf(sorted, 1 - tail)];
}
function quantileOf(sorted, share) {
  if (sorted.length === 0) return Number.NaN;
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (place - below);
}
function standardErrorOf(replicates, units = Number.POSITIVE_INFINITY) {
  const values = replicates.filter((value) => !Number.isNaN(value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const shrunk = units === Number.POSITIVE_INFINITY ? 1 : (units - 1) / units;
  return Math.sqrt(squares / (values.length - 1) / shrunk);
}

// src/tasks/comparison/spread.ts
var KERNELS = { "auc-bootstrap": aucBootstrap, "sums-bootstrap": sumsBootstrap };
var SMALL = 2e7;
var PIECES_PER_WORKER = 4;
async function spreadReplicates(kernel, plan, { replicates, rows }, workers) {
  if (replicates * rows <= SMALL || workers.count === 1) {
    const run = KERNELS[kernel];
    return run({ ...plan, from: 0, to: replicates });
  }
  const pieces = Math.min(replicates, workers.count * PIECES_PER_WORKER);
  const bounds = Array.from(
    { length: pieces + 1 },
    (_, k) => Math.round(k * replicates / pieces)
  );
  const plans = bounds.slice(1).map((to, k) => ({ ...plan, from: bounds[k] ?? 0, to }));
  return joined(await workers.map(kernel, plans));
}
function joined(parts) {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

// src/tasks/comparison/bootstrap-sums.ts
async function bootstrapSums(metrics, contrast, workers) {
  const columns = [];
  const layouts = metrics.map((metric) => {
    const sides = sidesOf(metric, contrast).map(({ sign, added }) => {
      const from = columns.length;
      columns.push(...added);
      return { sign, from, to: columns.length };
    });
    return { metric, sides };
  });
  if (columns.length === 0) return /* @__PURE__ */ new Map();
  const replicates = await resum(columns, contrast.clusters, workers);
  return new Map(layouts.map((layout) => [layout.metric.name, differences(layout, replicates)]));
}
function sidesOf(metric, { ours, theirs }) {
  const first = metric.columns(ours);
  if (theirs === void 0) return [{ sign: 1, added: first }];
  const second = metric.columns(theirs);
  if (!metric.linear) {
    return [
      { sign: 1, added: first },
      { sign: -1, added: second }
    ];
  }
  const gained = first.map(
    (column, at) => column.map((value, row) => value - (second[at]?.[row] ?? 0))
  );
  return [{ sign: 1, added: gained }];
}
async function resum(columns, clusters, workers) {
  const groups = clusters ?? groupsOf(columns[0]?.length ?? 0);
  const drawn = groups === void 0 ? columns : sumByCluster(columns, groups);
  const plan = { columns: drawn.map(inSharedMemory), seed: BOOTSTRAP_SEED };
  const extent = { replicates: REPLICATES, rows: drawn[0]?.length ?? 0 };
  const sums = await spreadReplicates("sums-bootstrap", plan, extent, workers);
  const width = drawn.length + 1;
  return { sums, width, weightAt: groups === void 0 ? 0 : width - 1 };
}
function differences({ metric, sides }, { sums, width, weightAt }) {
  return new Float64Array(sums.length / width).map((_, replicate) => {
    const row = sums.subarray(replicate * width, (replicate + 1) * width);
    const weight = row[weightAt] ?? 0;
    return sides.reduce(
      (sum, { sign, from, to }) => sum + sign * metric.value([...row.subarray(1 + from, 1 + to)], weight),
      0
    );
  });
}
function inSharedMemory(column) {
  const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}

// src/tasks/comparison/estimate.ts
var UNKNOWN = [Number.NaN, Number.NaN];
async function estimatePair(metrics, pair, workers) {
  const sums = metrics.filter((metric) => metric.kind === "sum");
  const bySums = await bootstrapSums(sums, contrastOf(pair), workers);
  const found = [];
  for (const metric of metrics) {
    if (metric.kind === "rank") found.push(await compareRanks(metric, pair, workers));
    else {
      const drawn = estimateOf(metric, pair, bySums.get(metric.name) ?? new Float64Array(0));
      found.push(cautious(metric, drawn, pair));
    }
  }
  return found;
}
function contrastOf({ champion, challenger, clusters }) {
  return {
    ours: challenger,
    theirs: champion,
    ...clusters === void 0 ? {} : { clusters }
  };
}
async function compareRanks(metric, pair, workers) {
  const outcomes = [metric.of(pair.champion), metric.of(pair.challenger)];
  const [first, second] = [placedOf(outcomes[0]), placedOf(outcomes[1])];
  const rows = rowsOf(outcomes[0]);
  if (pair.clusters === void 0) {
    const found = delongOf(first, second);
    return fromDelong(metric, found, { rows, standardError: cautiousError(found, first, second) });
  }
  const plan = { rows, scores: [first, second], clusters: pair.clusters, seed: BOOTSTRAP_SEED };
  const extent = { replicates: REPLICATES, rows };
  const values = await spreadReplicates("auc-bootstrap", plan, extent, workers);
  const differences2 = new Float64Array(REPLICATES).map(
    (_, k) => (values[2 * k + 1] ?? Number.NaN) - (values[2 * k] ?? Number.NaN)
  );
  return estimateOf(metric, pair, differences2);
}
function fromDelong(metric, found, { rows, standardError }) {
  const { first, second, difference } = found;
  return {
    rows,
    champion: first,
    challenger: second,
    standardError,
    interval: normalInterval(orientation(metric) * difference, standardError, LEVEL),
    method: "delong",
    ...delongScatter(found, standardError, rows)
  };
}
function estimateOf(metric, pair, differences2) {
  const units = pair.clusters?.count ?? rowsOf(pair.champion);
  const few = units < FEWEST_UNITS;
  const oriented = differences2.map((value) => orientation(metric) * value);
  return {
    rows: rowsOf(pair.champion),
    champion: measure(metric, pair.champion),
    challenger: measure(metric, pair.challenger),
    standardError: few ? Number.NaN : standardErrorOf(oriented, units),
    interval: few ? UNKNOWN : percentileInterval(oriented, expandedLevel(LEVEL, units)),
    method: "bootstrap"
  };
}

export {
  REPLICATES,
  BOOTSTRAP_SEED,
  FEWEST_UNITS,
  describeComparison,
  summarise,
  normalTwoSided,
  normalQuantile,
  studentTails,
  studentQuantile,
  disagreementOf,
  comparisonReasons,
  documentVerdict,
  withFirstPlace,
  normalInterval,
  LEVEL,
  orientedDifference,
  judge,
  finite,
  rowsOf,
  takeRows,
  cautiousError,
  delongScatter,
  withLuck,
  cautious,
  sortedOrder,
  placedOf,
  measure,
  sumOf,
  delongOf,
  estimatePair
};
