import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  encodeName,
  encodeOwn,
  encodeProse
} from "./chunk-WCTI4ODR.js";
import {
  bytes,
  count,
  counted,
  decimal,
  decimalsFor,
  duration,
  measure,
  percent,
  signed
} from "./chunk-LB5YE6WD.js";
import {
  visible
} from "./chunk-X2F5VZF6.js";
import {
  _enum,
  array,
  boolean,
  number,
  object,
  string,
  tuple,
  union
} from "./chunk-HOIZIDGE.js";

// src/domain/report/block.ts
var sentence = (words) => ({ kind: "sentence", words });
var list = (items) => ({ kind: "list", items });

// src/domain/report/measurements.ts
var number2 = number();
var defined = number2.nullable().transform((value) => value ?? Number.NaN);
var label = string().max(2e3);
var comparisonSchema = object({
  metric: label,
  slice: label.nullable(),
  champion: defined,
  challenger: defined,
  difference: defined,
  interval: tuple([defined, defined]),
  level: number().gt(0).lt(1),
  margin: number().min(0),
  verdict: _enum(["better", "not worse", "worse", "inconclusive"]),
  rowsNeeded: number().min(0).nullable(),
  rows: number().min(0).optional()
}).refine(({ interval: [low, high] }) => !(low > high), "the interval is upside down");
function isAlike({ difference: difference2, interval: interval2 }) {
  return [difference2, ...interval2].every((value) => value === 0);
}
var metricSchema = object({
  metric: label,
  value: number2,
  interval: tuple([number2, number2]).nullable().optional(),
  level: number().gt(0).lt(1).optional(),
  slice: label.nullable().optional(),
  rows: number().min(0).optional(),
  threshold: object({ atLeast: number2.optional(), atMost: number2.optional() }).nullable().optional(),
  baseline: number2.nullable().optional(),
  verdict: label.nullable().optional()
});
function readList(evidence, key, schema) {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : void 0;
  if (found === void 0 || found === null) return { items: [], broken: 0 };
  if (!Array.isArray(found)) return { items: [], broken: 1 };
  const parsed = found.map((entry) => schema.safeParse(entry));
  const items = parsed.flatMap((result) => result.success ? [result.data] : []);
  return { items, broken: parsed.length - items.length };
}
function readOne(evidence, key, schema) {
  if (!Object.hasOwn(evidence.measurements, key)) return void 0;
  return schema.safeParse(evidence.measurements[key]).data;
}
function readAmount(evidence, key) {
  return readOne(evidence, key, number().min(0));
}

// src/domain/report/words.ts
var name = (text) => ({ kind: "name", text });
var prose = (text) => ({ kind: "prose", text });
var figure = (text) => ({ kind: "figure", text });
var own = (text) => ({ kind: "text", text });
function say(parts, ...values) {
  const pieces = parts.flatMap((part, index) => {
    const value = values[index];
    const text = part === "" ? [] : [own(part)];
    return value === void 0 ? text : [...text, ...toWords(value)];
  });
  return pieces;
}
function toWords(value) {
  return "kind" in value ? [value] : value;
}
function join(lines, between) {
  return lines.flatMap((line2, index) => index === 0 ? line2 : [own(between), ...line2]);
}
function plainText(words) {
  return words.map((piece2) => piece2.text).join("");
}

// src/domain/report/metric-name.ts
var KNOWN = {
  auc: "AUC",
  "log-loss": "log loss",
  accuracy: "accuracy",
  rmse: "RMSE",
  mae: "MAE",
  brier: "Brier score",
  r2: "R\xB2"
};
function metricName(metric) {
  const known = Object.hasOwn(KNOWN, metric) ? KNOWN[metric] : void 0;
  return known === void 0 ? name(metric) : own(known);
}

// src/domain/report/section/comparison-rows.ts
function comparisonDecimals({ interval: [low, high] }) {
  return decimalsFor((high - low) / 2);
}
function metricValue(comparison, value) {
  return figure(decimal(value, comparisonDecimals(comparison)));
}
function difference(comparison) {
  return signed(comparison.difference, comparisonDecimals(comparison));
}
function intervalText(comparison) {
  const decimals = comparisonDecimals(comparison);
  const [low, high] = comparison.interval;
  if (Number.isNaN(low) && Number.isNaN(high)) return "not defined";
  return `${signed(low, decimals)} to ${signed(high, decimals)}`;
}
function isTurned({ champion, challenger, difference: value }) {
  return value * (challenger - champion) < 0;
}
function levelText(comparison) {
  return `${Number((100 * comparison.level).toFixed(2))} %`;
}
function sliceName(slice) {
  return slice === null || slice === void 0 ? say`all rows` : [name(slice)];
}
function roleOf(verdict) {
  if (verdict === "better") return "good";
  if (verdict === "worse") return "bad";
  return verdict === "inconclusive" ? "unsure" : "plain";
}
function comparisonVerdict({ verdict }) {
  if (verdict === "worse") return { kind: "verdict", verdict: "fail", text: "worse" };
  if (verdict === "inconclusive")
    return { kind: "verdict", verdict: "inconclusive", text: "inconclusive" };
  return { kind: "verdict", verdict: "pass", text: verdict };
}

// src/domain/report/section/metric-text.ts
function metricText({ interval: range2 }, value) {
  if (range2 === void 0 || range2 === null) return measure(value);
  return decimal(value, decimalsFor((range2[1] - range2[0]) / 2));
}
function alignedText(metrics) {
  const names2 = [...new Set(metrics.map(({ metric }) => metric))];
  const decimals = new Map(
    names2.map((name2) => [name2, decimalsOf(metrics.filter(({ metric }) => metric === name2))])
  );
  return ({ metric }, value) => {
    const text = decimal(value, decimals.get(metric) ?? 4);
    return value !== 0 && !/[1-9]/.test(text) ? measure(value) : text;
  };
}
function decimalsOf(metrics) {
  const ranged = metrics.flatMap(
    ({ interval: interval2 }) => interval2 ? [decimalsFor((interval2[1] - interval2[0]) / 2)] : []
  );
  if (ranged.length > 0) return Math.max(...ranged);
  const largest = Math.max(...metrics.map(({ value }) => Math.abs(value)));
  return largest > 0 ? Math.min(Math.max(3 - Math.floor(Math.log10(largest)), 0), 6) : 4;
}

// src/domain/report/table.ts
var NOTHING = [own("\u2013")];
function tableOf({ caption, columns, rows }) {
  const spoken = columns.map((_, k) => rows.length === 0 || rows.some((row3) => row3[k] !== NOTHING));
  return {
    kind: "table",
    caption,
    columns: columns.filter((_, k) => spoken[k]),
    rows: rows.map((row3) => row3.filter((_, k) => spoken[k]))
  };
}

// src/domain/report/section/broken.ts
function brokenLine(broken, what) {
  if (broken === 0) return [];
  const verb2 = broken === 1 ? "could not be read and is left out" : "could not be read and are left out";
  return [
    sentence(say`${figure(count(broken))} ${own(broken === 1 ? what : `${what}s`)} ${own(verb2)}.`)
  ];
}

// src/domain/report/section/confusion.ts
var amount = number().min(0);
var confusionSchema = object({
  threshold: number(),
  truePositives: amount,
  falsePositives: amount,
  falseNegatives: amount,
  trueNegatives: amount
});
function confusionBlocks(evidence) {
  const found = readOne(evidence, "confusion", confusionSchema);
  if (found === void 0) return [];
  const { threshold, truePositives, falsePositives, falseNegatives, trueNegatives } = found;
  return [
    {
      kind: "details",
      summary: say`Right and wrong at the threshold ${figure(measure(threshold))}`,
      blocks: [
        {
          kind: "table",
          caption: "Truth against prediction",
          columns: [
            { title: "Truth", align: "left" },
            { title: "Predicted positive", align: "right" },
            { title: "Predicted negative", align: "right" },
            { title: "Right", align: "right" }
          ],
          rows: [
            row("positive", [truePositives, falseNegatives], truePositives),
            row("negative", [falsePositives, trueNegatives], trueNegatives)
          ]
        }
      ]
    }
  ];
}
function row(truth, [positive, negative], right) {
  return [
    [own(truth)],
    [figure(count(positive))],
    [figure(count(negative))],
    [figure(percent(right, positive + negative))]
  ];
}

