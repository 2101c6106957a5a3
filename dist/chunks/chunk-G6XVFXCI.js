import { createRequire as __createRequire } from 'node:module';
import { dirname as __toDirname } from 'node:path';
import { fileURLToPath as __toPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __bundleFile = __toPath(import.meta.url);
const __bundleFolder = __toDirname(__bundleFile);

// src/domain/training/child-environment.ts
var ALLOWED = new Set(
  [
    ...["PATH", "HOME", "USER", "LOGNAME", "LANG", "LANGUAGE", "TMPDIR", "TEMP", "TMP", "TZ"],
    ...["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "JAVA_HOME", "R_HOME", "R_LIBS", "R_LIBS_USER"],
    ...["VIRTUAL_ENV", "CONDA_PREFIX", "CONDA_DEFAULT_ENV", "CONDA_EXE", "PYENV_ROOT"],
    ...["PYENV_VERSION", "PYTHONPATH", "PYTHONHOME", "PYTHONHASHSEED", "PYTHONUNBUFFERED"],
    ...["PYTHONIOENCODING", "PYTHONUTF8", "PYTHONDONTWRITEBYTECODE", "NODE_PATH", "NODE_ENV"],
    ...["NVIDIA_VISIBLE_DEVICES", "NVIDIA_DRIVER_CAPABILITIES", "NVIDIA_TF32_OVERRIDE"],
    ...["CUBLAS_WORKSPACE_CONFIG", "CUDNN_DETERMINISTIC", "XLA_FLAGS", "PYTORCH_CUDA_ALLOC_CONF"],
    ...["NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "OS", "COMSPEC", "PATHEXT", "WINDIR"],
    ...["SYSTEMROOT", "SYSTEMDRIVE", "APPDATA", "LOCALAPPDATA", "USERPROFILE", "PROGRAMDATA"],
    ...["PROGRAMFILES", "PROGRAMFILES(X86)"]
  ].map((name) => name.toUpperCase())
);
var ALLOWED_PREFIXES = ["LC_", "CUDA_", "NCCL_", "TF_", "OMP_", "MKL_", "OPENBLAS_"];
var TRACKING = "RUNNER_TRACKING_ID";
var NEVER = /^(?:INPUT|GITHUB|ACTIONS|RUNNER|STATE)_|^(?:ACTIONS|GH|GITHUB)_?TOKEN$/i;
var SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY/i;
function isForbiddenVariable(name) {
  return NEVER.test(name) && name !== TRACKING;
}
function isAllowed(name) {
  const upper = name.toUpperCase();
  if (upper === TRACKING) return true;
  if (SECRET.test(upper)) return false;
  return ALLOWED.has(upper) || ALLOWED_PREFIXES.some((prefix) => upper.startsWith(prefix));
}
function childEnvironment(ours, request) {
  const named = new Set(request.pass);
  const environment = {};
  for (const [name, value] of Object.entries(ours)) {
    if (value === void 0 || isForbiddenVariable(name)) continue;
    if (isAllowed(name) || named.has(name)) environment[name] = value;
  }
  return { ...environment, ...request.set };
}

export {
  isForbiddenVariable,
  childEnvironment
};
