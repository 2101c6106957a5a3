import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  TrainingDivergedError,
  bucketOf,
  fingerprint,
  isMoment,
  partOf
} from "./chunk-TAR5YDJY.js";
import {
  embeddedFeatures,
  encoderWidth,
  featureWidth,
  partWidth
} from "./chunk-2JW4TETC.js";
import {
  NETWORK_FILES
} from "./chunk-IMFEM2U7.js";
import {
  sfc32,
  shuffle
} from "./chunk-BDRE24RS.js";
import "./chunk-3B5OCMLH.js";
import "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/tensorflow/native-engine.ts
import { createRequire } from "node:module";
import { join } from "node:path";
var PACKAGE = "@tensorflow/tfjs-node";
async function loadNative(workspace) {
  const require2 = createRequire(join(workspace, "package.json"));
  try {
    require2.resolve(PACKAGE);
  } catch {
    return { kind: "absent" };
  }
  try {
    return { kind: "loaded", engine: await load(require2) };
  } catch (error) {
    return { kind: "broken", why: firstLine(error) };
  }
}
async function load(require2) {
  mendUtil(require2);
  process.env["TF_CPP_MIN_LOG_LEVEL"] ??= "2";
  const native = withoutDeprecations(
    // The package re-exports tfjs-core and tfjs-layers, and tells the version of the C library.
    () => require2(PACKAGE)
  );
  native.enableProdMode();
  await native.ready();
  const version = native.version["tfjs-node"];
  const remark = `The network runs natively: ${PACKAGE} ${version} is installed in the workspace.`;
  return { tf: native, backend: { name: "tensorflow", version, remark, embeddings: true } };
}
function mendUtil(require2) {
  const util = require2("node:util");
  util.isNullOrUndefined ??= (value) => value === null || value === void 0;
  util.isArray = Array.isArray;
}
function withoutDeprecations(work) {
  const before = process.noDeprecation ?? false;
  process.noDeprecation = true;
  try {
    return work();
  } finally {
    process.noDeprecation = before;
  }
}
function firstLine(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? "";
}

// src/adapters/tensorflow/predict.ts
import { setImmediate } from "node:timers/promises";

// src/domain/network/bind-encoder.ts
var FARTHEST = 10;
function bindEncoder(encoder, table) {
  const width = encoderWidth(encoder);
  const writers = denseWriters(encoder, table);
  const lookups = embeddedFeatures(encoder).map((feature) => indexLookup(feature, table));
  return (rows) => {
    const dense = new Float32Array(rows.length * width);
    rows.forEach((row, position) => {
      for (const { write, offset } of writers) write(row, dense, position * width + offset);
    });
    const indices = lookups.map((lookup) => Int32Array.from(rows, lookup));
    return { rows: rows.length, dense, indices };
  };
}
function denseWriters(encoder, table) {
  const writers = [];
  let offset = 0;
  for (const feature of encoder.features) {
    const width = featureWidth(feature);
    if (width > 0) writers.push({ write: writerFor(feature, table), offset });
    offset += width;
  }
  return writers;
}
function writerFor(feature, table) {
  if (feature.kind === "category") return categoryWriter(feature, categories(table, feature.name));
  const { values } = numbers(table, feature.name);
  switch (feature.kind) {
    case "number":
      return numberWriter(feature, values);
    case "boolean":
      return numberWriter({ ...feature, kind: "number", mean: 0, scale: 1 }, values);
    case "timestamp":
      return timestampWriter(feature, values);
  }
}
function numberWriter(feature, values) {
  const { mean, scale, missing } = feature;
  const flag = scale > 0 ? 1 : 0;
  return (row, out, offset) => {
    const value = values[row] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      if (missing) out[offset + flag] = 1;
    } else if (scale > 0) {
      out[offset] = Math.max(-FARTHEST, Math.min(FARTHEST, (value - mean) / scale));
    }
  };
}
function timestampWriter(feature, values) {
  let end = 0;
  const parts = feature.parts.map((part) => {
    const start = end;
    end += partWidth(part);
    return { part, start };
  });
  return (row, out, offset) => {
    const value = values[row] ?? Number.NaN;
    if (isMoment(value)) {
      for (const { part, start } of parts) out[offset + start + partOf(part, value)] = 1;
    } else if (feature.missing) out[offset + end] = 1;
  };
}
function categoryWriter(feature, column) {
  const target = levelTargets(feature, column.levels);
  const flag = featureWidth(feature) - 1;
  return (row, out, offset) => {
    const code = column.codes[row] ?? -1;
    if (code >= 0) {
      const position = target[code] ?? -1;
      if (position >= 0) out[offset + position] = 1;
    } else if ("missing" in feature && feature.missing) out[offset + flag] = 1;
  };
}
function levelTargets(feature, levels) {
  if (feature.encoding === "hash")
    return Int32Array.from(levels, (level) => bucketOf(level, feature.buckets));
  const known = new Map(feature.levels.map((level, position) => [level, position]));
  return Int32Array.from(levels, (level) => known.get(fingerprint(level)) ?? -1);
}
function indexLookup(feature, table) {
  const column = categories(table, feature.name);
  const target = levelTargets(feature, column.levels);
  return (row) => (target[column.codes[row] ?? -1] ?? -1) + 1;
}
function numbers(table, name) {
  const column = table.columns.get(name);
  if (column?.kind === "number") return column;
  throw new Error(`The network needs a column "${name}" of numbers.`);
}
function categories(table, name) {
  const column = table.columns.get(name);
  if (column?.kind === "category") return column;
  throw new Error(`The network needs a column "${name}" of categories.`);
}

