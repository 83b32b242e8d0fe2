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
import { defineCommand, file, flag, type Io, string } from "../../command.ts";
import { eventFormat, FORMAT_OPTIONS, FORMAT_REQUIRES } from "../../events/event-format.ts";
import { checkSelection, eventSelection, SELECTION_OPTIONS } from "../../events/event-selection.ts";
import { ExportRate, eventCount, printNotice } from "../../events/event-words.ts";
import { checkFiles, exportWindow, keptSince, resumeHint } from "../../events/export-window.ts";
import { EXIT } from "../../exit-code.ts";
import { hasClosed, OutputFailed } from "../../interrupted.ts";
import { timeFor } from "../../lists/instant.ts";
import { openSession } from "../../session.ts";
import { printError } from "../../terminal/error-text.ts";
import { note, print } from "../../terminal/print.ts";
import { progress } from "../../terminal/progress.ts";
import { CONNECTION_OPTIONS } from "../../usage/options.ts";

/** How late Okta may record an event. */
const LATE_MS = 600_000;

export const command = defineCommand({
  summary: "Export all events of a period",
  description:
    "Export all events of a period as lines of JSON, each as Okta sent it, to a file or to standard output. An export to a file can be resumed after any interruption. The command reports whether the export is complete.",
  options: {
    since: string(
      "<time>",
      "Start, e.g. 12h, yesterday or 2026-01-05, in UTC (default: seven days before the end)",
    ),
    until: string("<time>", "End (default: now)"),
    ...SELECTION_OPTIONS,
    out: file(
      "Output file; must not exist. Progress is kept in <file>.checkpoint until the export is complete",
    ),
    ...FORMAT_OPTIONS,
    gzip: flag("Compress the file (default if its name ends in .gz)"),
    resume: flag("Resume an export to --out that was interrupted"),
    ...CONNECTION_OPTIONS,
  },
  requires: [["gzip", "out"], ["resume", "out"], ...FORMAT_REQUIRES],
  examples: [
    "okta-idm logs export --since 2026-01-01 --until 2026-02-01 --out jan.ndjson",
    "okta-idm logs export --out jan.ndjson --resume",
    "okta-idm logs export --since 30d --out events.ndjson.gz",
    "okta-idm logs export --since 1d --format ecs --out ecs.ndjson",
    "okta-idm logs export --since 2h --filter 'severity eq \"WARN\"' | jq .eventType",
  ],
  async run(io, { values }) {
    io.keepHeapSmall?.();
    let isSent = false;
    const onEvent = () => {
      isSent = true;
    };
    await eventFormat(values);
    const { client } = await openSession(io, values, { onEvent });
    const { out, resume: isResumed } = values;
    const checkpoint = out === undefined ? undefined : `${out}.checkpoint`;
    if (out !== undefined && checkpoint !== undefined) checkFiles(out, checkpoint, isResumed);
    const found =
      isResumed && checkpoint !== undefined ? await readCheckpoint(checkpoint, client.orgUrl) : undefined;
    // Rejects a wrong time before any request.
    exportWindow(values, Date.now(), found);
    checkSelection(values);
    const times = found ? [found.since] : [values.since ?? "", values.until];
    const startedMs = await timeFor(client, times, io.signal);
    const selection = await eventSelection(io, client, values);
    isSent = false;
    const window = exportWindow(values, startedMs, found);
    const gzip = found?.position?.gzip ?? (values.gzip || out?.endsWith(".gz") === true);
    const started = found?.position && (found.position.format ?? "okta");
    const format = await eventFormat(values, started);
    const plain = out === undefined ? streamSink(io) : new FileSink(out, { gzip });
    const sink = format === undefined ? plain : new MappedSink(plain, format);

    if (isResumed && !found) note(io, `There is no ${checkpoint}. Starting a new export.`);
    const kept = keptSince(window, startedMs);
    if (kept) note(io, `Okta keeps events for 90 days. There are none from before ${kept}.`);
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
        onProgress: (current) => {
          last = current;
          shown.update(() => rate.words(current));
        },
        onNotice: (notice) => printNotice(io, notice),
      });
    } catch (error) {
      shown.clear();
      const isOfFile = error instanceof FileError && isSent;
      const isBegun = last !== undefined || io.signal.aborted || isOfFile;
      if (hasClosed(io, error)) {
        const count = eventCount(last?.events ?? found?.events ?? 0);
        note(io, `Nobody reads the output any more. Exported ${count} (not complete).`);
        note(io, resumeHint(values, window, last));
        return EXIT.incomplete;
      }
      if (isBegun && !(error instanceof OutputFailed)) {
        note(io, `Stopped after ${eventCount(last?.events ?? found?.events ?? 0)}.`);
        note(io, resumeHint(values, window, last));
      }
      if (!isOfFile || io.signal.aborted) throw error;
      printError(io, error);
      return EXIT.defect;
    }
    shown.clear();
    const count = eventCount(result.events);
    if (!result.complete) {
      note(io, `okta-idm: Exported ${count} (not complete): Okta's pages lead back to an earlier page.`);
      note(io, resumeHint(values, window, last));
      return EXIT.incomplete;
    }
    note(io, `Exported ${count}${out === undefined ? "" : ` to ${out}`} (complete).`);
    if (Date.parse(window.until) > startedMs - LATE_MS) {
      note(io, "Okta records some events minutes late. A few events of the last minutes may be missing.");
    }
    return EXIT.done;
  },
});

/** Escapes control characters on a terminal. */
function streamSink({ stdout }: Io): StreamSink {
  return new StreamSink((lines) => print(stdout, stdout.isTTY ? printableLines(lines.toString()) : lines));
}
