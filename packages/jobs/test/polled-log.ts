import { type ScriptedAnswer, type ScriptedEvent, scriptedEvent } from "./scripted-log.ts";

/** An event, and when it came into the log. */
interface Written extends ScriptedEvent {
  readonly written: number;
}

export interface PolledLogOptions {
  readonly startMs: number;
  readonly perSecond: number;
  /** How long event number `number` takes from `published` until it is in the log. */
  readonly delayMs: (number: number) => number;
  readonly now: () => number;
}

/** A log that grows, as Okta answers a poll of it: in the order in which events came into it. */
export class PolledLog {
  readonly #options: PolledLogOptions;
  #events: Written[] = [];
  #made = 0;
  #pending: Written[] = [];
  #generation = 0;
  answers = 0;

  constructor(options: PolledLogOptions) {
    this.#options = options;
  }

  /** The uuids of all events that are in the log by now. */
  get uuids(): string[] {
    this.#grow();
    return this.#events.map(({ uuid }) => uuid);
  }

  /** All cursors that were given are no longer good. */
  expire(): void {
    this.#generation += 1;
  }

  answer(url: URL): ScriptedAnswer {
    this.#grow();
    this.answers += 1;
    const { searchParams } = url;
    const limit = Number(searchParams.get("limit"));
    const [generation, place] = (searchParams.get("after") ?? "").split("_");
    if (place !== undefined && Number(generation) !== this.#generation) {
      const body = JSON.stringify({ errorCode: "E0000031", errorSummary: "Invalid.", errorCauses: [] });
      return { status: 400, headers: this.#headers, body };
    }
    const start =
      place === undefined ? this.#firstAt(Date.parse(searchParams.get("since") ?? "")) : Number(place);
    const page = this.#events.slice(start, start + limit);
    const next = new URL(url);
    if (page.length > 0) {
      next.searchParams.delete("since");
      next.searchParams.set("after", `${this.#generation}_${start + page.length}`);
    }
    const link = `<${url}>; rel="self", <${next}>; rel="next"`;
    const body = `[${page.map(({ text }) => text).join(",")}]`;
    return { status: 200, headers: { ...this.#headers, Link: link }, body };
  }

  get #headers() {
    const { now } = this.#options;
    return { "Content-Type": "application/json", Date: new Date(now()).toUTCString() };
  }

  #grow(): void {
    const { startMs, perSecond, delayMs, now } = this.#options;
    const due = Math.floor(((now() - startMs) / 1_000) * perSecond);
    for (; this.#made < due; this.#made += 1) {
      const published = startMs + Math.floor((this.#made / perSecond) * 1_000);
      const written = published + delayMs(this.#made);
      this.#pending.push({ ...scriptedEvent(this.#made, published), written });
    }
    const isDue = ({ written }: Written) => written <= now();
    const arrived = this.#pending.filter(isDue).sort((one, other) => one.written - other.written);
    this.#pending = this.#pending.filter((event) => !isDue(event));
    for (const event of arrived) this.#events.push(event);
  }

  #firstAt(time: number): number {
    const first = this.#events.findIndex(({ written }) => written >= time);
    return first < 0 ? this.#events.length : first;
  }
}