// src/domain/network/epoch.ts
var EPOCHS = 2 ** 16;
function epochOrder(rows, seed, epoch) {
  const order = Uint32Array.from({ length: rows }, (_, row) => row);
  return shuffle(order, sfc32(seed, EPOCHS + epoch));
}
function layerSeed(seed, layer) {
  return (sfc32(seed, layer)() >>> 1) + 1;
}
function* batches(order, size) {
  for (let start = 0; start < order.length; start += size)
    yield order.subarray(start, start + size);
}

// src/adapters/tensorflow/batch-tensors.ts
function batchTensors(tf, batch) {
  const { rows, dense, indices } = batch;
  const columns = dense.length > 0 ? [tf.tensor2d(dense, [rows, dense.length / rows])] : [];
  return [...columns, ...indices.map((numbers2) => tf.tensor2d(numbers2, [rows, 1], "int32"))];
}

// src/adapters/tensorflow/model-files.ts
async function saveModel(model) {
  const kept = [];
  await model.save({
    save: async (artifacts2) => {
      kept.push(artifacts2);
      return { modelArtifactsInfo: { dateSaved: /* @__PURE__ */ new Date(0), modelTopologyType: "JSON" } };
    }
  });
  const [artifacts] = kept;
  if (artifacts === void 0) throw new Error("TensorFlow.js did not hand over the model.");
  const json = {
    modelTopology: artifacts.modelTopology,
    weightsManifest: [{ paths: [NETWORK_FILES.weights], weights: artifacts.weightSpecs }],
    format: artifacts.format,
    generatedBy: artifacts.generatedBy,
    convertedBy: null
  };
  return /* @__PURE__ */ new Map([
    [NETWORK_FILES.model, new TextEncoder().encode(`${JSON.stringify(json)}
`)],
    [NETWORK_FILES.weights, joinWeights(artifacts.weightData)]
  ]);
}
function joinWeights(data) {
  const parts = data === void 0 ? [] : Array.isArray(data) ? data : [data];
  return new Uint8Array(Buffer.concat(parts.map((part) => new Uint8Array(part))));
}
async function loadModel(tf, files) {
  const json = files.get(NETWORK_FILES.model);
  const weights = files.get(NETWORK_FILES.weights);
  if (json === void 0 || weights === void 0)
    throw new Error(`A network needs ${NETWORK_FILES.model} and ${NETWORK_FILES.weights}.`);
  const document = JSON.parse(new TextDecoder().decode(json));
  return await tf.loadLayersModel({
    load: async () => ({
      modelTopology: document.modelTopology,
      weightSpecs: document.weightsManifest.flatMap((group) => group.weights),
      // A copy of its own, for the bytes may lie anywhere in a larger buffer.
      weightData: Uint8Array.from(weights).buffer
    })
  });
}

