import type { OktaClient } from "@okta-idm/core";
import {
  type Checkpoint,
  type CollectProgress,
  collectEvents,
  type EventFormat,
  FileError,
  MappedSink,
  readCheckpoint,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { hasClosed } from "../interrupted.ts";
import { instant, timeFor } from "../lists/instant.ts";
import type { TimeZone } from "../lists/time-zone.ts";
import { canWriteAsSent, linesAsSent } from "../output/lines-as-sent.ts";
import { type RowShape, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { printError } from "../terminal/error-text.ts";
import { note } from "../terminal/print.ts";
import { progress } from "../terminal/progress.ts";
import { optionLine } from "../usage/command-line.ts";
import type { ConnectionValues, OutputValues } from "../usage/options.ts";
import { collectingSink } from "./collecting-sink.ts";
import { eventFormat, type FormatValues, formatOutput } from "./event-format.ts";
import { type EventSelection, eventSelection, type SelectionValues } from "./event-selection.ts";
import { collectedWords, eventCount, printNotice } from "./event-words.ts";
import { type CollectorValues, checkFilesDiffer } from "./follow-options.ts";
import { lastEvents } from "./last-events.ts";
import { CountedOutput, RowSink } from "./row-sink.ts";

export interface Following {
  readonly io: Io;
  readonly values: CollectorValues & FormatValues & SelectionValues & OutputValues & ConnectionValues;
  readonly shape: RowShape;
  /** The time zone of `since`. */
  readonly zone: TimeZone;
  /** How many of the last events are shown first, if `since` is undefined. */
  readonly limit: number;
  /** The start, as it was given. */
  readonly since: string | undefined;
  readonly intervalMs: number;
}

/** How often a file gets a line of progress. A collection runs for months. */
const FILE_LINE_MS = 60_000;

/**
 * Follows the log until it is interrupted. With a checkpoint it is a collector.
 *
 * @throws the reason of the interruption, after a note how to continue.
 */
export async function followLog(following: Following): Promise<number> {
  const { io, values, intervalMs } = following;
  checkFilesDiffer(values);
  io.keepHeapSmall?.();
  const { out, checkpoint = out === undefined ? undefined : `${out}.checkpoint` } = values;
  const format = await eventFormat(values);
  const collecting = collectingSink(io, values);
  const rows = collecting ?? (await rowSink(following, format));
  const sink = collecting && format ? new MappedSink(collecting, format) : rows;
  let isSent = false;
  const onEvent = () => {
    isSent = true;
  };
  const { client } = await openSession(io, values, { onEvent });
  const found = checkpoint === undefined ? undefined : await readCheckpoint(checkpoint, client.orgUrl);
  const selection = await eventSelection(io, client, values);
  const since =
    found?.since ??
    (await sinceOf(following, client)) ??
    (await now(
      following,
      client,
      selection,
      checkpoint === undefined && rows instanceof RowSink ? rows : undefined,
    ));
  if (checkpoint !== undefined) note(io, startText(found, since));
  // The requests so far only found the start.
  isSent = false;
  const { stdout, stderr, env } = io;
  const shown = progress({ stderr, env, ...(rows instanceof RowSink && { stdout }) }, Date.now, FILE_LINE_MS);
  let last: CollectProgress | undefined;
  try {
    await collectEvents({
      client,
      sink,
      checkpoint,
      since,
      ...selection,
      intervalMs,
      signal: io.signal,
      onProgress: (current) => {
        last = current;
        if (checkpoint !== undefined) shown.update(() => collectedWords(current));
      },
      onNotice: (notice) => {
        shown.clear();
        printNotice(io, notice);
      },
    });
    return EXIT.done;
  } catch (error) {
    shown.clear();
    if (hasClosed(io, error) && checkpoint !== undefined) {
      note(
        io,
        `Nobody reads the output any more. ${continueHint(checkpoint, last?.events ?? found?.events, since)}`,
      );
      return EXIT.incomplete;
    }
    if (io.signal.aborted)
      note(io, continueHint(checkpoint, last?.events ?? found?.events, last?.published ?? since));
    if (!(error instanceof FileError) || !isSent || io.signal.aborted) throw error;
    printError(io, error);
    return EXIT.defect;
  }
}

async function rowSink({ io, values, shape }: Following, format: EventFormat | undefined): Promise<RowSink> {
  const output = formatOutput(values, format);
  const asSent = format === undefined && canWriteAsSent(io, output);
  const stdout = new CountedOutput(io.stdout);
  const counted = { ...io, stdout };
  const writer = asSent ? linesAsSent(counted) : await rowWriter(counted, output, shape);
  return new RowSink({ writer, asSent, output: stdout, format });
}

/** The given start as an instant. Undefined if none is given. */
async function sinceOf({ io, since, zone }: Following, client: OktaClient): Promise<string | undefined> {
  if (since === undefined) return undefined;
  return instant("--since", since, await timeFor(client, [since], io.signal), zone);
}

/** The time of the last event. Rows show the last events first. */
async function now(
  { io, limit }: Following,
  client: OktaClient,
  selection: EventSelection,
  shownIn: RowSink | undefined,
): Promise<string> {
  const { events, until } = await lastEvents(client, selection, shownIn ? limit : 1, io.signal);
  await shownIn?.show(events);
  return until;
}

function startText(found: Checkpoint | undefined, since: string): string {
  if (found === undefined) return `Collecting events from ${since}`;
  return `Collecting events from ${found.published ?? since}, after ${eventCount(found.events)}`;
}

function continueHint(checkpoint: string | undefined, events = 0, place: string): string {
  if (checkpoint === undefined) return `To continue, add ${optionLine("since", place)}`;
  return `Collected ${eventCount(events)}. To resume, run the same command.`;
}
