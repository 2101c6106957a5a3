/** Pure work that can be spread over threads: the same result for any number of them. */
export interface Workers {
  readonly count: number;
  /**
   * Runs the named kernel once for each input and returns the results in the order of the inputs.
   * Inputs and results are structured clones.
   */
  map<Input, Output>(kernel: string, inputs: readonly Input[]): Promise<readonly Output[]>;
}
