/** A pure function of the domain that a worker thread may run; input and output are structured clones. */
// biome-ignore lint/suspicious/noExplicitAny: the map below holds functions of different types.
export type Kernel = (input: any) => unknown;

/** The kernels by the names that `Workers.map` calls them by; each is loaded in the thread that runs it. */
export const KERNELS: Readonly<Record<string, () => Promise<Kernel>>> = {
  'auc-bootstrap': async () =>
    (await import('../../domain/statistics/auc-bootstrap.ts')).aucBootstrap,
  'sums-bootstrap': async () =>
    (await import('../../domain/statistics/sums-bootstrap.ts')).sumsBootstrap,
};