// src/adapters/tensorflow/predict.ts
var BATCH = 8192;
async function predictRows(tf, files, { encoder, features }, observer) {
  const model = await loadModel(tf, files);
  try {
    const encode = bindEncoder(encoder, features);
    const order = Uint32Array.from({ length: features.rows }, (_, row) => row);
    const units = Number(model.outputs[0]?.shape.at(-1));
    const outputs = new Float64Array(features.rows * units);
    let written = 0;
    let done = 0;
    for (const rows of batches(order, BATCH)) {
      await setImmediate();
      observer.cancelled.throwIfAborted();
      observer.onRows(done, features.rows);
      const part = await predictBatch(tf, model, encode(rows));
      outputs.set(part, written);
      written += part.length;
      done += rows.length;
    }
    observer.onRows(done, features.rows);
    return outputs;
  } finally {
    model.dispose();
  }
}
async function predictBatch(tf, model, batch) {
  const inputs = batchTensors(tf, batch);
  const output = model.predictOnBatch(inputs);
  const values = await output.data();
  tf.dispose([inputs, output]);
  return values;
}

// src/adapters/tensorflow/train.ts
import { setImmediate as setImmediate2 } from "node:timers/promises";

// src/adapters/tensorflow/network-model.ts
var LOSSES = {
  sigmoid: "binaryCrossentropy",
  softmax: "sparseCategoricalCrossentropy",
  linear: "meanSquaredError"
};
function buildModel(tf, plan, encoder) {
  const { inputs, joined } = buildInputs(tf, plan, encoder);
  let signal = joined;
  plan.hidden.forEach((units, number) => {
    const seed = layerSeed(plan.seed, number + 1);
    const kernelInitializer = tf.initializers.heNormal({ seed });
    const layer = { name: `hidden_${number + 1}`, units, kernelInitializer };
    signal = single(tf.layers.dense({ ...layer, activation: "relu" }).apply(signal));
  });
  const output = tf.layers.dense({
    name: "output",
    units: plan.bias.length,
    activation: plan.activation,
    kernelInitializer: tf.initializers.glorotUniform({ seed: layerSeed(plan.seed, 0) })
  });
  const outputs = single(output.apply(signal));
  const model = tf.model({ inputs, outputs, name: "network" });
  const bias = tf.tensor1d([...plan.bias]);
  output.setWeights([...output.getWeights().slice(0, 1), bias]);
  bias.dispose();
  model.compile({ optimizer: tf.train.adam(plan.learningRate), loss: LOSSES[plan.activation] });
  return model;
}
function buildInputs(tf, plan, encoder) {
  const inputs = [];
  const parts = [];
  const width = encoderWidth(encoder);
  if (width > 0) {
    const dense = tf.input({ shape: [width], name: "columns" });
    inputs.push(dense);
    parts.push(dense);
  }
  embeddedFeatures(encoder).forEach((feature, number) => {
    const { input, embedded } = buildEmbedding(tf, feature, number, plan.seed);
    inputs.push(input);
    parts.push(embedded);
  });
  const [first] = parts;
  if (first === void 0) throw new Error("The encoder has no columns.");
  const joined = parts.length === 1 ? first : single(tf.layers.concatenate({ name: "joined" }).apply(parts));
  return { inputs, joined };
}
function buildEmbedding(tf, feature, number, seed) {
  const input = tf.input({ shape: [1], dtype: "int32", name: `category_${number + 1}` });
  const embeddingsInitializer = tf.initializers.randomUniform({
    minval: -0.05,
    maxval: 0.05,
    seed: layerSeed(seed, 1e3 + number)
  });
  const embedding = tf.layers.embedding({
    name: `embedding_${number + 1}`,
    // Number 0 is for a category that training did not see.
    inputDim: feature.levels.length + 1,
    outputDim: feature.dimension,
    embeddingsInitializer
  });
  const flat = tf.layers.flatten({ name: `flat_${number + 1}` });
  return { input, embedded: single(flat.apply(embedding.apply(input))) };
}
function single(value) {
  return value;
}

