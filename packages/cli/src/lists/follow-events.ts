import { setTimeout as delay } from "node:timers/promises";
import { type OktaClient, OktaError, paginate } from "@okta-idm/core";
import type { Io } from "../command.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { tellError } from "../terminal/error-text.ts";
import { note } from "../terminal/print.ts";
import type { LogEvent } from "./last-events.ts";

export interface Following {
  readonly io: Io;
  readonly client: OktaClient;
  readonly writer: RowWriter;
  readonly seen: SeenEvents;
  /** Begins with `since`, and has no end. */
  readonly query: { readonly since: string; readonly [name: string]: unknown };
  /** Seconds between two looks. */
  readonly intervalS: number;
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

const LONGEST_PAUSE_S = 60;
/** What may be over when it is looked at again. */
const PASSING = new Set(["network", "timeout", "server", "rate_limited"]);

/**
 * Looks again and again for the events behind the last page, until it is interrupted. After an error it waits as well,
 * longer each time; one that waiting does not mend ends it.
 *
 * @throws the reason of the interruption, after it has said where to go on.
 */
export async function followEvents({
  io,
  client,
  writer,
  seen,
  query,
  intervalS,
  sleep = (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
}: Following): Promise<never> {
  const { signal } = io;
  let from: string | undefined;
  let pauseS = intervalS;
  // The head of a table stands there before the first event comes.
  await writer.write([]);
  try {
    for (;;) {
      const list = paginate(client, "/api/v1/logs", { params: { query }, from, signal });
      try {
        for await (const { items } of list.pages())
          await writer.write(items.filter((event) => seen.isNew(event)));
        pauseS = intervalS;
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof OktaError) || !PASSING.has(error.kind)) throw error;
        pauseS = Math.max(intervalS, Math.min(LONGEST_PAUSE_S, pauseS * 2));
        tellError(io, error);
        note(io, `Looking again in ${pauseS} s`);
      }
      from = list.end?.next ?? from;
      await sleep(pauseS * 1_000, signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    note(io, `To go on from there, add --since ${seen.last ?? query.since}`);
    throw signal.reason;
  }
}

/** The events that were shown, by uuid, as far as it goes back. */
export class SeenEvents {
  readonly #uuids = new Set<string>();
  readonly #most: number;
  #last: string | undefined;

  constructor(most = 10_000) {
    this.#most = most;
  }

  /** When the last of them was published. */
  get last(): string | undefined {
    return this.#last;
  }

  isNew({ uuid, published }: Pick<LogEvent, "uuid" | "published">): boolean {
    if (this.#uuids.has(uuid)) return false;
    this.#uuids.add(uuid);
    this.#last = published;
    const [oldest] = this.#uuids;
    if (this.#uuids.size > this.#most && oldest !== undefined) this.#uuids.delete(oldest);
    return true;
  }
}
