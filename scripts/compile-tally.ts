// Compiles src/domain/csv/record-tally.wat to bytes in a module; with --check only tells whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import wabt from 'wabt';

const source = join(import.meta.dirname, '../src/domain/csv/record-tally.wat');
const target = join(import.meta.dirname, '../src/domain/csv/record-tally.generated.ts');

const toolkit = await wabt();
const module = toolkit.parseWat('record-tally.wat', readFileSync(source, 'utf8'), { simd: true });
const { buffer } = module.toBinary({ write_debug_names: false });
const text = [
  '// Written by scripts/compile-tally.ts from record-tally.wat; do not edit.',
  '',
  '/** A WebAssembly module, in base 64. */',
  'export const RECORD_TALLY =',
  `  '${Buffer.from(buffer).toString('base64')}';`,
  '',
].join('\n');

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error(`${target} is not current: run node scripts/compile-tally.ts`);
  process.exitCode = 1;
}