// src/adapters/tensorflow/train.ts
async function trainModel(tf, plan, data, observer) {
  const model = buildModel(tf, plan, data.encoder);
  try {
    const steps = await runEpochs(tf, model, { plan, data, observer });
    const files = await saveModel(model);
    if (!hasFiniteWeights(files)) throw new TrainingDivergedError(steps, steps);
    return files;
  } finally {
    model.optimizer.dispose();
    model.dispose();
  }
}
function hasFiniteWeights(files) {
  const bytes = files.get(NETWORK_FILES.weights) ?? new Uint8Array();
  return new Float32Array(bytes.slice().buffer).every((weight) => Number.isFinite(weight));
}
async function runEpochs(tf, model, course) {
  const { plan, data, observer } = course;
  const { rows } = data.features;
  const encode = bindEncoder(data.encoder, data.features);
  const steps = plan.epochs * Math.ceil(rows / plan.batchSize);
  const report = reporter(steps, observer);
  for (let epoch = 0; epoch < plan.epochs; epoch += 1)
    for (const chosen of batches(epochOrder(rows, plan.seed, epoch), plan.batchSize)) {
      await setImmediate2();
      observer.cancelled.throwIfAborted();
      const targets = Float32Array.from(chosen, (row) => data.targets[row] ?? Number.NaN);
      report(await trainBatch(tf, model, encode(chosen), targets));
    }
  return steps;
}
async function trainBatch(tf, model, batch, targets) {
  const inputs = batchTensors(tf, batch);
  const wanted = tf.tensor2d(targets, [batch.rows, 1]);
  const loss = await model.trainOnBatch(inputs, wanted);
  tf.dispose([inputs, wanted]);
  return Array.isArray(loss) ? loss[0] ?? Number.NaN : loss;
}
var REPORTS = 200;
function reporter(of, observer) {
  const stride = Math.max(1, Math.ceil(of / REPORTS));
  let [step, sum, count] = [0, 0, 0];
  return (loss) => {
    step += 1;
    if (!Number.isFinite(loss)) throw new TrainingDivergedError(step, of);
    sum += loss;
    count += 1;
    if (step % stride !== 0 && step !== of) return;
    observer.onStep({ step, of, loss: sum / count });
    sum = 0;
    count = 0;
  };
}

// src/adapters/tensorflow/wasm-engine.ts
import { readFile } from "node:fs/promises";
import { createRequire as createRequire2 } from "node:module";
import { dirname, join as join2 } from "node:path";
import { fileURLToPath } from "node:url";

