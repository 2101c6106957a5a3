import { KERNELS } from './kernels.ts';

export interface Question {
  readonly id: number;
  readonly kernel: string;
  readonly input: unknown;
}

export type Answer =
  | { readonly id: number; readonly output: unknown }
  | { readonly id: number; readonly error: unknown };

/** Runs the kernel that a question names; what it throws becomes the answer. */
export async function answer({ id, kernel, input }: Question): Promise<Answer> {
  try {
    const load = KERNELS[kernel];
    if (load === undefined) throw new Error(`There is no kernel "${kernel}".`);
    const run = await load();
    return { id, output: await run(input) };
  } catch (error) {
    return { id, error };
  }
}
