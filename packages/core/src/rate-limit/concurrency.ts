/**
 * How many requests may be in flight together.
 *
 * Okta allows an org so many at once, everybody's together, and tells of it only by refusing. So the number is halved
 * at a refusal, and grows by one for each round of requests that went through.
 */
export class Concurrency {
  readonly #most: number;
  #limit: number;
  #credit = 0;
  #round = 0;
  inFlight = 0;

  constructor(most: number) {
    this.#most = most;
    this.#limit = most;
  }

  /** How many may be in flight at present. */
  get limit(): number {
    return this.#limit;
  }

  get isFull(): boolean {
    return this.inFlight >= this.#limit;
  }

  /** Begins a request, and tells in which round. */
  enter(): number {
    this.inFlight += 1;
    return this.#round;
  }

  leave(): void {
    this.inFlight -= 1;
  }

  /** A request went through. */
  grow(): void {
    this.#credit += 1;
    if (this.#credit < this.#limit) return;
    this.#credit = 0;
    this.#limit = Math.min(this.#most, this.#limit + 1);
  }

  /** A request of this round was refused. Those that went out together are refused together, and count once. */
  shrink(round: number): void {
    if (round < this.#round) return;
    this.#round += 1;
    this.#credit = 0;
    this.#limit = Math.max(1, Math.floor(Math.min(this.#limit, this.inFlight + 1) / 2));
  }
}
