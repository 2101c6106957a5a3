import type { Stats } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { FileFacts, Files } from '../../ports/files.ts';
import { copyAtomically, moveIntoPlace, writeAtomically } from './atomic-write.ts';
import { decodeText } from './decode-text.ts';
import { errorCode, guarded } from './file-error.ts';
import { globFiles } from './glob.ts';
import { HeldFiles } from './held-files.ts';
import { listFiles } from './list-files.ts';
import { makeFolders } from './make-folders.ts';
import { fingerprintFile, readBounded, readPart } from './read-file.ts';
import { surveyFiles } from './survey-files.ts';
import { makeTemporaryFolder, type TemporaryFolder } from './temporary-folder.ts';
import { realPath, writablePath } from './workspace-path.ts';

export interface NodeFilesOptions {
  /** The workspace, absolute: what relative paths start from. */
  readonly root: string;
  /** Where temporary folders are made. Default: the system's. */
  readonly temporaryRoot?: string;
}

export interface NodeFiles extends Files {
  /** Removes the temporary folders and the files that were held. */
  dispose(): Promise<void>;
}

/** The machine's file system. */
export function createFiles({ root, temporaryRoot = tmpdir() }: NodeFilesOptions): NodeFiles {
  const at = (path: string): string => resolve(root, path);
  const { dispose: removeTemporaries, ...temporary } = temporaries(temporaryRoot);
  const { dispose: release, ...holder } = holders(root);
  return {
    ...readers(root, at),
    ...writers(root),
    ...temporary,
    ...holder,
    dispose: async () => {
      await release();
      await removeTemporaries();
    },
  };
}

type Readers = Pick<
  Files,
  | 'facts'
  | 'readText'
  | 'readBytes'
  | 'readFrom'
  | 'list'
  | 'glob'
  | 'fingerprint'
  | 'survey'
  | 'modified'
  | 'resolve'
>;

function readers(root: string, at: (path: string) => string): Readers {
  const bytes = (path: string, maxBytes?: number): Promise<Uint8Array> =>
    guarded(path, () => readBounded(at(path), path, maxBytes));
  return {
    facts: (path) => guarded(path, () => readFacts(at(path))),
    readText: async (path, maxBytes) => decodeText(await bytes(path, maxBytes), path),
    readBytes: bytes,
    readFrom: (path, offset, maxBytes) => guarded(path, () => readPart(at(path), offset, maxBytes)),
    list: (path) => guarded(path, () => listFiles(at(path))),
    glob: (patterns) => globOrLiteral(root, at, patterns),
    fingerprint: (path) => guarded(path, () => fingerprintFile(at(path))),
    survey: (path) => guarded(path, () => surveyFiles(at(path))),
    modified: (path) => guarded(path, async () => (await statsOf(at(path)))?.mtime),
    resolve: (path) => realPath(at(path)),
  };
}

type Writers = Pick<Files, 'write' | 'copy' | 'move' | 'remove' | 'makeDirectory'>;

function writers(root: string): Writers {
  const to = (path: string, work: (target: string) => Promise<unknown>): Promise<void> =>
    guarded(path, async () => {
      await work(await writablePath(root, path));
    });
  return {
    write: (path, content) => to(path, (target) => writeAtomically(target, content)),
    copy: (from, path) => to(path, (target) => copyAtomically(resolve(root, from), target)),
    move: (from, path) => to(path, (target) => moveIntoPlace(resolve(root, from), target)),
    remove: (path) => to(path, (target) => rm(target, { recursive: true, force: true })),
    makeDirectory: (path) => to(path, (target) => makeFolders(target)),
  };
}

function holders(root: string): Pick<NodeFiles, 'hold' | 'dispose'> {
  const held = new HeldFiles();
  return {
    hold: (path, content, instead) =>
      guarded(path, async () => held.hold(await writablePath(root, path), content, instead)),
    dispose: () => held.release(),
  };
}

function temporaries(parent: string): Pick<NodeFiles, 'temporaryDirectory' | 'dispose'> {
  const made: TemporaryFolder[] = [];
  return {
    temporaryDirectory: (purpose) =>
      guarded(parent, async () => {
        const folder = await makeTemporaryFolder(purpose, parent);
        made.push(folder);
        return folder.path;
      }),
    dispose: async () => {
      await Promise.all(made.splice(0).map((folder) => folder.remove()));
    },
  };
}

async function readFacts(path: string): Promise<FileFacts | undefined> {
  const facts = await statsOf(path);
  if (facts === undefined) return undefined;
  const kind = facts.isFile() ? 'file' : facts.isDirectory() ? 'directory' : 'other';
  return { kind, bytes: facts.size };
}

async function statsOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A file whose very name is the pattern, such as `data [old].csv`, is meant literally. */
async function globOrLiteral(
  root: string,
  at: (path: string) => string,
  patterns: readonly string[],
): Promise<readonly string[]> {
  const kinds = await Promise.all(patterns.map((path) => guarded(path, () => readFacts(at(path)))));
  const isLiteral = (index: number): boolean => kinds[index]?.kind === 'file';
  const literal = patterns.filter((_, index) => isLiteral(index));
  const rest = patterns.filter((_, index) => !isLiteral(index));
  return [...new Set([...literal, ...(await globFiles(root, rest))])].toSorted();
}
