import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MappedSink } from "./event-sink.ts";
import { FileSink } from "./file-sink.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "mapped-sink-"));
});
afterEach(() => rm(folder, { recursive: true }));

const path = () => join(folder, "events.ndjson");
const format = { name: "short", map: ({ uuid }: { uuid: string }) => ({ id: uuid }) };
const other = { ...format, name: "other" };

test("each event is written as it is mapped, also after the file was resumed", async () => {
  const begun = new MappedSink(new FileSink(path()), format);
  await begun.open(undefined);
  await begun.write(Buffer.from('{"uuid":"u1"}\n{"uuid":"ü2"}\n'), 2);
  const position = await begun.flush();
  await begun.close();
  expect(position?.format).toBe("short");

  const resumed = new MappedSink(new FileSink(path()), format);
  await resumed.open(position);
  await resumed.write(Buffer.from('{"uuid":"u3"}\n'), 1);
  await resumed.close();
  expect(await readFile(path(), "utf8")).toBe('{"id":"u1"}\n{"id":"ü2"}\n{"id":"u3"}\n');
});

test("a file that was begun in one format is not resumed in another one", async () => {
  const begun = new MappedSink(new FileSink(path()), format);
  await begun.open(undefined);
  const position = await begun.flush();
  await begun.close();
  await expect(new MappedSink(new FileSink(path()), other).open(position)).rejects.toThrow(
    "has events in the format short, not other",
  );
  await expect(new FileSink(path()).open(position)).rejects.toThrow("has events in the format short");
});

test("a file of Okta's own events is not resumed in a format", async () => {
  const begun = new FileSink(path());
  await begun.open(undefined);
  const position = await begun.flush();
  await begun.close();
  await expect(new MappedSink(new FileSink(path()), format).open(position)).rejects.toThrow(
    "has events in the format okta, not short",
  );
});

test("a 64-bit integer of an event keeps its digits in a format", async () => {
  const sink = new MappedSink(new FileSink(path()), { name: "same", map: (event: object) => event });
  await sink.open(undefined);
  await sink.write(Buffer.from('{"uuid":"u1","debugContext":{"debugData":{"n":9007199254740993}}}\n'), 1);
  await sink.close();
  expect(await readFile(path(), "utf8")).toBe(
    '{"uuid":"u1","debugContext":{"debugData":{"n":9007199254740993}}}\n',
  );
});
