/** GitHub answered, and the answer is no. */
export class RequestRefusedError extends Error {
  override readonly name = 'RequestRefusedError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** GitHub did not answer as it should within the time that we wait. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}
