/** An event of a log that a test made up. */
export interface ScriptedEvent {
  readonly uuid: string;
  /** Milliseconds since the epoch. */
  readonly published: number;
  /** The event as it is sent. */
  readonly text: string;
}

/** Scripted responses of a log. */
export interface ScriptedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ScriptedLogOptions {
  /** Sorted by `published`. */
  readonly events: readonly ScriptedEvent[];
  /** Events that come into the log once its end has been read. */
  readonly late?: readonly ScriptedEvent[];
  /** Every so many pages, a page begins with the event before it. */
  readonly repeatEvery?: number;
  /** The page that is empty at first, counted in answers. */
  readonly emptyAnswer?: number;
}

export const FIRST_MS = Date.UTC(2026, 9, 1);

/** Makes an event. */
export function scriptedEvent(number: number, published: number): ScriptedEvent {
  const uuid = `a1b2c3d4-${String(number).padStart(8, "0")}-11f0`;
  const text = `{"uuid":"${uuid}","published":"${new Date(published).toISOString()}","eventType":"user.session.start","number":${number}}`;
  return { uuid, published, text };
}

/** Events with quiet times, dense ones, and several in one millisecond. */
export function unevenEvents(count: number): ScriptedEvent[] {
  let published = FIRST_MS;
  return Array.from({ length: count }, (_, number) => {
    const phase = Math.floor((number * 12) / count);
    if (number % 7 !== 3) published += [400, 40, 1, 300, 5, 1_500, 60, 60, 2, 900, 30, 200][phase] ?? 1;
    return scriptedEvent(number, published);
  });
}

/** Events over five days: ten times as many by day as by night, and a burst. */
export function dailyEvents(count: number): ScriptedEvent[] {
  let published = FIRST_MS;
  const meanMs = (5 * 86_400_000) / count;
  return Array.from({ length: count }, (_, number) => {
    const isBurst = number > count * 0.4 && number < count * 0.45;
    const share = 0.55 + 0.45 * Math.sin((2 * Math.PI * (published - FIRST_MS)) / 86_400_000);
    published += isBurst ? number % 2 : (meanMs * 0.55) / share;
    return scriptedEvent(number, Math.round(published));
  });
}

/** A bounded log, as Okta answers it: by `published`, both ends included, with cursors. */
export class ScriptedLog {
  readonly #options: ScriptedLogOptions;
  #events: readonly ScriptedEvent[];
  #hasLate = false;
  answers = 0;

  constructor(options: ScriptedLogOptions) {
    this.#options = options;
    this.#events = options.events;
  }

  /** Answers a request for the log. */
  answer(url: URL): ScriptedAnswer {
    const { searchParams } = url;
    const until = Date.parse(searchParams.get("until") ?? "");
    const limit = Number(searchParams.get("limit"));
    const after = searchParams.get("after");
    const start = after === null ? this.#firstAt(Date.parse(searchParams.get("since") ?? "")) : Number(after);
    this.answers += 1;
    const { emptyAnswer, repeatEvery = Infinity } = this.#options;
    const isEmpty = this.answers === emptyAnswer;
    const isRepeated = after !== null && start > 0 && start % repeatEvery === 0 && !isEmpty;
    const end = Math.min(start + (isEmpty ? 0 : limit - Number(isRepeated)), this.#firstAt(until + 1));
    const page = this.#events.slice(start - Number(isRepeated), Math.max(start, end));
    const next = new URL(url);
    next.searchParams.delete("since");
    next.searchParams.set("after", String(Math.max(start, end)));
    const hasNext = isEmpty || end < this.#firstAt(until + 1);
    if (!hasNext && end >= this.#events.length) this.#addLate();
    return {
      status: 200,
      headers: {
        "Content-Type": "application/json",
        Link: `<${url}>; rel="self"${hasNext ? `, <${next}>; rel="next"` : ""}`,
      },
      body: `[${page.map(({ text }) => text).join(",")}]`,
    };
  }

  #firstAt(time: number): number {
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#events[middle]?.published ?? 0) >= time) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Cursors are places: those behind stay good, as these events belong to the end. */
  #addLate(): void {
    if (this.#hasLate) return;
    this.#hasLate = true;
    const { events, late = [] } = this.#options;
    this.#events = [...events, ...late].sort((one, other) => one.published - other.published);
  }
}

/** A limit of requests in windows of a minute, as Okta has it. */
export class ScriptedLimit {
  readonly #limit: number;
  #endsMs = 0;
  #used = 0;
  refused = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The headers of an answer. */
  take(nowMs: number): { readonly isRefused: boolean; readonly headers: Readonly<Record<string, string>> } {
    if (nowMs >= this.#endsMs) {
      this.#endsMs = Math.floor(nowMs / 1_000) * 1_000 + 60_000;
      this.#used = 0;
    }
    const isRefused = this.#used >= this.#limit;
    if (isRefused) this.refused += 1;
    else this.#used += 1;
    return {
      isRefused,
      headers: {
        Date: new Date(nowMs).toUTCString(),
        "X-Rate-Limit-Limit": String(this.#limit),
        "X-Rate-Limit-Remaining": String(this.#limit - this.#used),
        "X-Rate-Limit-Reset": String(this.#endsMs / 1_000),
      },
    };
  }
}
