import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);
import {
  DETERMINISM_FLAGS
} from "./chunk-FLS5H5FO.js";
import {
  childEnvironment
} from "./chunk-G6XVFXCI.js";
import "./chunk-OGR6ZVQR.js";
import "./chunk-VXTZWOCS.js";
import "./chunk-7JLSHSJJ.js";
import "./chunk-3B5OCMLH.js";
import "./chunk-HOIZIDGE.js";
import "./chunk-OZT3RUPG.js";

// src/adapters/node/machine.ts
import { execFile } from "node:child_process";
import { arch, cpus, release, totalmem, type } from "node:os";

// src/domain/training/nvidia-smi.ts
var GPU_QUERY = [
  "--query-gpu=index,uuid,name,memory.total,memory.used,driver_version,utilization.gpu",
  "--format=csv,noheader,nounits"
];
var MEBIBYTE = 2 ** 20;
function parseGpuQuery(answer) {
  return answer.split("\n").flatMap((line) => {
    const [index, identifier = "", name = "", total, used, driver = "", busy] = line.split(",").map((cell) => cell.trim());
    const memory = numberIn(total);
    if (numberIn(index) === void 0 || name === "") return [];
    const usedMemory = numberIn(used);
    const utilisation = numberIn(busy);
    return [
      {
        index: Number(index),
        identifier,
        name,
        memoryBytes: (memory ?? 0) * MEBIBYTE,
        ...usedMemory === void 0 ? {} : { usedMemoryBytes: usedMemory * MEBIBYTE },
        .../^[\d.]+$/.test(driver) ? { driver } : {},
        ...utilisation === void 0 ? {} : { utilisation }
      }
    ];
  });
}
function parseCudaVersion(answer) {
  return /CUDA (?:UMD )?Version\s*:\s*(\d+(?:\.\d+)+)/.exec(answer)?.[1];
}
function visibleGpus(gpus, visibleDevices) {
  if (visibleDevices === void 0) return gpus;
  const visible = [];
  for (const entry of visibleDevices.split(",").map((text) => text.trim())) {
    const found = gpus.find(
      (gpu) => /^\d+$/.test(entry) ? gpu.index === Number(entry) : entry !== "" && gpu.identifier.toLowerCase().startsWith(entry.toLowerCase())
    );
    if (found === void 0) break;
    visible.push(found);
  }
  return visible;
}
function explainGpuQueryFailure(output, found) {
  if (!found) {
    return "nvidia-smi was not found: there is no NVIDIA driver on this machine. Run the job on a machine with a GPU (runs-on), or install the driver.";
  }
  if (/Driver\/library version mismatch/i.test(output)) {
    return "the loaded NVIDIA driver and its library differ (an update without a restart). Restart the machine, or reload the driver.";
  }
  if (/couldn't communicate with the NVIDIA driver|Make sure that the latest NVIDIA driver/i.test(
    output
  )) {
    return "nvidia-smi cannot reach the NVIDIA driver. Check that the kernel module is loaded; in a container, start it with access to the GPUs (--gpus all).";
  }
  if (/No devices were found/i.test(output)) {
    return "the NVIDIA driver finds no GPU. Check that the machine has one and that it is handed to this container.";
  }
  if (/Insufficient Permissions/i.test(output)) {
    return "the user of this runner may not use the GPU. Give it access to /dev/nvidia*.";
  }
  return "nvidia-smi failed. Run it on the machine to see why.";
}
function numberIn(cell) {
  return cell !== void 0 && /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : void 0;
}

// src/adapters/node/machine.ts
var QUERY_LIMIT_MS = 1e4;
function createMachine({ environment }) {
  const query = (args) => askNvidiaSmi(args, environment);
  const visible = (answer) => visibleGpus(parseGpuQuery(answer), environment["CUDA_VISIBLE_DEVICES"]);
  return {
    facts: async () => {
      const answer = await query(GPU_QUERY);
      const cuda = answer.ok ? parseCudaVersion((await query([])).output) : void 0;
      const gpus = answer.ok ? visible(answer.output) : [];
      const silent = !answer.ok || parseGpuQuery(answer.output).length === 0;
      return {
        system: `${type()} ${release()}`,
        architecture: arch(),
        cpu: cpus()[0]?.model.trim() ?? "unknown",
        cores: Math.max(1, cpus().length),
        memoryBytes: totalmem(),
        node: process.version,
        flags: flagsIn(environment),
        gpus: gpus.map((gpu) => describeGpu(gpu, cuda)),
        ...silent ? { gpuRemark: explainGpuQueryFailure(answer.output, answer.found) } : {}
      };
    },
    gpuLoad: async () => {
      const answer = await query(GPU_QUERY);
      if (!answer.ok) return [];
      return visible(answer.output).map((gpu) => ({
        utilisation: gpu.utilisation ?? 0,
        memoryBytes: gpu.usedMemoryBytes ?? 0
      }));
    }
  };
}
function flagsIn(environment) {
  const seen = childEnvironment(environment, { pass: [], set: {} });
  const flags = DETERMINISM_FLAGS.flatMap(
    (name) => seen[name] === void 0 ? [] : [[name, seen[name]]]
  );
  return Object.fromEntries(flags);
}
function describeGpu(gpu, cuda) {
  const { name, memoryBytes, usedMemoryBytes, driver } = gpu;
  return {
    name,
    memoryBytes,
    ...usedMemoryBytes === void 0 ? {} : { usedMemoryBytes },
    ...driver === void 0 ? {} : { driver },
    ...cuda === void 0 ? {} : { cuda }
  };
}
function askNvidiaSmi(args, environment) {
  return new Promise((done) => {
    const settings = { timeout: QUERY_LIMIT_MS, env: { ...environment }, windowsHide: true };
    execFile("nvidia-smi", args, settings, (error, stdout, stderr) => {
      const found = !(error !== null && "code" in error && error.code === "ENOENT");
      done({ output: `${stdout}
${stderr}`, ok: error === null, found });
    });
  });
}
export {
  createMachine
};
