import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Sizes in lines (blank ones apart) and counts of parameters, each sorted. */
export interface Rooms {
  readonly files: readonly number[];
  /** Functions of one line are left out, since Biome cannot be asked about them. */
  readonly functions: readonly number[];
  readonly parameters: readonly number[];
}

/** Limits so low that Biome's own rules tell the size of everything. */
const CONFIG = {
  root: true,
  linter: {
    rules: {
      preset: 'none',
      complexity: {
        noExcessiveLinesPerFunction: {
          level: 'info',
          options: { maxLines: 1, skipBlankLines: true },
        },
        useMaxParams: { level: 'info', options: { max: 0 } },
      },
      style: {
        noExcessiveLinesPerFile: { level: 'info', options: { maxLines: 1, skipBlankLines: true } },
      },
    },
  },
};

interface Diagnostic {
  readonly category: string;
  readonly message: string;
}

/** Measures the sources below `src`. */
export function measureRooms(root: string): Rooms {
  const folder = mkdtempSync(join(tmpdir(), 'rooms-'));
  try {
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(CONFIG));
    const biome = join(root, 'node_modules', '.bin', 'biome');
    const flags = ['--reporter=json', '--max-diagnostics=none', `--config-path=${folder}`];
    const { stdout } = spawnSync(biome, ['lint', ...flags, 'src'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
    const of = (rule: string): readonly number[] =>
      diagnostics
        .filter(({ category }) => category.endsWith(`/${rule}`))
        .map(({ message }) => Number(/\d+/.exec(message)?.[0]))
        .toSorted((a, b) => a - b);
    return {
      files: of('noExcessiveLinesPerFile'),
      functions: of('noExcessiveLinesPerFunction'),
      parameters: of('useMaxParams'),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The value below which a share of the sorted sizes lies. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

if (import.meta.main) {
  const rooms = measureRooms(join(import.meta.dirname, '..'));
  for (const [what, sizes] of Object.entries(rooms)) {
    const [median, most, all] = [0.5, 0.9, 1].map((share) => quantile(sizes, share));
    console.log(`${what}: ${sizes.length}, median ${median}, 90 % up to ${most}, largest ${all}`);
  }
}