// src/domain/report/curves.ts
var MOST_POINTS = 400;
var number3 = number();
var pointSchema = union([
  tuple([number3, number3]).transform(([x, y]) => ({ x, y })),
  object({ x: number3, y: number3 }),
  object({ step: number3, loss: number3 }).transform(({ step, loss }) => ({ x: step, y: loss })),
  object({ fpr: number3, tpr: number3 }).transform(({ fpr, tpr }) => ({ x: fpr, y: tpr })),
  object({ predicted: number3, observed: number3 }).transform(({ predicted, observed }) => ({ x: predicted, y: observed }))
]);
var binSchema = union([
  object({ low: number3, high: number3, count: number3.min(0) }),
  object({ from: number3, to: number3, count: number3.min(0) }).transform(({ from, to, count: count2 }) => ({ low: from, high: to, count: count2 }))
]).refine(({ low, high }) => low < high);
var edgesSchema = object({ edges: array(number3).min(2), counts: array(number3.min(0)).min(1) }).refine(({ edges, counts }) => edges.length === counts.length + 1);
function readCurves(evidence, key) {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : void 0;
  return Array.isArray(found) ? curve("challenger", found) : readNamedCurves(evidence, key);
}
function readNamedCurves(evidence, key) {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : void 0;
  if (typeof found !== "object" || found === null || Array.isArray(found)) return [];
  return Object.keys(found).toSorted().flatMap((label2) => {
    const points = found[label2];
    return Array.isArray(points) ? curve(label2, points) : [];
  });
}
function curve(label2, entries) {
  const points = entries.flatMap((entry) => {
    const parsed = pointSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  return points.length < 2 ? [] : [{ label: label2, points: thin(points) }];
}
function thin(items, most = MOST_POINTS) {
  if (items.length <= most) return items;
  const step = (items.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => items[Math.round(index * step)]).flatMap(
    (item) => item === void 0 ? [] : [item]
  );
}
function readHistogram(evidence, key) {
  const found = Object.hasOwn(evidence.measurements, key) ? evidence.measurements[key] : void 0;
  const edges = edgesSchema.safeParse(found);
  const entries = edges.success ? edges.data.counts.map((count2, index) => ({
    low: edges.data.edges[index],
    high: edges.data.edges[index + 1],
    count: count2
  })) : Array.isArray(found) ? found : [];
  return entries.slice(0, MOST_POINTS).flatMap((entry) => {
    const parsed = binSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

// src/domain/report/section/quality-charts.ts
function qualityCharts(evidence) {
  return [
    ...unitChart(evidence, "roc", {
      title: "ROC curve",
      x: "False positive rate",
      y: "True positive rate",
      caption: say`ROC curve: the further above the diagonal, the better the model tells the classes apart.`
    }),
    ...unitChart(evidence, "calibration", {
      title: "Calibration",
      x: "Predicted",
      y: "Observed",
      caption: say`Calibration: on the diagonal, a predicted probability happens as often as it says.`
    }),
    ...scores(evidence)
  ];
}
function unitChart(evidence, key, labels) {
  const curves = readCurves(evidence, key);
  if (curves.length === 0) return [];
  return [
    {
      kind: "chart",
      id: key,
      title: labels.title,
      caption: labels.caption,
      chart: {
        kind: "line",
        x: labels.x,
        y: labels.y,
        unitSquare: true,
        ...key === "calibration" ? { dots: true } : {},
        series: curves.map(series)
      }
    }
  ];
}
function series({ label: label2, points }) {
  const role = label2 === "champion" ? "champion" : "challenger";
  return { label: role, role, points };
}
function scores(evidence) {
  const bins = readHistogram(evidence, "scores");
  if (bins.length === 0) return [];
  const total = bins.reduce((sum, bin) => sum + bin.count, 0);
  return [
    {
      kind: "chart",
      id: "scores",
      title: "Predicted scores",
      caption: say`How often each score was predicted, over ${figure(count(total))} rows.`,
      chart: { kind: "histogram", x: "Score", y: "Rows", bins }
    }
  ];
}

// src/domain/report/section/reasons.ts
var ORDER = ["error", "warning", "info"];
var WORD = { error: "fail", warning: "warn" };
function reasonBlocks(evidence) {
  const sorted = ORDER.flatMap(
    (severity2) => evidence.reasons.filter((reason) => reason.severity === severity2)
  );
  const counted2 = sorted.filter((reason) => reason.count !== void 0);
  const told = sorted.filter((reason) => reason.count === void 0);
  return [
    ...counted2.length > 0 ? [table(counted2), ...places(counted2)] : [],
    ...told.length > 0 ? [list(told.map(line))] : [],
    ...hint(evidence)
  ];
}
function line(reason) {
  const where = place(reason);
  const mark = reason.severity === "info" ? say`Note:` : severity(reason);
  const message = say`${mark} ${prose(reason.message)}`;
  return where.length === 0 ? message : say`${message} (${where})`;
}
function severity({ severity: word }) {
  return word === "info" ? say`note` : [{ kind: "verdict", verdict: WORD[word], text: word }];
}
function place({ where }) {
  const parts = [where?.dataset, where?.column, where?.slice, where?.metric];
  return join(
    parts.flatMap((part) => part === void 0 ? [] : [[name(part)]]),
    " \xB7 "
  );
}
function table(reasons) {
  return tableOf({
    caption: "What was found",
    columns: [
      { title: "Severity", align: "left" },
      { title: "Rule", align: "left" },
      { title: "Where", align: "left" },
      { title: "Count", align: "right" },
      { title: "Of", align: "right" },
      { title: "Share", align: "right" },
      { title: "What", align: "left" }
    ],
    rows: reasons.map((reason) => [
      severity(reason),
      [name(reason.code)],
      place(reason).length === 0 ? NOTHING : place(reason),
      amount2(reason.count),
      amount2(reason.of),
      reason.count === void 0 || reason.of === void 0 ? NOTHING : [figure(percent(reason.count, reason.of))],
      [prose(reason.message)]
    ])
  });
}
function amount2(value) {
  return value === void 0 ? NOTHING : [figure(count(value))];
}
function places(reasons) {
  const withSamples = reasons.filter(({ samples = [] }) => samples.length > 0);
  if (withSamples.length === 0) return [];
  return [
    {
      kind: "details",
      summary: say`The first places of each`,
      blocks: [list(withSamples.map(placesOf))]
    }
  ];
}
function placesOf(reason) {
  const samples = (reason.samples ?? []).map(sample);
  const where = place(reason);
  const head2 = where.length === 0 ? say`${name(reason.code)}` : say`${name(reason.code)} in ${where}`;
  return say`${head2}: ${join(samples, ", ")}`;
}
function sample({ file, line: row3, value, shape }) {
  const at = row3 === void 0 ? [] : say`line ${figure(count(row3))}`;
  const where = file === void 0 ? at : at.length === 0 ? [name(file)] : say`${at} of ${name(file)}`;
  if (value !== void 0) return say`${where} (${name(value)})`;
  return shape === void 0 ? where : say`${where} (${prose(shape)})`;
}
function hint(evidence) {
  const samples = evidence.reasons.flatMap((reason) => reason.samples ?? []);
  const hidden = samples.some(({ value, shape }) => value === void 0 && shape !== void 0);
  if (!hidden) return [];
  return [
    sentence(
      say`Values are hidden. They are shown for columns that the contract classifies as ${own("public")}, or with ${own("values: shown")} in assay.yml.`
    )
  ];
}

// src/domain/report/section/quality.ts
function qualitySection(evidence) {
  const { items, broken } = readList(evidence, "metrics", metricSchema);
  const overall = items.filter(({ slice }) => slice === void 0 || slice === null);
  const sliced = items.filter(({ slice }) => slice !== void 0 && slice !== null);
  const rows = readAmount(evidence, "rows");
  return {
    id: "quality",
    title: "Quality",
    verdict: evidence.verdict,
    blocks: [
      ...rows === void 0 ? [] : [sentence(say`Measured on ${figure(count(rows))} rows.`)],
      ...overall.length > 0 ? [table2(overall, "Metrics on all rows")] : [],
      ...slices(sliced, overall),
      ...brokenLine(broken, "metric"),
      ...qualityCharts(evidence),
      ...confusionBlocks(evidence),
      ...reasonBlocks(evidence)
    ]
  };
}
function slices(metrics, overall) {
  if (metrics.length === 0) return [];
  return [
    {
      kind: "details",
      summary: say`${figure(counted(metrics.length, "metric"))} by slice`,
      blocks: [table2(metrics, "Metrics by slice", overall)]
    }
  ];
}
function table2(metrics, caption, known = []) {
  const sliced = metrics.some(({ slice }) => typeof slice === "string");
  const text = alignedText([...known, ...metrics]);
  return tableOf({
    caption,
    columns: [
      ...sliced ? [{ title: "Slice", align: "left" }] : [],
      { title: "Metric", align: "left" },
      { title: "Value", align: "right" },
      { title: "Interval", align: "right" },
      { title: "Demanded", align: "right" },
      { title: "Trivial baseline", align: "right" }
    ],
    rows: metrics.map((metric) => [
      ...sliced ? [sliceName(metric.slice)] : [],
      [metricName(metric.metric)],
      [figure(text(metric, metric.value))],
      interval(metric),
      demanded(metric),
      typeof metric.baseline === "number" ? [figure(text(metric, metric.baseline))] : NOTHING
    ])
  });
}
function interval(metric) {
  if (metric.interval === void 0 || metric.interval === null) return NOTHING;
  const [low, high] = metric.interval;
  return [figure(`${metricText(metric, low)} to ${metricText(metric, high)}`)];
}
function demanded({ threshold, value }) {
  const { atLeast, atMost } = threshold ?? {};
  const bound = atLeast ?? atMost;
  if (bound === void 0) return NOTHING;
  const met = (atLeast === void 0 || value >= atLeast) && (atMost === void 0 || value <= atMost);
  const word = atLeast === void 0 ? "at most" : "at least";
  return say`${own(word)} ${figure(measure(bound))} ${{ kind: "verdict", verdict: met ? "pass" : "fail", text: met ? "met" : "missed" }}`;
}

// src/domain/report/headline/phrases.ts
function forModel({ model }) {
  return model === null ? say`` : say` for ${name(model)}`;
}
function theModel({ model }) {
  return model === null ? say`The new model` : say`The new ${name(model)} model`;
}
function firstReason({ reasons }) {
  const first = reasons.find(({ severity: severity2 }) => severity2 === "error") ?? reasons[0];
  return first === void 0 ? say`` : [prose(first.message.replace(/[.!?]\s*$/, ""))];
}
function onRows(evidence) {
  const rows = readAmount(evidence, "rows");
  return rows === void 0 ? say`` : say` on ${figure(count(rows))} rows`;
}

// src/domain/report/headline/measured.ts
function measured(evidence, comparison) {
  const { items } = readList(evidence, "metrics", metricSchema);
  const missed = items.find(({ verdict }) => verdict === "fail") ?? items.find(isMissed);
  const chosen = missed ?? items[0];
  if (chosen === void 0 || missed === void 0 && evidence.verdict === "fail")
    return { claim: say`${theModel(evidence)} is not good enough`, support: firstReason(evidence) };
  const alone = comparison === void 0 ? say`` : say`, and was compared with nothing`;
  const bound = chosen.threshold ? say` (${demanded(chosen)})` : say``;
  return {
    claim: say`${theModel(evidence)} ${own(verb(items, missed))}${alone}`,
    support: say`${metricName(chosen.metric)} ${figure(metricText(chosen, chosen.value))}${bound}${onRows(evidence)}`
  };
}
function verb(metrics, missed) {
  if (missed !== void 0) return "misses what is demanded of it";
  const isDemanded = metrics.some(({ threshold }) => threshold);
  return isDemanded ? "reaches what is demanded of it" : "was measured";
}
function isMissed({ threshold, value }) {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = threshold ?? {};
  return value < atLeast || value > atMost;
}

// src/domain/report/headline/compared.ts
function decisive(comparisons) {
  const whole = comparisons.filter(({ slice }) => slice === null);
  const pool = [whole, comparisons.filter(({ slice }) => slice !== null)];
  const find = (verdict, lists = pool) => lists.flat().find((comparison) => comparison.verdict === verdict);
  return find("worse") ?? find("inconclusive", [whole]) ?? find("better", [whole]) ?? whole[0] ?? comparisons[0];
}
function hasComparisons(evidence) {
  return readList(evidence, "comparisons", comparisonSchema).items.length > 0;
}
function compared(evidence, quality) {
  const { items } = readList(evidence, "comparisons", comparisonSchema);
  const chosen = decisive(items);
  if (chosen === void 0)
    return {
      claim: say`${theModel(evidence)} was compared with nothing`,
      support: firstReason(evidence)
    };
  if (quality?.verdict === "fail") return notGoodEnough(evidence, quality, chosen);
  const whole = items.find(({ slice, metric }) => slice === null && metric === chosen.metric);
  if (chosen.slice !== null && whole !== void 0)
    return worseInSlice(evidence, whole, worseSlices(items));
  const where = chosen.slice === null ? onRows(evidence) : say` in the slice ${name(chosen.slice)}`;
  if (chosen.verdict === "inconclusive" && items.every(isAlike))
    return {
      claim: say`${theModel(evidence)} does not differ from the champion`,
      support: say`${figures(chosen)}${where}`
    };
  return {
    claim: say`${claim(evidence, chosen)}${doubt(evidence, chosen, items)}`,
    support: say`${figures(chosen)}${where}`
  };
}
function doubt({ reasons }, chosen, comparisons) {
  const sliced = comparisons.filter(({ slice }) => slice !== null);
  const skipped = reasons.filter(({ code }) => code === "slice-too-small").length;
  const open = sliced.filter(({ verdict }) => verdict === "inconclusive").length + skipped;
  if (open === 0 || chosen.verdict === "worse" || chosen.verdict === "inconclusive") return say``;
  return say` on the whole; in ${figure(count(open))} of ${figure(count(sliced.length + skipped))} comparisons by slice it cannot be told yet`;
}
var BESIDE = {
  better: ", although it is better than the champion",
  "not worse": ", although it is not worse than the champion",
  worse: " and is worse than the champion",
  inconclusive: ", and it cannot be told yet whether it is better than the champion"
};
function notGoodEnough(evidence, quality, chosen) {
  const alone = measured(quality, void 0);
  const slice = chosen.slice === null ? say`` : say` in the slice ${name(chosen.slice)}`;
  const first = alone.support.length === 0 ? say`` : say`${alone.support}; `;
  return {
    claim: say`${alone.claim}${own(BESIDE[chosen.verdict])}${slice}`,
    support: say`${first}${figures(chosen)}${chosen.slice === null ? onRows(evidence) : slice}`
  };
}
function worseSlices(comparisons) {
  const worse2 = comparisons.filter(({ verdict, slice }) => verdict === "worse" && slice !== null);
  return worse2.filter(
    ({ slice }, index) => worse2.findIndex((other) => other.slice === slice) === index
  );
}
function worseInSlice(evidence, whole, [first = whole, ...more2]) {
  const others2 = more2.length === 0 ? say`` : say` and ${figure(counted(more2.length, "other"))}`;
  const slices2 = say`in the slice ${name(first.slice ?? "")}${others2}`;
  const but = whole.verdict === "inconclusive" ? say`; it is worse ${slices2}` : say` on the whole, but worse ${slices2}`;
  return {
    claim: say`${claim(evidence, whole)}${but}`,
    support: say`${figures(first)}; on all rows ${figures(whole)}`
  };
}
function claim(evidence, { verdict }) {
  const model = theModel(evidence);
  if (verdict === "inconclusive")
    return say`It cannot be told yet whether the new ${evidence.model === null ? own("model") : say`${name(evidence.model)} model`} is better`;
  return say`${model} is ${own(verdict)}`;
}
function figures(comparison) {
  const { champion, challenger } = comparison;
  const metric = metricName(comparison.metric);
  if (![champion, challenger, comparison.difference].every(Number.isFinite))
    return say`${metric} is not defined for both`;
  const pair = say`${metric} ${metricValue(comparison, challenger)} against ${metricValue(comparison, champion)}`;
  const change = say`${figure(difference(comparison))}${own(isTurned(comparison) ? " where + is better" : "")}`;
  const interval2 = say`${figure(levelText(comparison))} interval ${figure(intervalText(comparison))}`;
  return comparisonDecimals(comparison) > 8 ? pair : say`${pair} (${change}, ${interval2})`;
}

// src/domain/report/section/training.ts
function trainingSection(evidence) {
  return {
    id: "training",
    title: "Training",
    verdict: evidence.verdict,
    blocks: [...facts(evidence), ...lossCurve(evidence), ...reasonBlocks(evidence)]
  };
}
function facts(evidence) {
  const parts = [];
  const rows = readAmount(evidence, "rows");
  const seconds = readAmount(evidence, "seconds");
  const peak = readAmount(evidence, "peakMemoryBytes");
  if (rows !== void 0) parts.push(say`${figure(count(rows))} rows`);
  if (seconds !== void 0) parts.push(say`${figure(duration(seconds))}`);
  if (peak !== void 0 && peak > 0) parts.push(say`${figure(bytes(peak))} of memory at most`);
  parts.push(...hardware(evidence), ...backend(evidence));
  const reused = isReused(evidence) ? [sentence(say`The same inputs were trained on before: that model was taken again.`)] : [];
  return parts.length === 0 ? reused : [...reused, sentence(say`Trained with ${join(parts, ", ")}.`)];
}
function isReused(evidence) {
  return readOne(evidence, "reused", boolean()) === true;
}
var gpusSchema = array(
  object({ meanUtilisation: number().min(0).max(1), maxMemoryBytes: number().min(0) })
);
function hardware(evidence) {
  return (readOne(evidence, "gpus", gpusSchema) ?? []).map(
    ({ meanUtilisation, maxMemoryBytes }) => say`a GPU busy for ${figure(percent(meanUtilisation, 1))} of the time with ${figure(bytes(maxMemoryBytes))} at most`
  );
}
function backend(evidence) {
  const schema = object({ backend: string(), version: string() });
  const found = readOne(evidence, "network", schema);
  return found === void 0 ? [] : [say`TensorFlow.js ${name(found.version)} on ${name(found.backend)}`];
}
function lossPoints(evidence) {
  const curves = readNamedCurves(evidence, "curves");
  return (curves.find(({ label: label2 }) => label2 === "loss") ?? curves[0])?.points ?? [];
}
function lossCurve(evidence) {
  const points = lossPoints(evidence).filter(
    ({ x, y }) => Number.isFinite(x) && Number.isFinite(y)
  );
  const mean = runningMean(points);
  const first = mean[0];
  const last = mean.at(-1);
  if (first === void 0 || last === void 0 || points.length < 2) return [];
  const raw = { label: "each report", role: "grid", points };
  const smooth = { label: "running mean", role: "challenger", points: mean };
  return [
    {
      kind: "chart",
      id: "loss",
      title: "Loss while training",
      caption: say`Loss while training: ${figure(measure(first.y))} at the beginning, ${figure(measure(last.y))} at the end (step ${figure(count(last.x))})${own(mean === points ? "." : ", as a running mean.")}`,
      chart: {
        kind: "line",
        x: "Step",
        y: "Loss",
        series: mean === points ? [{ ...smooth, label: "loss" }] : [raw, smooth]
      }
    }
  ];
}
var SMOOTHED_FROM = 40;
function runningMean(points) {
  if (points.length < SMOOTHED_FROM) return points;
  const reach = Math.round(points.length / 40);
  return points.map(({ x }, index) => {
    const around = points.slice(Math.max(0, index - reach), index + reach + 1);
    return { x, y: around.reduce((sum, point) => sum + point.y, 0) / around.length };
  });
}

// src/domain/report/facts.ts
function keyFacts(evidence) {
  return evidence.flatMap(factsOf).slice(0, 4);
}
function factsOf(evidence) {
  switch (evidence.check) {
    case "comparison":
      return compared2(evidence);
    case "quality":
      return measured2(evidence);
    case "data":
      return examined(evidence);
    case "training":
      return trained(evidence);
    default:
      return [];
  }
}
function compared2(evidence) {
  const { items } = readList(evidence, "comparisons", comparisonSchema);
  const chosen = decisive(items.filter(({ slice }) => slice === null));
  if (chosen === void 0 || !Number.isFinite(chosen.difference)) return [];
  const turned = isTurned(chosen) ? " (+ is better)" : "";
  return [
    {
      label: say`Difference in ${metricName(chosen.metric)}${own(turned)}`,
      value: say`${figure(difference(chosen))}`,
      note: say`${figure(levelText(chosen))} interval ${figure(intervalText(chosen))}`
    }
  ];
}
function measured2(evidence) {
  const [first] = readList(evidence, "metrics", metricSchema).items;
  const rows = readAmount(evidence, "rows");
  if (first === void 0) return [];
  const where = rows === void 0 ? say`` : say`on ${figure(count(rows))} rows`;
  return [
    {
      label: [metricName(first.metric)],
      value: [figure(metricText(first, first.value))],
      note: first.threshold ? demanded(first) : where
    }
  ];
}
function examined(evidence) {
  const rows = readAmount(evidence, "rows");
  const errors = evidence.reasons.filter(({ severity: severity2 }) => severity2 === "error").length;
  const warnings = evidence.reasons.filter(({ severity: severity2 }) => severity2 === "warning").length;
  const found = errors > 0 ? counted(errors, "broken rule") : warnings > 0 ? counted(warnings, "warning") : "";
  const note = found === "" ? say`rows keep the contract` : say`rows, ${figure(found)}`;
  return rows === void 0 ? [] : [{ label: say`Data`, value: [figure(count(rows))], note }];
}
function trained(evidence) {
  const seconds = readAmount(evidence, "seconds");
  const rows = readAmount(evidence, "rows");
  const size = rows === void 0 ? say`` : say`on ${figure(count(rows))} rows`;
  const note = isReused(evidence) ? say`in an earlier run; that model was taken again` : size;
  return seconds === void 0 ? [] : [{ label: say`Training`, value: [figure(duration(seconds))], note }];
}

// src/domain/report/headline/reservation.ts
var MOST_NAMES = 3;
function reservation(others2, { missing, unusable }) {
  const of = (verdict) => others2.filter((one) => one.verdict === verdict).map(({ check }) => check);
  if (of("fail").length > 0) return say`; ${names(of("fail"))} failed`;
  if (missing.length > 0)
    return say`; ${names(missing)} ${own(missing.length === 1 ? "was" : "were")} not checked`;
  if (unusable > 0)
    return say`; ${figure(counted(unusable, "file"))} of evidence could not be used`;
  const open = of("inconclusive");
  if (open.length === 0) return say``;
  return say`; ${names(open)} ${own(open.length === 1 ? "is" : "are")} inconclusive`;
}
function names(checks) {
  const shown = checks.slice(0, MOST_NAMES).map((check) => [name(check)]);
  const left = checks.length - shown.length;
  if (left > 0) return say`${join(shown, ", ")} and ${figure(counted(left, "other"))}`;
  const last = shown.at(-1);
  if (last === void 0 || shown.length === 1) return last ?? [];
  return say`${join(shown.slice(0, -1), ", ")} and ${last}`;
}

// src/domain/report/headline/headline.ts
function headline(evidence, doubts) {
  const of = (check) => evidence.find((one) => one.check === check);
  const failed = ["data", "training"].map(of).find((one) => one?.verdict === "fail");
  if (failed !== void 0) return failure(failed);
  const { told, words } = main(evidence, of);
  const others2 = evidence.filter((one) => !told.includes(one));
  return { ...words, claim: say`${words.claim}${reservation(others2, doubts)}` };
}
function main(evidence, of) {
  const [comparison, quality, training, data] = ["comparison", "quality", "training", "data"].map(
    of
  );
  if (comparison !== void 0 && (quality === void 0 || hasComparisons(comparison)))
    return {
      words: compared(comparison, quality),
      told: quality?.verdict === "fail" ? [comparison, quality] : [comparison]
    };
  if (quality !== void 0)
    return {
      words: measured(quality, comparison),
      told: comparison === void 0 ? [quality] : [quality, comparison]
    };
  if (training !== void 0) return { words: trained2(training), told: [] };
  if (data !== void 0) return { words: dataKept(data), told: [data] };
  return { words: others(evidence), told: [] };
}
function others(evidence) {
  if (evidence.length === 0)
    return { claim: say`Nothing was checked`, support: say`no evidence was found` };
  const [were, them] = evidence.length === 1 ? ["was", "it is not"] : ["were", "none of them is"];
  return {
    claim: say`${figure(counted(evidence.length, "other check"))} ${own(were)} made`,
    support: say`${own(them)} about data, training or quality`
  };
}
function failure(evidence) {
  const support = firstReason(evidence);
  return evidence.check === "data" ? { claim: say`The data${forModel(evidence)} breaks its contract${extent(evidence)}`, support } : { claim: say`The training${forModel(evidence)} failed`, support };
}
function extent({ reasons }) {
  const errors = reasons.filter(({ severity: severity2 }) => severity2 === "error");
  const first = errors[0];
  if (errors.length > 1) return say` in ${figure(count(errors.length))} ways`;
  if (first?.count === void 0 || first.of === void 0) return say``;
  return say` (${figure(count(first.count))} of ${figure(count(first.of))}, ${figure(percent(first.count, first.of))})`;
}
function trained2(evidence) {
  return {
    claim: say`${theModel(evidence)} was trained`,
    support: say`its quality was not measured`
  };
}
function dataKept(evidence) {
  const rows = readAmount(evidence, "rows");
  const size = rows === void 0 ? say`` : say`${figure(count(rows))} rows were examined`;
  if (evidence.verdict === "inconclusive")
    return {
      claim: say`It cannot be told whether the data${forModel(evidence)} keeps its contract`,
      support: firstReason(evidence)
    };
  const warnings = evidence.reasons.filter(({ severity: severity2 }) => severity2 === "warning").length;
  const but = warnings === 0 ? say`` : say`, with ${figure(counted(warnings, "warning"))}`;
  return { claim: say`The data${forModel(evidence)} keeps its contract${but}`, support: size };
}

// src/domain/report/next-steps.ts
function nextSteps(evidence, missing, verdict) {
  const steps = [
    ...evidence.filter(({ verdict: one }) => one === "fail").flatMap(mend),
    ...missing.map(
      (check) => say`Run the check ${name(check)}, or see why its job left no evidence.`
    ),
    ...evidence.flatMap(rowsNeeded),
    ...evidence.flatMap(marginNeeded)
  ];
  if (steps.length > 0) return steps;
  if (verdict === "warn")
    return [say`Nothing blocks this change; look at the warnings when there is time.`];
  return verdict === "pass" ? [say`Nothing that was checked blocks this change.`] : [say`Look at the checks that could not decide.`];
}
function mend(evidence) {
  const steps = worse(evidence);
  return steps.length > 0 ? steps : mendErrors(evidence);
}
function mendErrors(evidence) {
  const errors = evidence.reasons.filter(({ severity: severity2 }) => severity2 === "error");
  const [first, ...more2] = [...new Set(errors.map(({ code }) => code))];
  if (first === void 0) return [say`See why the check ${name(evidence.check)} failed.`];
  if (first === "no-champion")
    return [say`Name a champion to compare with, or allow a first run without one.`];
  const rest = more2.length > 0 ? say` and ${figure(count(more2.length))} more` : say``;
  const what = evidence.check === "data" ? say`Mend the data` : say`Mend what failed in ${name(evidence.check)}`;
  return [say`${what}: ${name(first)}${rest}.`];
}
function worse(evidence) {
  if (evidence.check !== "comparison") return [];
  const items = readList(evidence, "comparisons", comparisonSchema).items;
  const found = items.filter(({ verdict }) => verdict === "worse");
  const left = found.length - MOST_SLICES;
  return [
    ...found.slice(0, MOST_SLICES).map(
      (one) => say`Keep the champion, or win back ${metricName(one.metric)} on ${sliceName(one.slice)}.`
    ),
    ...left > 0 ? [say`The comparison is worse in ${figure(counted(left, "other case"))}, told below.`] : []
  ];
}
var MOST_SLICES = 3;
function marginNeeded(evidence) {
  const items = readList(evidence, "comparisons", comparisonSchema).items;
  const alike = items.filter((one) => one.verdict === "inconclusive" && isAlike(one));
  const metrics = [...new Set(alike.map(({ metric }) => metric))].map(
    (metric) => say`${metricName(metric)}`
  );
  if (metrics.length === 0) return [];
  return [
    say`The models do not differ in ${join(metrics, ", ")}: give it a margin above 0 if that is good enough.`
  ];
}
function rowsNeeded(evidence) {
  const items = readList(evidence, "comparisons", comparisonSchema).items;
  const open = items.filter(
    (one) => one.verdict === "inconclusive" && one.rowsNeeded !== null
  );
  const whole = open.filter(({ slice }) => slice === null);
  if (whole.length > 0)
    return whole.map(
      (one) => say`To decide ${metricName(one.metric)}, evaluate on about ${figure(count(one.rowsNeeded))} rows.`
    );
  const sliced = open.toSorted((a, b) => a.rowsNeeded - b.rowsNeeded).slice(0, MOST_SLICES);
  return sliced.map(
    (one) => say`To decide ${metricName(one.metric)} in the slice ${sliceName(one.slice)}, evaluate on about ${figure(count(one.rowsNeeded))} of its rows.`
  );
}

// src/domain/report/section/slices.ts
function sliceBlocks(comparisons) {
  if (comparisons.length === 0) return [];
  const sorted = gravestFirst(comparisons);
  const of = (verdict) => count(comparisons.filter((comparison) => comparison.verdict === verdict).length);
  return [
    sentence(
      say`By slice (${figure(counted(comparisons.length, "comparison"))}, intervals corrected for their number): ${figure(of("better"))} better, ${figure(of("not worse"))} not worse, ${figure(of("worse"))} worse, ${figure(of("inconclusive"))} inconclusive.`
    ),
    {
      kind: "details",
      summary: say`${figure(counted(comparisons.length, "comparison"))} by slice`,
      blocks: [table3(sorted)]
    }
  ];
}
var GRAVITY = ["worse", "inconclusive", "not worse", "better"];
function gravestFirst(comparisons) {
  return comparisons.toSorted((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict));
}
function table3(comparisons) {
  return tableOf({
    caption: "Champion and challenger by slice",
    columns: [
      { title: "Slice", align: "left" },
      { title: "Metric", align: "left" },
      { title: "Rows", align: "right" },
      { title: "Champion", align: "right" },
      { title: "Challenger", align: "right" },
      { title: "Difference", align: "right" },
      { title: "Interval", align: "right" },
      { title: "Verdict", align: "left" }
    ],
    rows: comparisons.map((comparison) => [
      sliceName(comparison.slice),
      [metricName(comparison.metric)],
      comparison.rows === void 0 ? NOTHING : [figure(count(comparison.rows))],
      [metricValue(comparison, comparison.champion)],
      [metricValue(comparison, comparison.challenger)],
      [figure(difference(comparison))],
      [own(intervalText(comparison))],
      [comparisonVerdict(comparison)]
    ])
  });
}

// src/domain/report/section/comparison.ts
var COLUMNS = [
  { title: "Metric", align: "left" },
  { title: "Champion", align: "right" },
  { title: "Challenger", align: "right" },
  { title: "Difference", align: "right" },
  { title: "Interval", align: "right" },
  { title: "Margin", align: "right" },
  { title: "Verdict", align: "left" },
  { title: "Rows needed", align: "right" }
];
function comparisonSection(evidence) {
  const { items, broken } = readList(evidence, "comparisons", comparisonSchema);
  const overall = items.filter(({ slice }) => slice === null);
  const sliced = items.filter(({ slice }) => slice !== null);
  return {
    id: "comparison",
    title: "Champion and challenger",
    verdict: evidence.verdict,
    blocks: [
      ...overall.length > 0 ? [sentence(explain(overall)), table4(overall)] : [],
      ...overall.map((comparison, index) => forest(comparison, index, sliced)).filter(({ chart }) => chart.kind === "forest" && chart.rows.length > 0),
      ...levels(overall[0], sliced),
      ...disagreement(evidence),
      ...sliceBlocks(withRows(evidence, sliced)),
      ...brokenLine(broken, "comparison"),
      ...reasonBlocks({ ...evidence, reasons: evidence.reasons.filter(isNews) })
    ]
  };
}
var MOST_IN_CHART = 40;
function gravest(slices2) {
  return slices2.length <= MOST_IN_CHART ? slices2 : gravestFirst(slices2).slice(0, MOST_IN_CHART);
}
function bySlice(all, shown) {
  if (all.length === shown.length) return "by slice";
  return `for ${shown.length} of ${all.length} slices, the worst first`;
}
function levels(whole, sliced) {
  const all = sliced.filter(({ metric: metric2 }) => metric2 === whole?.metric);
  const same = gravest(all);
  if (whole === void 0 || same.length < 2) return [];
  const metric = metricName(whole.metric);
  const label2 = visible(plainText([metric]), 40);
  const rows = [whole, ...same].filter(
    ({ champion, challenger }) => Number.isFinite(champion) && Number.isFinite(challenger)
  );
  return [
    {
      kind: "chart",
      id: "levels",
      title: `${label2} by slice`,
      caption: say`${metric} of the champion (hollow) and of the challenger (filled), ${own(bySlice(all, same))}.`,
      chart: {
        kind: "dots",
        x: label2,
        rows: rows.map(({ slice, champion, challenger }) => ({
          label: slice === null ? "all rows" : visible(slice, 40),
          champion,
          challenger
        }))
      }
    }
  ];
}
function isNews({ code }) {
  return code !== "worse" && code !== "inconclusive";
}
var sizesSchema = object({
  rows: array(object({ slice: string(), rows: number().min(0) }))
});
function withRows(evidence, comparisons) {
  const sizes = readOne(evidence, "slices", sizesSchema)?.rows ?? [];
  const bySlice2 = new Map(sizes.map(({ slice, rows }) => [slice, rows]));
  return comparisons.map((comparison) => {
    const rows = comparison.rows ?? bySlice2.get(comparison.slice ?? "");
    return rows === void 0 ? comparison : { ...comparison, rows };
  });
}
var disagreementSchema = object({
  onlyChampion: number().min(0),
  onlyChallenger: number().min(0)
});
function disagreement(evidence) {
  const found = readOne(evidence, "disagreement", disagreementSchema);
  if (found === void 0) return [];
  const { onlyChampion, onlyChallenger } = found;
  return [
    sentence(
      say`Where just one of them is right: the challenger on ${figure(count(onlyChallenger))} rows, the champion on ${figure(count(onlyChampion))}.`
    )
  ];
}
function explain(comparisons) {
  const levels2 = [...new Set(comparisons.map(levelText))].join(" and ");
  return say`Both were run on the same rows. Differences are turned so that + is better; intervals are two-sided, at ${figure(levels2)}.`;
}
function table4(comparisons) {
  return tableOf({
    caption: "Metrics of champion and challenger on all rows",
    columns: COLUMNS,
    rows: comparisons.map((comparison) => [
      [metricName(comparison.metric)],
      [metricValue(comparison, comparison.champion)],
      [metricValue(comparison, comparison.challenger)],
      [figure(difference(comparison))],
      [figure(intervalText(comparison))],
      [figure(measure(comparison.margin))],
      [comparisonVerdict(comparison)],
      comparison.rowsNeeded === null ? NOTHING : [figure(count(comparison.rowsNeeded))]
    ])
  });
}
function forest(whole, index, sliced) {
  const metric = metricName(whole.metric);
  const all = sliced.filter((comparison) => comparison.metric === whole.metric);
  const same = gravest(all);
  const rows = [whole, ...same].filter(
    ({ difference: value, interval: interval2 }) => [value, ...interval2].every(Number.isFinite)
  );
  const label2 = visible(plainText([metric]), 40);
  return {
    kind: "chart",
    id: `difference-${index + 1}`,
    title: `Difference in ${label2}`,
    caption: say`Difference in ${metric}: ${figure(difference(whole))} (${figure(intervalText(whole))}) on all rows${own(rows.length > 1 ? `, and ${bySlice(all, same)}` : "")}. Right of the line at 0 is better.`,
    chart: {
      kind: "forest",
      x: `Difference in ${label2} (+ is better)`,
      margin: whole.margin,
      rows: rows.map((row3) => ({
        label: row3.slice === null ? "all rows" : visible(row3.slice, 40),
        estimate: row3.difference,
        low: row3.interval[0],
        high: row3.interval[1],
        role: roleOf(row3.verdict),
        note: `${difference(row3)} \xB7 ${row3.verdict}`
      }))
    }
  };
}

// src/domain/report/section/data.ts
var amount3 = number().min(0);
var columnSchema = object({
  name: string().max(2e3),
  type: string().max(200).optional(),
  count: amount3.optional(),
  missing: amount3.optional(),
  invalid: amount3.optional(),
  distinct: amount3.optional(),
  distinctExact: boolean().optional(),
  mean: number().nullable().optional(),
  deviation: number().nullable().optional()
});
function dataSection(evidence) {
  const { items, broken } = readList(evidence, "profile", columnSchema);
  return {
    id: "data",
    title: "Data",
    verdict: evidence.verdict,
    blocks: [
      ...examined2(evidence),
      ...reasonBlocks(evidence),
      ...profile(items, readAmount(evidence, "rows")),
      ...brokenLine(broken, "column of the profile")
    ]
  };
}
function distinctOf({ distinct, distinctExact = false }) {
  if (distinct === void 0) return NOTHING;
  return [figure(distinctExact ? count(distinct) : `\u2248 ${count(distinct)}`)];
}
function examined2(evidence) {
  const parts = [];
  const rows = readAmount(evidence, "rows");
  const columns = readAmount(evidence, "columns");
  const files = readAmount(evidence, "files");
  const size = readAmount(evidence, "bytes");
  if (rows !== void 0) parts.push(say`${figure(count(rows))} rows`);
  if (columns !== void 0) parts.push(say`${figure(count(columns))} columns`);
  if (files !== void 0)
    parts.push(say`${figure(count(files))} ${own(files === 1 ? "file" : "files")}`);
  if (size !== void 0) parts.push(say`${figure(bytes(size))}`);
  if (parts.length === 0) return [];
  const clean = evidence.reasons.every(({ severity: severity2 }) => severity2 === "info");
  const found = clean ? say` Nothing breaks the contract.` : say``;
  return [sentence(say`Examined: ${join(parts, ", ")}.${found}`)];
}
function profile(columns, rows) {
  if (columns.length === 0) return [];
  const share = (part) => part === void 0 || rows === void 0 ? NOTHING : [figure(percent(part, rows))];
  const value = (of, format) => of === void 0 || of === null ? NOTHING : [figure(format(of))];
  return [
    {
      kind: "details",
      summary: say`Profile of ${figure(count(columns.length))} columns`,
      open: columns.length <= 12,
      blocks: [
        tableOf({
          caption: "Statistics of each column; \u2248 is an estimate",
          columns: [
            { title: "Column", align: "left" },
            { title: "Type", align: "left" },
            { title: "Missing", align: "right" },
            { title: "Distinct", align: "right" },
            { title: "Mean", align: "right" },
            { title: "Deviation", align: "right" }
          ],
          rows: columns.map((column) => [
            [name(column.name)],
            column.type === void 0 ? NOTHING : [name(column.type)],
            share(column.missing),
            distinctOf(column),
            value(column.mean, measure),
            value(column.deviation, measure)
          ])
        })
      ]
    }
  ];
}

// src/domain/report/section/other.ts
var TITLES = {
  drift: "Drift",
  reproducibility: "Reproducibility",
  staleness: "Staleness",
  features: "Features",
  monitoring: "Monitoring"
};
function otherSection(evidence, index) {
  const known = Object.hasOwn(TITLES, evidence.check) ? TITLES[evidence.check] : void 0;
  return {
    id: `other-${index + 1}`,
    title: known ?? "Another check",
    verdict: evidence.verdict,
    blocks: reasonBlocks(evidence)
  };
}

// src/domain/report/verdict-words.ts
var WORDS = {
  pass: "passed",
  warn: "passed with warnings",
  fail: "failed",
  inconclusive: "inconclusive",
  missing: "not checked"
};
function verdictWord(verdict) {
  return WORDS[verdict];
}
function verdictPiece(verdict, text = WORDS[verdict]) {
  return { kind: "verdict", verdict, text };
}
var RANK = ["fail", "inconclusive", "warn", "pass"];
function worstVerdict(verdicts) {
  return RANK.find((verdict) => verdicts.includes(verdict)) ?? "inconclusive";
}

// src/domain/report/section/provenance.ts
var SHORT = 12;
function provenanceSection(evidence) {
  return {
    id: "provenance",
    title: "Where this comes from",
    blocks: [
      {
        kind: "details",
        summary: say`Evidence, digests and versions`,
        blocks: [
          {
            kind: "table",
            caption: "The evidence that this report is made from",
            columns: [
              { title: "Check", align: "left" },
              { title: "Verdict", align: "left" },
              { title: "About", align: "left" },
              { title: "Step", align: "left" },
              { title: "Run", align: "left" },
              { title: "At (UTC)", align: "left" }
            ],
            rows: evidence.map(row2)
          }
        ]
      }
    ]
  };
}
function row2(evidence) {
  const { step, version, run, attempt } = evidence.producedBy;
  const tries = attempt === void 0 ? say`` : say`, attempt ${figure(count(attempt))}`;
  return [
    [name(evidence.check)],
    [verdictPiece(evidence.verdict)],
    subject(evidence),
    say`${name(step)} ${name(version)}`,
    run === null ? say`outside of a workflow` : say`${name(run)}${tries}`,
    [name(evidence.producedAt)]
  ];
}
function subject({ subject: { data, package: model, baseline } }) {
  const parts = [digest("data", data), digest("package", model), digest("champion", baseline)];
  const known = parts.filter((part) => part.length > 0);
  return known.length === 0 ? NOTHING : join(known, ", ");
}
function digest(what, value) {
  if (value === null) return [];
  return say`${own(what)} ${name(value.replace(/^sha256:/, "").slice(0, SHORT))}`;
}

// src/domain/report/section/unchecked.ts
var STANDARD = ["data", "training", "quality", "comparison"];
var LATER = ["reproducibility", "staleness", "features", "drift"];
function missingChecks({ present, expected }) {
  return expected.filter((check) => !present.includes(check));
}
function uncheckedSection(facts2) {
  const missing = missingChecks(facts2);
  const open = [...STANDARD, ...LATER].filter(
    (check) => !facts2.present.includes(check) && !missing.includes(check)
  );
  const items = [
    ...missing.map(
      (check) => say`${{ kind: "verdict", verdict: "missing", text: "missing" }} ${name(check)}: evidence of it was expected, and there is none.`
    ),
    ...facts2.rejected.map(
      ({ file, why }) => say`${{ kind: "verdict", verdict: "fail", text: "not used" }} ${name(file)}: ${prose(why)}.`
    ),
    ...open.length === 0 ? [] : [say`Not looked at in this run: ${own(open.join(", "))}.`]
  ];
  return {
    id: "unchecked",
    title: "What was not checked",
    ...missing.length > 0 ? { verdict: "missing" } : {},
    blocks: items.length === 0 ? [] : [list(items)]
  };
}

// src/domain/report/report.ts
function titleOf({ model, untrusted }) {
  const title = model === null ? say`Assay report` : say`Assay report: ${name(model)}`;
  return untrusted === true ? say`${title} (untrusted run)` : title;
}
var UNTRUSTED_STEP = say`Before this is merged, let somebody who may write to this repository run the checks: nobody vouches for these figures.`;
var UNTRUSTED = {
  id: "untrusted",
  title: "Who says so",
  blocks: [
    sentence(
      say`These figures come from a run of a fork or a bot, which nobody vouches for: no promotion accepts them.`
    )
  ]
};
var ORDER2 = ["comparison", "quality", "data", "training"];
var FAILED = ["data", "training", "comparison", "quality"];
function makeReport(input) {
  const evidence = input.evidence.toSorted(
    (a, b) => rank(a) - rank(b) || compare(a.check, b.check)
  );
  const facts2 = {
    present: evidence.map(({ check }) => check),
    expected: input.expected,
    rejected: input.rejected
  };
  const missing = missingChecks(facts2);
  const unusable = input.rejected.filter(({ doubtful }) => doubtful).length;
  const doubts = missing.length > 0 || unusable > 0 ? ["inconclusive"] : [];
  const verdict = worstVerdict([...evidence.map((one) => one.verdict), ...doubts]);
  return {
    title: titleOf(input),
    verdict,
    headline: headline(evidence, { missing, unusable }),
    facts: keyFacts(evidence),
    nextSteps: [
      ...input.untrusted === true ? [UNTRUSTED_STEP] : [],
      ...nextSteps(evidence, missing, verdict)
    ],
    sections: [
      ...input.untrusted === true ? [UNTRUSTED] : [],
      ...evidence.map(section),
      uncheckedSection(facts2),
      provenanceSection(evidence)
    ]
  };
}
function rank({ check, verdict }) {
  const failed = verdict === "fail";
  const order = failed ? FAILED : ORDER2;
  const place2 = order.indexOf(check);
  return (failed ? 0 : FAILED.length + 1) + (place2 < 0 ? order.length : place2);
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function section(evidence, index) {
  switch (evidence.check) {
    case "comparison":
      return comparisonSection(evidence);
    case "quality":
      return qualitySection(evidence);
    case "data":
      return dataSection(evidence);
    case "training":
      return trainingSection(evidence);
    default:
      return otherSection(evidence, index);
  }
}

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
function markdownTable(table5, options) {
  const settings = options || {};
  const align = (settings.align || []).concat();
  const stringLength = settings.stringLength || defaultStringLength;
  const alignments = [];
  const cellMatrix = [];
  const sizeMatrix = [];
  const longestCellByColumn = [];
  let mostCellsPerRow = 0;
  let rowIndex = -1;
  while (++rowIndex < table5.length) {
    const row4 = [];
    const sizes2 = [];
    let columnIndex2 = -1;
    if (table5[rowIndex].length > mostCellsPerRow) {
      mostCellsPerRow = table5[rowIndex].length;
    }
    while (++columnIndex2 < table5[rowIndex].length) {
      const cell = serialize(table5[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== false) {
        const size = stringLength(cell);
        sizes2[columnIndex2] = size;
        if (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) {
          longestCellByColumn[columnIndex2] = size;
        }
      }
      row4.push(cell);
    }
    cellMatrix[rowIndex] = row4;
    sizeMatrix[rowIndex] = sizes2;
  }
  let columnIndex = -1;
  if (typeof align === "object" && "length" in align) {
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = toAlignment(align[columnIndex]);
    }
  } else {
    const code = toAlignment(align);
    while (++columnIndex < mostCellsPerRow) {
      alignments[columnIndex] = code;
    }
  }
  columnIndex = -1;
  const row3 = [];
  const sizes = [];
  while (++columnIndex < mostCellsPerRow) {
    const code = alignments[columnIndex];
    let before = "";
    let after = "";
    if (code === 99) {
      before = ":";
      after = ":";
    } else if (code === 108) {
      before = ":";
    } else if (code === 114) {
      after = ":";
    }
    let size = settings.alignDelimiters === false ? 1 : Math.max(
      1,
      longestCellByColumn[columnIndex] - before.length - after.length
    );
    const cell = before + "-".repeat(size) + after;
    if (settings.alignDelimiters !== false) {
      size = before.length + size + after.length;
      if (size > longestCellByColumn[columnIndex]) {
        longestCellByColumn[columnIndex] = size;
      }
      sizes[columnIndex] = size;
    }
    row3[columnIndex] = cell;
  }
  cellMatrix.splice(1, 0, row3);
  sizeMatrix.splice(1, 0, sizes);
  rowIndex = -1;
  const lines = [];
  while (++rowIndex < cellMatrix.length) {
    const row4 = cellMatrix[rowIndex];
    const sizes2 = sizeMatrix[rowIndex];
    const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    const line2 = [];
    while (++columnIndex < cellsInRow) {
      const cell = row4[columnIndex] || "";
      let before = "";
      let after = "";
      if (settings.alignDelimiters !== false) {
        const size = longestCellByColumn[columnIndex] - (sizes2[columnIndex] || 0);
        const code = alignments[columnIndex];
        if (code === 114) {
          before = " ".repeat(size);
        } else if (code === 99) {
          const half = size / 2;
          if (size % 2) {
            before = " ".repeat(half + 0.5);
            after = " ".repeat(half - 0.5);
          } else {
            before = " ".repeat(half);
            after = before;
          }
        } else {
          after = " ".repeat(size);
        }
      }
      if (settings.delimiterStart !== false && !columnIndex) {
        line2.push("|");
      }
      if (settings.padding !== false && // Don’t add the opening space if we’re not aligning and the cell is
      // empty: there will be a closing space.
      !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) {
        line2.push(" ");
      }
      if (settings.alignDelimiters !== false) {
        line2.push(before);
      }
      line2.push(cell);
      if (settings.alignDelimiters !== false) {
        line2.push(after);
      }
      if (settings.padding !== false) {
        line2.push(" ");
      }
      if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) {
        line2.push("|");
      }
    }
    lines.push(
      settings.delimiterEnd === false ? line2.join("").replace(/ +$/, "") : line2.join("")
    );
  }
  return lines.join("\n");
}
function serialize(value) {
  return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
  const code = typeof value === "string" ? value.codePointAt(0) : 0;
  return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/domain/report/markdown/forest-text.ts
var WIDTH = 41;
var MOST_ROWS = 41;
var MOST_LABEL = 28;
function forestText(chart) {
  const rows = chart.rows.slice(0, MOST_ROWS);
  const [low, high] = range(chart, rows);
  const at = (value) => Math.min(WIDTH - 1, Math.max(0, Math.round((value - low) / (high - low) * (WIDTH - 1))));
  const labels = rows.map(({ label: label2 }) => clip(label2));
  const widest = Math.max(...labels.map((label2) => [...label2].length), 0);
  const lines = rows.map((row3, index) => {
    const label2 = labels[index] ?? "";
    const pad = " ".repeat(widest - [...label2].length);
    return `${encodeName(label2, MOST_LABEL)}${pad}  ${bar(row3, chart.margin, at)}  ${encodeOwn(row3.note)}`;
  });
  const left = chart.rows.length - rows.length;
  const more2 = left > 0 ? [`\u2026 and ${left} more`] : [];
  return [...lines, encodeOwn(axis(widest, [low, high], at)), ...more2].join("\n");
}
function clip(label2) {
  const characters = [...label2];
  if (characters.length <= MOST_LABEL) return label2;
  return `${characters.slice(0, MOST_LABEL - 1).join("")}\u2026`;
}
function range(chart, rows) {
  const ends = rows.flatMap((row3) => [row3.low, row3.high, row3.estimate]).filter(Number.isFinite);
  const low = Math.min(0, -chart.margin, ...ends);
  const high = Math.max(0, ...ends);
  return high > low ? [low, high] : [low - 1, high + 1];
}
function bar(row3, margin, at) {
  const cells = Array.from({ length: WIDTH }, () => " ");
  const put = (place2, sign2) => {
    cells[place2] = sign2;
  };
  if (margin > 0) put(at(-margin), "\u254E");
  put(at(0), "\u250A");
  for (let place2 = at(row3.low); place2 <= at(row3.high); place2++) put(place2, "\u2500");
  put(at(row3.low), "\u251C");
  put(at(row3.high), "\u2524");
  put(at(row3.estimate), "\u25CF");
  return cells.join("");
}
function axis(indent, [low, high], at) {
  const decimals = decimalsFor((high - low) / 4);
  const left = signed(low, decimals);
  const right = signed(high, decimals);
  const zero = at(0);
  const line2 = Array.from({ length: WIDTH }, () => " ");
  if (zero > left.length && zero < WIDTH - right.length - 1) line2[zero] = "0";
  const middle = line2.join("").slice(left.length, WIDTH - right.length);
  return `${" ".repeat(indent + 2)}${left}${middle}${right}`;
}

// src/domain/report/markdown/inline.ts
var SIGNS = {
  pass: "\u2705",
  warn: "\u26A0\uFE0F",
  fail: "\u274C",
  inconclusive: "\u2754",
  missing: "\u25FB\uFE0F"
};
function inline(words) {
  return words.map(piece).join("");
}
function piece(part) {
  switch (part.kind) {
    case "text":
      return encodeOwn(part.text);
    case "figure":
      return encodeOwn(part.text);
    case "name":
      return `<code>${encodeName(part.text)}</code>`;
    case "prose":
      return encodeProse(part.text);
    case "verdict":
      return `${SIGNS[part.verdict]} ${encodeOwn(part.text)}`;
  }
}
function sign(verdict) {
  return SIGNS[verdict];
}

// src/domain/report/markdown/mermaid.ts
var SAMPLES = 50;
function mermaid(title, chart) {
  const points = chart.series.flatMap((series2) => series2.points).filter(isFinitePoint);
  const first = chart.series[0];
  if (first === void 0 || points.length < 2) return void 0;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right] = chart.unitSquare ? [0, 1] : [Math.min(...xs), Math.max(...xs)];
  const [low, high] = chart.unitSquare ? [0, 1] : spread(Math.min(...ys), Math.max(...ys));
  if (!(right > left)) return void 0;
  const grid = Array.from(
    { length: SAMPLES },
    (_, index) => left + (right - left) * index / (SAMPLES - 1)
  );
  const lines = chart.series.map(({ points: all }) => {
    const values = resample(all.filter(isFinitePoint), grid).map(plain);
    return `  line [${values.join(", ")}]`;
  });
  return [
    "xychart-beta",
    `  title "${safe(title)}"`,
    `  x-axis "${safe(chart.x)}" ${plain(left)} --> ${plain(right)}`,
    `  y-axis "${safe(chart.y)}" ${plain(low)} --> ${plain(high)}`,
    ...lines
  ].join("\n");
}
function isFinitePoint({ x, y }) {
  return Number.isFinite(x) && Number.isFinite(y);
}
function spread(low, high) {
  return high > low ? [low, high] : [low - 1, high + 1];
}
function plain(value) {
  const size = Math.abs(value);
  const decimals = size === 0 ? 0 : Math.min(Math.max(4 - Math.floor(Math.log10(size)), 0), 12);
  return value.toFixed(decimals).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
}
function safe(text) {
  return text.replace(/[^A-Za-z0-9 ,()%+-]/g, "");
}
function resample(points, grid) {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  let right = 0;
  return grid.map((x) => {
    while (right < sorted.length - 1 && (sorted[right]?.x ?? 0) < x) right += 1;
    const after = sorted[right];
    const before = sorted[Math.max(right - 1, 0)];
    if (after === void 0 || before === void 0) return 0;
    const width = after.x - before.x;
    if (!(width > 0) || x >= after.x) return after.y;
    return x <= before.x ? before.y : before.y + (after.y - before.y) * (x - before.x) / width;
  });
}

// src/domain/report/markdown/sparkline.ts
var BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
function sparkline(values) {
  const known = values.filter(Number.isFinite);
  const least = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const scale = most > least ? (BARS.length - 1) / (most - least) : 0;
  return values.map(
    (value) => Number.isFinite(value) ? BARS.charAt(Math.round((value - least) * scale)) : " "
  ).join("");
}

// src/domain/report/markdown/blocks.ts
function sectionMarkdown(section2, detail) {
  const body = blocksMarkdown(section2.blocks, detail);
  if (body === "" && section2.verdict === void 0) return "";
  const verdict = section2.verdict === void 0 ? "" : ` ${sign(section2.verdict)} ${verdictWord(section2.verdict)}`;
  return [`### ${encodeOwn(section2.title)}${verdict === "" ? "" : ` \xB7${verdict}`}`, body].filter((part) => part !== "").join("\n\n");
}
function blocksMarkdown(blocks, detail) {
  return blocks.map((block) => blockMarkdown(block, detail)).filter((text) => text !== "").join("\n\n");
}
function blockMarkdown(block, detail) {
  switch (block.kind) {
    case "sentence":
      return inline(block.words);
    case "list":
      return cut(
        block.items.map((item) => `- ${inline(item)}`),
        detail.rows,
        "- "
      ).join("\n");
    case "table":
      return tableMarkdown(block, detail);
    case "chart":
      return detail.charts ? chartMarkdown(block) : "";
    case "details":
      return detail.details ? detailsMarkdown(block, detail) : "";
  }
}
function tableMarkdown(table5, { rows }) {
  const shown = table5.rows.slice(0, rows).map((row3) => row3.map(inline));
  const left = table5.rows.length - shown.length;
  const text = markdownTable([table5.columns.map(({ title }) => encodeOwn(title)), ...shown], {
    align: table5.columns.map(({ align }) => align),
    alignDelimiters: false
  });
  return left > 0 ? `${text}

${more(left, "row")}` : text;
}
function cut(lines, most, mark) {
  const left = lines.length - most;
  return left > 0 ? [...lines.slice(0, most), `${mark}${more(left, "item")}`] : lines;
}
function more(left, what) {
  return `\u2026 and ${left} more ${what}${left === 1 ? "" : "s"}`;
}
function detailsMarkdown(block, detail) {
  const body = blocksMarkdown(block.blocks, detail);
  return `<details><summary>${inline(block.summary)}</summary>

${body}

</details>`;
}
function chartMarkdown({ chart, title, caption }) {
  if (chart.kind === "forest") return `${inline(caption)}

<pre>
${forestText(chart)}
</pre>`;
  if (chart.kind === "histogram")
    return `${inline(caption)} ${sparkline(chart.bins.map((bin) => bin.count))}`;
  if (chart.kind === "dots" || chart.dots === true) return "";
  const drawing = mermaid(title, chart);
  const lines = chart.series.length > 1 ? ` Lines: ${chart.series.map(({ label: label2 }) => encodeOwn(label2)).join(", ")}.` : "";
  return drawing === void 0 ? "" : `${inline(caption)}${lines}

\`\`\`mermaid
${drawing}
\`\`\``;
}

// src/domain/report/markdown/markdown.ts
var COMMENT_LIMIT = 61440;
var SUMMARY_LIMIT = 262144;
var LADDER = [
  { details: true, rows: 1e3, charts: true },
  { details: true, rows: 100, charts: true },
  { details: false, rows: 100, charts: true },
  { details: false, rows: 25, charts: true },
  { details: false, rows: 10, charts: false }
];
function renderMarkdown(report, options = {}) {
  const { limit = COMMENT_LIMIT, whole = "The whole report is in the HTML page of this run." } = options;
  const note = `
> ${encodeOwn(`Shortened to fit. ${whole}`)}
`;
  for (const [step, detail] of LADDER.entries()) {
    const text = `${[head(report), ...bodies(report, detail)].join("\n\n")}
`;
    const shortened = step === 0 ? text : `${text}${note}`;
    if (shortened.length <= limit) return shortened;
  }
  return dropSections(report, limit, note);
}
function dropSections(report, limit, note) {
  let text = head(report);
  for (const body of bodies(report, { details: false, rows: 10, charts: false })) {
    if (text.length + body.length + note.length + 3 > limit) continue;
    text += `

${body}`;
  }
  return `${text}
${note}`;
}
function head(report) {
  const steps = report.nextSteps.slice(0, 10).map((step) => `- ${inline(step)}`);
  return [
    `## ${inline(report.title)}`,
    `${sign(report.verdict)} ${headline2(report)}`,
    `Verdict: ${verdictWord(report.verdict)}.`,
    `**Next**

${steps.join("\n")}`
  ].join("\n\n");
}
function headline2({ headline: { claim: claim2, support } }) {
  const rest = support.length === 0 ? "" : `: ${inline(support)}`;
  return `**${inline(claim2)}**${rest}.`;
}
function bodies(report, detail) {
  return report.sections.map((section2) => sectionMarkdown(section2, detail)).filter((text) => text !== "");
}

export {
  markdownTable,
  verdictWord,
  SUMMARY_LIMIT,
  renderMarkdown,
  comparisonSchema,
  readList,
  plainText,
  makeReport
};
