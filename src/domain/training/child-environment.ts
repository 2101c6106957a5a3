/**
 * Variables that a command of the user's may see without being asked for: where programs and
 * libraries are, language and time zone, which GPUs, and the switches of determinism and threads.
 */
const ALLOWED = new Set(
  [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'LANG', 'LANGUAGE', 'TMPDIR', 'TEMP', 'TMP', 'TZ'],
    ...['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'JAVA_HOME', 'R_HOME', 'R_LIBS', 'R_LIBS_USER'],
    ...['VIRTUAL_ENV', 'CONDA_PREFIX', 'CONDA_DEFAULT_ENV', 'CONDA_EXE', 'PYENV_ROOT'],
    ...['PYENV_VERSION', 'PYTHONPATH', 'PYTHONHOME', 'PYTHONHASHSEED', 'PYTHONUNBUFFERED'],
    ...['PYTHONIOENCODING', 'PYTHONUTF8', 'PYTHONDONTWRITEBYTECODE', 'NODE_PATH', 'NODE_ENV'],
    ...['NVIDIA_VISIBLE_DEVICES', 'NVIDIA_DRIVER_CAPABILITIES', 'NVIDIA_TF32_OVERRIDE'],
    ...['CUBLAS_WORKSPACE_CONFIG', 'CUDNN_DETERMINISTIC', 'XLA_FLAGS', 'PYTORCH_CUDA_ALLOC_CONF'],
    ...['NUMBER_OF_PROCESSORS', 'PROCESSOR_ARCHITECTURE', 'OS', 'COMSPEC', 'PATHEXT', 'WINDIR'],
    ...['SYSTEMROOT', 'SYSTEMDRIVE', 'APPDATA', 'LOCALAPPDATA', 'USERPROFILE', 'PROGRAMDATA'],
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)'],
  ].map((name) => name.toUpperCase()),
);
const ALLOWED_PREFIXES = ['LC_', 'CUDA_', 'NCCL_', 'TF_', 'OMP_', 'MKL_', 'OPENBLAS_'];
/** By this the Actions runner finds and ends, after the job, what was left running; no secret. */
const TRACKING = 'RUNNER_TRACKING_ID';
const NEVER = /^(?:INPUT|GITHUB|ACTIONS|RUNNER|STATE)_|^(?:ACTIONS|GH|GITHUB)_?TOKEN$/i;
const SECRET = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY/i;

/** Variables of the platform's and of Actions' own that no command of the user's ever gets. */
export function isForbiddenVariable(name: string): boolean {
  return NEVER.test(name) && name !== TRACKING;
}

function isAllowed(name: string): boolean {
  const upper = name.toUpperCase();
  if (upper === TRACKING) return true;
  if (SECRET.test(upper)) return false;
  return ALLOWED.has(upper) || ALLOWED_PREFIXES.some((prefix) => upper.startsWith(prefix));
}

export interface ChildEnvironmentRequest {
  /** Names that the user asked for on top of the list. */
  readonly pass: readonly string[];
  /** Set for the command; wins over everything else. */
  readonly set: Readonly<Record<string, string>>;
}

/**
 * The whole environment of a command: the allow-list, what the user named, what Assay sets.
 * Forbidden names never pass, even when they are named.
 */
export function childEnvironment(
  ours: Readonly<Record<string, string | undefined>>,
  request: ChildEnvironmentRequest,
): Record<string, string> {
  const named = new Set(request.pass);
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(ours)) {
    if (value === undefined || isForbiddenVariable(name)) continue;
    if (isAllowed(name) || named.has(name)) environment[name] = value;
  }
  return { ...environment, ...request.set };
}
