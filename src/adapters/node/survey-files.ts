import type { BigIntStats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SurveyedFile } from '../../ports/files.ts';
import { errorCode } from './file-error.ts';

/** What lies at a path: the file or link itself under the name '', or all below the folder; empty where nothing is. */
export async function surveyFiles(path: string): Promise<ReadonlyMap<string, SurveyedFile>> {
  const found = new Map<string, SurveyedFile>();
  await walk(path, '', found);
  return found;
}

async function walk(path: string, name: string, found: Map<string, SurveyedFile>): Promise<void> {
  try {
    const facts = await lstat(path, { bigint: true });
    if (!facts.isDirectory()) {
      found.set(name, describe(facts));
      return;
    }
    for (const entry of (await readdir(path)).toSorted()) {
      await walk(join(path, entry), name === '' ? entry : `${name}/${entry}`, found);
    }
  } catch (error) {
    // What is gone between two looks is not there.
    if (!['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) throw error;
  }
}

function describe(facts: BigIntStats): SurveyedFile {
  return {
    kind: facts.isFile() ? 'file' : 'other',
    bytes: Number(facts.size),
    stamp: `${facts.size}:${facts.mtimeNs}:${facts.ino}`,
    touched: String(facts.ctimeNs),
  };
}
