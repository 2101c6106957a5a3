/** What is to be built and how it is trained. */
export interface NetworkPlan {
  /** Widths of the hidden layers, first to last; none makes a linear model. */
  readonly hidden: readonly number[];
  /** Decides the loss too: log-loss for sigmoid and softmax, squared error for linear. */
  readonly activation: 'sigmoid' | 'softmax' | 'linear';
  /** What the outputs start from, one a unit, before the activation. */
  readonly bias: readonly number[];
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  /** At least 1. */
  readonly seed: number;
}
