import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type Bundle, NODE } from './bundle.ts';
import { scratchFolder } from './scratch.ts';

/** How one command ended. */
export interface CommandRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of a user's, in which the built command line is run as a person types it. */
export class CommandLine {
  readonly folder = scratchFolder('user');
  readonly #cli: string;
  readonly #path: string;

  /** @param programs Folders with programs that the user has before those of the system. */
  constructor(bundle: Bundle, programs: readonly string[] = []) {
    this.#cli = join(bundle.root, 'dist', 'cli.js');
    this.#path = [...programs, dirname(NODE), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
  }

  write(name: string, content: string): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  run(...args: readonly string[]): Promise<CommandRun> {
    const env = { PATH: this.#path, HOME: this.folder, LANG: 'C.UTF-8' };
    return new Promise((resolve, reject) => {
      const options = { cwd: this.folder, env, maxBuffer: 64 * 1024 * 1024 };
      execFile(NODE, [this.#cli, ...args], options, (error, stdout, stderr) => {
        const status = error === null ? 0 : error.code;
        if (typeof status === 'number') resolve({ status, stdout, stderr });
        else reject(error);
      });
    });
  }

  /** One after another, whatever the ending of each. */
  async runAll(commands: readonly (readonly string[])[]): Promise<readonly CommandRun[]> {
    const runs: CommandRun[] = [];
    for (const command of commands) runs.push(await this.run(...command));
    return runs;
  }
}