// src/adapters/tensorflow/fast-products.ts
function multiplyFast(tf) {
  const product = tf.getKernel("BatchMatMul", "wasm");
  const transpose = tf.getKernel("Transpose", "wasm");
  if (product === void 0 || transpose === void 0) return;
  tf.unregisterKernel("BatchMatMul", "wasm");
  tf.registerKernel({
    ...product,
    kernelFunc: (parameters) => {
      const a = upright(transpose, parameters, "a", "transposeA");
      const b = upright(transpose, parameters, "b", "transposeB");
      const attrs = { ...parameters.attrs, transposeA: false, transposeB: false };
      const result = product.kernelFunc({ ...parameters, inputs: { a, b }, attrs });
      const memory = parameters.backend;
      if (a !== parameters.inputs["a"]) memory.disposeData(a.dataId);
      if (b !== parameters.inputs["b"]) memory.disposeData(b.dataId);
      return result;
    }
  });
}
function upright(transpose, { inputs, attrs, backend }, name, flag) {
  const x = inputs[name];
  if (x === void 0) throw new Error(`A product needs the matrix ${name}.`);
  if (attrs?.[flag] !== true) return x;
  const axes = x.shape.map((_, axis) => axis);
  const perm = [...axes.slice(0, -2), ...axes.slice(-2).toReversed()];
  const flipped = transpose.kernelFunc({ inputs: { x }, attrs: { perm }, backend });
  if (Array.isArray(flipped)) throw new Error("A transposed matrix is one matrix.");
  return flipped;
}

// src/adapters/tensorflow/wasm-engine.ts
var BINARY = "tfjs-backend-wasm-simd.wasm";
async function loadBundled(why, directory) {
  const core = await import("./dist-53PTE7RM.js");
  core.enableProdMode();
  const layers = await import("./dist-7UQILNXR.js");
  const tf = { ...core, ...layers };
  const version = core.version_core;
  if (await startWasm(core, directory)) {
    const remark2 = `The network runs on WebAssembly, one thread: ${why}`;
    return { tf, backend: { name: "wasm", version, remark: remark2, embeddings: false } };
  }
  await import("./dist-VY4Q47NH.js");
  await tf.setBackend("cpu");
  const remark = `The network runs in plain JavaScript, slowly: WebAssembly did not start, and ${why}`;
  return { tf, backend: { name: "cpu", version, remark, embeddings: true } };
}
async function startWasm(tf, directory) {
  const folder = await binaryFolder(directory === void 0 ? usualFolders() : [directory]);
  if (folder === void 0) return false;
  const { setWasmPaths } = await import("./dist-IZABRGQG.js");
  setWasmPaths(join2(folder, "/"));
  multiplyFast(tf);
  return await withoutListeners(() => tf.setBackend("wasm"));
}
function usualFolders() {
  const here = dirname(fileURLToPath(import.meta.url));
  return [here, dirname(here), ...installedFolders()];
}
function installedFolders() {
  try {
    return [dirname(createRequire2(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm"))];
  } catch {
    return [];
  }
}
async function binaryFolder(folders) {
  for (const folder of folders) if (await isUsable(join2(folder, BINARY))) return folder;
  return void 0;
}
async function isUsable(file) {
  const { WebAssembly: assembly } = globalThis;
  return readFile(file).then(
    (bytes) => assembly?.validate(bytes) ?? false,
    () => false
  );
}
var EVENTS = ["uncaughtException", "unhandledRejection"];
async function withoutListeners(work) {
  const before = EVENTS.map((event) => process.rawListeners(event));
  const result = await work();
  EVENTS.forEach((event, position) => {
    for (const listener of process.rawListeners(event))
      if (!before[position]?.includes(listener))
        process.removeListener(event, listener);
  });
  return result;
}

// src/adapters/tensorflow/trainer.ts
async function createTrainer(options) {
  const { tf, backend } = await chooseEngine(options);
  return {
    backend,
    train: (plan, data, observer) => trainModel(tf, plan, data, observer),
    predict: (files, rows, observer) => predictRows(tf, files, rows, observer)
  };
}
var ABSENT = "@tensorflow/tfjs-node is not installed in the workspace.";
var BROKEN = "@tensorflow/tfjs-node is installed but does not load";
async function chooseEngine({ workspace, wasmDirectory }) {
  const native = await loadNative(workspace);
  switch (native.kind) {
    case "loaded":
      return native.engine;
    case "absent":
      return loadBundled(ABSENT, wasmDirectory);
    case "broken":
      return loadBundled(`${BROKEN} (${native.why}).`, wasmDirectory);
  }
}
export {
  createTrainer
};
