import { afterAll } from 'vitest';
import { removeScratch } from './scratch.ts';

// Set up before the hooks of a file, and therefore run after them.
afterAll(removeScratch);
