/** One piece of work that any number of callers wait for. */
export interface Flight<Result> {
  readonly result: Promise<Result>;
  /** Whether all who waited have left: its work is aborted, and who comes now needs another. */
  readonly abandoned: boolean;
  /** Waits for the result. An abort ends the wait at once; the others go on waiting. */
  join(signal?: AbortSignal): Promise<Result>;
}

/** Starts work that is aborted when the last of those who joined has left, not before. */
export function startFlight<Result>(work: (signal: AbortSignal) => Promise<Result>): Flight<Result> {
  const controller = new AbortController();
  const result = work(controller.signal);
  // Who joined is told of a failure; where nobody did, it is nobody's.
  result.catch(() => {});
  let waiting = 0;
  return {
    result,
    get abandoned() {
      return controller.signal.aborted;
    },
    join(signal) {
      waiting++;
      return new Promise((resolve, reject) => {
        const leave = () => {
          reject(signal?.reason);
          if (--waiting === 0) controller.abort();
        };
        signal?.addEventListener("abort", leave, { once: true });
        const arrived = () => signal?.removeEventListener("abort", leave);
        result.finally(arrived).then(resolve, reject);
      });
    },
  };
}
