/** Milliseconds since the epoch. */
export const START_MS = Date.UTC(2026, 2, 1);
const LATE_MS = 300_000;
/** One of this number of events is late. */
const LATE_EVERY = 50;
/** One of this number of pages repeats an event. */
const REPEAT_EVERY = 7;
/** Requests per minute for all users of the token. */
const LIMIT = 60;
const WINDOW_MS = 60_000;

const FILLER = "x".repeat(2_000);

/** A log that grows evenly. Polls read its events in the order of arrival. */
export class SimulatedLog {
  readonly #perSecond: number;
  readonly #now: () => number;
  /** Number and arrival time of each event. */
  readonly #numbers: Int32Array;
  readonly #writtenMs: Float64Array;
  #windowEndsMs = 0;
  #used = 0;
  refused = 0;
  expired = 0;
  #generation = 0;

  constructor(perSecond: number, durationMs: number, now: () => number) {
    this.#perSecond = perSecond;
    this.#now = now;
    const count = (durationMs / 1_000) * perSecond;
    const writtenMs = (number: number) =>
      this.#publishedMs(number) + (number % LATE_EVERY === 0 ? LATE_MS : 500);
    const order = Int32Array.from({ length: count }, (_, number) => number);
    this.#numbers = order.sort((one, other) => writtenMs(one) - writtenMs(other));
    this.#writtenMs = Float64Array.from(this.#numbers, writtenMs);
  }

  /** Returns the current number of events. */
  get size(): number {
    return this.#placeAt(this.#now() + 1);
  }

  /** Expires all cursors. */
  expire(): void {
    this.#generation += 1;
    this.expired += 1;
  }

  /** @param others requests of other programs in this window. */
  respond(url: URL, others: number): Response {
    const nowMs = this.#now();
    if (nowMs >= this.#windowEndsMs) {
      this.#windowEndsMs = Math.floor(nowMs / 1_000) * 1_000 + WINDOW_MS;
      this.#used = others;
    }
    this.#used += 1;
    const remaining = Math.max(0, LIMIT - this.#used);
    const headers = {
      "Content-Type": "application/json",
      Date: new Date(nowMs).toUTCString(),
      "X-Rate-Limit-Limit": String(LIMIT),
      "X-Rate-Limit-Remaining": String(remaining),
      "X-Rate-Limit-Reset": String(Math.ceil(this.#windowEndsMs / 1_000)),
    };
    if (this.#used > LIMIT) {
      this.refused += 1;
      return new Response("{}", { status: 429, headers });
    }
    const [generation, place] = (url.searchParams.get("after") ?? "").split("_");
    if (place !== undefined && Number(generation) !== this.#generation) {
      return Response.json({ errorCode: "E0000031", errorSummary: "Invalid." }, { status: 400, headers });
    }
    return this.#page(url, place, headers);
  }

  #page(url: URL, place: string | undefined, headers: Record<string, string>): Response {
    const since = Date.parse(url.searchParams.get("since") ?? "");
    const first = place === undefined ? this.#placeAt(since) : Number(place);
    const end = Math.min(this.size, first + Number(url.searchParams.get("limit")));
    const from = first > 0 && first % REPEAT_EVERY === 0 && end > first ? first - 1 : first;
    const texts = Array.from(this.#numbers.subarray(from, end), (number) => this.#text(number));
    const next = new URL(url);
    if (end > first) {
      next.searchParams.delete("since");
      next.searchParams.set("after", `${this.#generation}_${end}`);
    }
    const Link = `<${url}>; rel="self", <${next}>; rel="next"`;
    return new Response(`[${texts.join(",")}]`, { headers: { ...headers, Link } });
  }

  #text(number: number): string {
    const uuid = `a1b2c3d4-${String(number).padStart(12, "0")}-11f0`;
    const published = new Date(this.#publishedMs(number)).toISOString();
    return `{"uuid":"${uuid}","published":"${published}","number":${number},"text":"${FILLER}"}`;
  }

  #publishedMs(number: number): number {
    return START_MS + Math.floor((number * 1_000) / this.#perSecond);
  }

  /** Returns the index of the first event that arrived at a time or later. */
  #placeAt(timeMs: number): number {
    let [low, high] = [0, this.#writtenMs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#writtenMs[middle] ?? 0) >= timeMs) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
