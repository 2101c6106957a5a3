import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTrainer } from '../../../src/adapters/tensorflow/trainer.ts';
import { encoderSchema } from '../../../src/domain/network/encoder.ts';
import { NETWORK_FILES } from '../../../src/domain/network/network.ts';
import { categories, numbers, table } from '../../domain/network/support.ts';

/** Run as a program with a workspace and the folder of a network of flights: its scores of a few, as JSON. */
const [workspace = '', folder = ''] = process.argv.slice(2);
const names = Object.values(NETWORK_FILES);
const files = new Map<string, Uint8Array>();
for (const name of names) files.set(name, await readFile(join(folder, name)));
const encoder = encoderSchema.parse(
  JSON.parse(await readFile(join(folder, NETWORK_FILES.encoder), 'utf8')),
);
const features = table({
  date: numbers([Date.UTC(2001, 5, 1, 6), Date.UTC(2001, 5, 1, 19), Number.NaN]),
  distance: numbers([300, 2400, Number.NaN]),
  origin: categories(['ORD', 'SFO', 'nowhere']),
  destination: categories(['ATL', 'JFK', null]),
});
const trainer = await createTrainer({ workspace });
const scores = await trainer.predict(
  files,
  { encoder, features },
  { onRows: () => undefined, cancelled: new AbortController().signal },
);
process.stdout.write(JSON.stringify({ backend: trainer.backend.name, scores: [...scores] }));
