import { printableLines } from "@okta-idm/core";
import {
  type CollectProgress,
  type ExportResult,
  exportEvents,
  FileError,
  FileSink,
  MappedSink,
  readCheckpoint,
  StreamSink,
} from "@okta-idm/jobs";
import { type Command, type Io, text } from "../command.ts";
import { eventFormat, FORMAT_OPTIONS } from "../events/event-format.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../events/event-selection.ts";
import { ExportRate, eventCount } from "../events/event-words.ts";
import { exportWindow, keptSince } from "../events/export-window.ts";
import { howToGoOn, refuseUnfit } from "../events/resumed-export.ts";
import { tellNotice } from "../events/tell-notice.ts";
import { EXIT } from "../exit-code.ts";
import { hasClosed, OutputFailed } from "../interrupted.ts";
import { timeFor } from "../lists/org-time.ts";
import { openSession } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { note, print } from "../terminal/print.ts";
import { progress } from "../terminal/progress.ts";
import { CONNECTION_OPTIONS } from "../usage/options.ts";
import { refuseAlone } from "../usage/parameter-options.ts";

/** How long Okta takes to write some events. */
const LATE_MS = 600_000;

export const logsExport: Command = {
  description:
    "Writes all events of a time as lines of JSON, each as Okta sent it: to a file, which can be gone on with wherever it was interrupted, or to standard output. It is complete, or says so.",
  options: {
    since: {
      type: "string",
      value: "<moment>",
      help: "Start, e.g. 12h, yesterday or 2026-01-05, in UTC (default: seven days before the end)",
    },
    until: { type: "string", value: "<moment>", help: "End (default: now)" },
    ...SELECTION_OPTIONS,
    out: {
      type: "string",
      value: "<file>",
      help: "File to write, which must not be there yet. How far it is stands beside it, in <file>.checkpoint, until it is complete",
    },
    ...FORMAT_OPTIONS,
    gzip: { type: "boolean", help: "Compress it, as is done anyway where the file's name ends in .gz" },
    resume: { type: "boolean", help: "Go on with an export to that file that was interrupted" },
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm logs export --since 2026-01-01 --until 2026-02-01 --out jan.ndjson",
    "okta-idm logs export --out jan.ndjson --resume",
    "okta-idm logs export --since 30d --out events.ndjson.gz",
    "okta-idm logs export --since 1d --format ecs --out ecs.ndjson",
    "okta-idm logs export --since 2h --filter 'severity eq \"WARN\"' | jq .eventType",
  ],
  async run(io, _args, values) {
    refuseAlone(values, "gzip", "out");
    refuseAlone(values, "resume", "out");
    io.keepHeapSmall?.();
    let isSent = false;
    const onEvent = () => {
      isSent = true;
    };
    await eventFormat(values);
    const { client } = await openSession(io, values, { onEvent });
    const out = text(values, "out");
    const checkpoint = out === undefined ? undefined : `${out}.checkpoint`;
    const isResumed = values["resume"] === true;
    if (out !== undefined && checkpoint !== undefined) refuseUnfit(out, checkpoint, isResumed);
    const found =
      isResumed && checkpoint !== undefined ? await readCheckpoint(checkpoint, client.orgUrl) : undefined;
    // What is no moment is rejected before any request.
    exportWindow(values, Date.now(), found);
    checkSelection(values);
    const moments = found ? [found.since] : [text(values, "since") ?? "", text(values, "until")];
    const startedMs = await timeFor(client, moments, io.signal);
    const selection = await eventSelection(io, client, values);
    isSent = false;
    const window = exportWindow(values, startedMs, found);
    const gzip = found?.position?.gzip ?? (values["gzip"] === true || out?.endsWith(".gz") === true);
    const begun = found?.position && (found.position.format ?? "okta");
    const format = await eventFormat(values, begun);
    const plain = out === undefined ? streamSink(io) : new FileSink(out, { gzip });
    const sink = format === undefined ? plain : new MappedSink(plain, format);

    if (isResumed && !found) note(io, `There is no ${checkpoint} to go on from: beginning anew`);
    const kept = keptSince(window, startedMs);
    if (kept) note(io, `Okta keeps events for 90 days: there are none from before ${kept}`);
    const upTo = `Events from ${window.since} to ${window.until}`;
    note(io, found ? `${upTo}: resuming after ${eventCount(found.events)}` : upTo);

    const shown = progress({
      stderr: io.stderr,
      env: io.env,
      ...(out === undefined && { stdout: io.stdout }),
    });
    const rate = new ExportRate();
    let last: CollectProgress | undefined;
    let result: ExportResult;
    try {
      result = await exportEvents({
        client,
        sink,
        checkpoint,
        ...window,
        ...selection,
        resume: isResumed,
        signal: io.signal,
        onProgress: (told) => {
          last = told;
          shown.update(() => rate.words(told));
        },
        onNotice: (notice) => tellNotice(io, notice),
      });
    } catch (error) {
      shown.clear();
      const isOfFile = error instanceof FileError && isSent;
      const isBegun = last !== undefined || io.signal.aborted || isOfFile;
      if (hasClosed(io, error)) {
        const count = eventCount(last?.events ?? found?.events ?? 0);
        note(io, `The reader of the output ended after ${count}: the export is not complete`);
        note(io, howToGoOn(values, window, last));
        return EXIT.incomplete;
      }
      if (isBegun && !(error instanceof OutputFailed)) {
        note(io, `It stopped after ${eventCount(last?.events ?? found?.events ?? 0)}`);
        note(io, howToGoOn(values, window, last));
      }
      if (!isOfFile || io.signal.aborted) throw error;
      tellError(io, error);
      return EXIT.defect;
    }
    shown.clear();
    const count = eventCount(result.events);
    if (!result.complete) {
      note(io, `okta-idm: this is not all: Okta's pages lead round in a circle after ${count}`);
      note(io, howToGoOn(values, window, last));
      return EXIT.incomplete;
    }
    note(io, `${count}, which are all${out === undefined ? "" : `: ${out}`}`);
    if (Date.parse(window.until) > startedMs - LATE_MS) {
      note(io, "Okta writes some events minutes late: a few of the last minutes may still come");
    }
    return EXIT.done;
  },
};

/** On a terminal, nothing of an event is obeyed. */
function streamSink({ stdout }: Io): StreamSink {
  return new StreamSink((lines) => print(stdout, stdout.isTTY ? printableLines(lines.toString()) : lines));
}
