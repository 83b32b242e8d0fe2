/**
 * Limits the number of requests in flight.
 *
 * Okta limits the concurrent requests of an org, and reports the limit only by a 429. So the number is halved at a 429, and
 * grows by one for each round of successful requests.
 *
 * @see https://developer.okta.com/docs/reference/rl2-concurrency/
 */
export class Concurrency {
  readonly #max: number;
  #limit: number;
  #credit = 0;
  #round = 0;
  inFlight = 0;

  constructor(max: number) {
    this.#max = max;
    this.#limit = max;
  }

  /** How many requests may be in flight now. */
  get limit(): number {
    return this.#limit;
  }

  get isFull(): boolean {
    return this.inFlight >= this.#limit;
  }

  /** Starts a request and returns its round. */
  enter(): number {
    this.inFlight += 1;
    return this.#round;
  }

  leave(): void {
    this.inFlight -= 1;
  }

  /** A request succeeded. */
  grow(): void {
    this.#credit += 1;
    if (this.#credit < this.#limit) return;
    this.#credit = 0;
    this.#limit = Math.min(this.#max, this.#limit + 1);
  }

  /** Okta refused a request of this round. Requests of one round are refused together and count once. */
  shrink(round: number): void {
    if (round < this.#round) return;
    this.#round += 1;
    this.#credit = 0;
    this.#limit = Math.max(1, Math.floor(Math.min(this.#limit, this.inFlight + 1) / 2));
  }
}
