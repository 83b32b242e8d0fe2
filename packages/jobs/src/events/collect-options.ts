import { stat } from "node:fs/promises";
import type { Clock, KnownOptions, OktaClient, OktaError } from "@okta-idm/core";
import { fileError } from "../errors.ts";
import type { Checkpoint, CheckpointStore } from "./checkpoint.ts";
import type { EventSink } from "./event-sink.ts";

/** How far a collection is. */
export interface CollectProgress {
  /** Events in the sink, all together. */
  readonly events: number;
  /** Events that the last page added. */
  readonly written: number;
  /** Events that came again, and were dropped. */
  readonly repeated: number;
  /** The latest `published`. */
  readonly published: string | undefined;
  /** How long ago that was, in milliseconds. */
  readonly lagMs: number | undefined;
}

/**
 * Something that a person may want to know.
 *
 * - `restarted`: the cursor was no longer good, so it began again at `since`, with some overlap
 * - `failed`: a look at the log failed, the next one is in `delayMs`
 * - `waiting`: an earlier run met the rate limit, which lets nothing through for `delayMs`
 */
export type CollectNotice =
  | { readonly kind: "restarted"; readonly since: string }
  | { readonly kind: "failed"; readonly error: OktaError; readonly delayMs: number }
  | { readonly kind: "waiting"; readonly delayMs: number };

export interface CollectOptions {
  readonly client: OktaClient;
  readonly sink: EventSink;
  /** File or store of the checkpoint. Without one, the next run starts from the beginning. */
  readonly checkpoint?: string | CheckpointStore | undefined;
  /** SCIM expression over the events. */
  readonly filter?: string | undefined;
  /** Keywords that an event has to hold. */
  readonly q?: string | undefined;
  readonly onProgress?: ((progress: CollectProgress) => void) | undefined;
  readonly onNotice?: ((notice: CollectNotice) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly clock?: Clock | undefined;
}

/** The options of both ways to read the log. */
export const COLLECT_OPTIONS: KnownOptions<CollectOptions> = {
  client: true,
  sink: true,
  checkpoint: true,
  filter: true,
  q: true,
  onProgress: true,
  onNotice: true,
  signal: true,
  clock: true,
};

/**
 * Makes a sink ready, where a checkpoint says if there is one.
 *
 * @throws FileError as the sink does, and where events go into the file that the checkpoint would be written over.
 */
export async function openSink(
  { sink, checkpoint }: Pick<CollectOptions, "sink" | "checkpoint">,
  found: Checkpoint | undefined,
): Promise<void> {
  await sink.open(found?.position);
  if (typeof checkpoint !== "string" || found) return;
  const path = checkpoint;
  const isThere = await stat(path).catch(() => undefined);
  if (isThere) {
    throw fileError("checkpointIsOutput", path);
  }
}
