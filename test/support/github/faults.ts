/** Something that goes wrong with one request. */
export type Fault =
  /** A gateway's answer; the request was carried out or not. */
  | { readonly kind: 'status'; readonly status: number; readonly carriedOut: boolean }
  /** The connection breaks. */
  | { readonly kind: 'reset'; readonly carriedOut: boolean }
  /** 200 with a page for people. */
  | { readonly kind: 'html'; readonly carriedOut: boolean }
  /** The JSON ends in the middle. */
  | { readonly kind: 'cut'; readonly carriedOut: boolean }
  | { readonly kind: 'primary-limit'; readonly seconds: number }
  | { readonly kind: 'secondary-limit'; readonly retryAfter?: number };

export interface ScriptedFault {
  /** The request it befalls: the n-th of all, from 0, or each whose operation is named, `times` times. */
  readonly at: number | string;
  readonly times?: number;
  readonly fault: Fault;
}

/** Which fault befalls which request. */
export class FaultScript {
  #open: { readonly at: number | string; left: number; readonly fault: Fault }[] = [];

  set(faults: readonly ScriptedFault[]): void {
    this.#open = faults.map(({ at, times = 1, fault }) => ({ at, left: times, fault }));
  }

  /** The fault of this request, used up by asking. */
  next(index: number, operation: string | undefined): Fault | undefined {
    const found = this.#open.find(({ at, left }) => left > 0 && (at === index || at === operation));
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.fault;
  }
}
