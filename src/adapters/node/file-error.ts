import { ConfigurationError } from '../../domain/problem.ts';

const SENTENCES: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  ENOENT: ['There is no such file or folder.', 'Check the path.'],
  ENOTDIR: ['A part of this path is a file, where a folder was expected.', 'Check the path.'],
  EISDIR: ['This is a folder, where a file was expected.', 'Name a file.'],
  EACCES: ['Permission is denied.', 'Let the user who runs Assay read and write here.'],
  EPERM: ['The operation is not permitted.', 'Let the user who runs Assay read and write here.'],
  EROFS: ['The file system is read-only.', 'Choose a folder that can be written to.'],
  ENOSPC: ['No space is left on the device.', 'Free some space, or choose another disk.'],
  EDQUOT: ['The disk quota is used up.', 'Free some space, or choose another disk.'],
  EFBIG: ['The file would be larger than this system allows.', 'Choose another disk.'],
  ELOOP: ['Symbolic links lead in a circle.', 'Mend the links.'],
  ENAMETOOLONG: ['The name is too long.', 'Choose a shorter path.'],
  EEXIST: ['A file is in the way.', 'Remove it, or choose another path.'],
  EMFILE: ['Too many files are open.', 'Raise the limit (ulimit -n).'],
};

/** The system's complaint about a path as a sentence for its user; other errors as they are. */
function describeFileError(error: unknown, path: string): unknown {
  const sentence = SENTENCES[errorCode(error) ?? ''];
  if (sentence === undefined) return error;
  const [message, remedy] = sentence;
  return new ConfigurationError({ place: { file: path }, message, remedy }, { cause: error });
}

/** Runs file work on `path`, with the system's complaints told as sentences. */
export async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw describeFileError(error, path);
  }
}

/** The system's code of an error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
