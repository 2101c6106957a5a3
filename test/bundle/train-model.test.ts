import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bundle, buildBundle } from '../support/bundle.ts';
import { ResultsService } from '../support/results-service/service.ts';
import { runActionStep, type StepOptions, type StepRun } from '../support/run-step.ts';
import { ROOT } from '../support/shared.ts';
import { smallProject, TRAIN, type Workspace } from '../support/training-workspace.ts';

const TOKEN = 'ghs_0123456789abcdefABCDEF';
const ENGINE = join(ROOT, `node_modules/@duckdb/node-bindings-${process.platform}-${process.arch}`);

let bundle: Bundle;
let service: ResultsService;
const spaces: Workspace[] = [];
beforeAll(() => {
  bundle = buildBundle();
});
beforeEach(async () => {
  service = await ResultsService.start();
});
afterEach(async () => {
  await service.stop();
  for (const space of spaces.splice(0)) {
    await space.dispose();
    rmSync(space.root, { recursive: true, force: true });
  }
});

function checkout(train: string, command = '[node, train.mjs]'): Workspace {
  const space = smallProject({ train: `{ run: ${command} }` }, { files: { 'train.mjs': train } });
  spaces.push(space);
  return space;
}

function act(
  { root }: Workspace,
  more: Partial<StepOptions> & { readonly attempt?: number } = {},
): Promise<StepRun> {
  return runActionStep(
    {
      root: bundle.root,
      workspace: root,
      token: TOKEN,
      environment: { ...service.environment(), GITHUB_RUN_ATTEMPT: String(more.attempt ?? 1) },
    },
    { action: 'train-model', ...more, with: { 'engine-directory': ENGINE, ...more.with } },
  );
}

const HOSTILE = `
console.log('::add-path::/evil');
console.log('  ::set-env name=NODE_OPTIONS::--require /evil');
console.log('text ##[set-env name=PATH]/evil');
console.log('::set-output name=verdict::pass');
console.log('::stop-commands::x');
console.error('::error file=a.js::forged');
console.log(JSON.stringify(process.env));
`;

describe('the action train-model', () => {
  it('trains, and its outputs name the package', async () => {
    const run = await act(checkout(TRAIN));
    expect(run.stderr).toBe('');
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      verdict: 'pass',
      package: '.assay/small/package',
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
  }, 120_000);

  it('lets nothing that a command prints take effect, and shows it no secret of the job', async () => {
    const run = await act(checkout(HOSTILE + TRAIN));
    expect(run.exitCode).toBe(0);
    expect(run.paths).toBe('');
    expect(run.environment).toEqual({});
    expect(run.outputs['verdict']).toBe('pass');
    const allowed = ['add-mask', 'group', 'endgroup', 'notice', 'debug'];
    expect(run.commands.filter(({ name }) => !allowed.includes(name))).toEqual([]);
    expect(run.plain.join('\n')).not.toContain(TOKEN);
    expect(run.stdout).not.toContain(service.environment()['ACTIONS_RUNTIME_TOKEN']);
    expect(run.stdout).not.toMatch(/"(?:GITHUB|INPUT|ACTIONS|RUNNER|STATE)_/);
  }, 120_000);

  it('goes on in a second attempt, on another machine, from what its last stage kept', async () => {
    const long = `
import { existsSync, renameSync as mv, writeFileSync as put } from 'node:fs';
const file = process.env.ASSAY_CHECKPOINT_DIR + '/state.json';
if (existsSync(file)) console.log('goes on');
else {
  put(file + '.tmp', '{"step":5}');
  mv(file + '.tmp', file);
  console.log('has a checkpoint');
  await new Promise((done) => setTimeout(done, 60_000));
}
`;
    const train = long + TRAIN;
    const first = checkout(train);
    const interrupted = await act(first, {
      onStart: (child) => {
        let seen = '';
        child.stdout?.on('data', (chunk: Buffer) => {
          const before = seen.includes('has a checkpoint');
          seen += chunk;
          // Once: a second signal would end it at once.
          if (!before && seen.includes('has a checkpoint')) child.kill('SIGINT');
        });
      },
    });
    expect(interrupted.exitCode).toBe(130);
    expect(readdirSync(join(first.root, '.assay/small'))).not.toContain('package');
    const last = await act(first, { stage: 'post', state: interrupted.state });
    expect(last.exitCode).toBe(0);
    expect(service.registry.caches.map((entry) => entry.key)).toEqual([
      expect.stringMatching(/^assay-checkpoint-[0-9a-f]{16}-17\.1\.1$/),
    ]);
    const second = await act(checkout(train), { attempt: 2 });
    expect(second.exitCode).toBe(0);
    expect(second.plain.join('\n')).toMatch(/^\W*goes on$/m);
    expect(second.stdout).toContain('goes on from its last checkpoint');
    // A third job with the same inputs takes the package from the cache.
    const third = await act(checkout(train), { attempt: 3, with: { artifacts: 'false' } });
    expect(third.stdout).toContain('were trained on before');
    expect(third.outputs['digest']).toBe(second.outputs['digest']);
  }, 180_000);
});
