import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FileSink } from "./file-sink.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "file-sink-"));
  path = join(folder, "events.ndjson");
});
afterEach(() => rm(folder, { recursive: true }));

const tail = (text: string) => createHash("sha256").update(text).digest("base64url");
const lines = (...texts: string[]) => Buffer.from(texts.map((text) => `${text}\n`).join(""));

test("lines are written in their order, for the owner alone", async () => {
  const sink = new FileSink(path);
  await sink.open(undefined);
  await sink.write(lines("1", "2"));
  await sink.write(lines("3"));
  expect(await sink.flush()).toEqual({
    file: "events.ndjson",
    bytes: 6,
    gzip: false,
    tail: tail("1\n2\n3\n"),
  });
  await sink.close();
  expect(await readFile(path, "utf8")).toBe("1\n2\n3\n");
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test("it is cut back to a position, and continues there", async () => {
  await writeFile(path, "1\n2\n3\ntorn");
  const sink = new FileSink(path);
  await sink.open({ file: "events.ndjson", bytes: 4, gzip: false, tail: tail("1\n2\n") });
  expect(await readFile(path, "utf8")).toBe("1\n2\n");
  await sink.write(lines("4"));
  await sink.close();
  expect(await readFile(path, "utf8")).toBe("1\n2\n4\n");
});

test("what was compressed can be cut between two writes, and read as a whole", async () => {
  const sink = new FileSink(path, { gzip: true });
  await sink.open(undefined);
  await sink.write(lines("1"));
  const position = await sink.flush();
  await sink.write(lines("lost"));
  await sink.close();
  const again = new FileSink(path, { gzip: true });
  await again.open(position);
  await again.write(lines("2"));
  await again.close();
  expect(gunzipSync(await readFile(path)).toString()).toBe("1\n2\n");
});

test("another file is begun once one is long enough; those behind the position are taken away", async () => {
  const files = async () => {
    const names = (await readdir(folder)).sort();
    return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")]));
  };
  await writeFile(join(folder, "events-other.ndjson"), "another's");
  const sink = new FileSink(path, { rotateBytes: 4 });
  await sink.open(undefined);
  await sink.write(lines("1", "2"));
  await sink.write(lines("3"));
  const position = await sink.flush();
  await sink.write(lines("4"));
  await sink.write(lines("5"));
  await sink.close();
  const other = ["events-other.ndjson", "another's"];
  expect(await files()).toEqual([
    ["events-000001.ndjson", "1\n2\n"],
    ["events-000002.ndjson", "3\n4\n"],
    ["events-000003.ndjson", "5\n"],
    other,
  ]);
  const again = new FileSink(path, { rotateBytes: 4 });
  await again.open(position);
  await again.write(lines("6"));
  await again.close();
  expect(await files()).toEqual([
    ["events-000001.ndjson", "1\n2\n"],
    ["events-000002.ndjson", "3\n6\n"],
    other,
  ]);
});

test("files of an earlier collection are left alone: where they are, no other one begins", async () => {
  await writeFile(join(folder, "events-000007.ndjson"), "kept");
  const sink = new FileSink(path, { rotateBytes: 4 });
  await expect(sink.open(undefined)).rejects.toThrow(/events-000007\.ndjson already exists/);
  expect(await readdir(folder)).toEqual(["events-000007.ndjson"]);
});

test("if the next file cannot be created, the error says why, and the position is still that of the last file", async () => {
  const sink = new FileSink(path, { rotateBytes: 4 });
  await sink.open(undefined);
  await sink.write(lines("1", "2"));
  const taken = join(folder, "events-000002.ndjson");
  await writeFile(taken, "another's");
  await expect(sink.write(lines("3"))).rejects.toThrow(`${taken} already exists`);
  const position = await sink.flush();
  expect(position).toMatchObject({ file: "events-000001.ndjson", bytes: 4 });
  await sink.close();
  await rm(taken);
  const again = new FileSink(path, { rotateBytes: 4 });
  await again.open(position);
  await again.write(lines("3"));
  await again.close();
  expect(await readFile(taken, "utf8")).toBe("3\n");
});

test("an empty file is taken over, as a run may have ended just after it had made it", async () => {
  await writeFile(path, "");
  const sink = new FileSink(path);
  await sink.open(undefined);
  await sink.write(lines("1"));
  await sink.close();
  expect(await readFile(path, "utf8")).toBe("1\n");
});

test.each([
  ["a file that is there", undefined, "already exists"],
  [
    "a file that is shorter than its checkpoint",
    { file: "events.ndjson", bytes: 99, gzip: false, tail: "" },
    "bytes, but its checkpoint says",
  ],
  [
    "a file with something else in it",
    { file: "events.ndjson", bytes: 4, gzip: false, tail: tail("lost") },
    "is not the file that its checkpoint describes",
  ],
  [
    "a checkpoint of another file",
    { file: "other.ndjson", bytes: 1, gzip: false, tail: "" },
    "other.ndjson, uncompressed",
  ],
  [
    "a checkpoint of a compressed file",
    { file: "events.ndjson", bytes: 1, gzip: true, tail: "" },
    "compressed",
  ],
])("%s is refused and left as it is", async (_, position, told) => {
  await writeFile(path, "kept");
  const error = await new FileSink(path).open(position).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: "FileError", message: expect.stringContaining(told) });
  expect(await readFile(path, "utf8")).toBe("kept");
});

test("a missing file with a checkpoint is not created again", async () => {
  const sink = new FileSink(path);
  await expect(
    sink.open({ file: "events.ndjson", bytes: 4, gzip: false, tail: tail("lost") }),
  ).rejects.toThrow("does not exist, but its checkpoint does");
  expect(await readdir(folder)).toEqual([]);
});

test("what is compared of a file is its end, however it was written", async () => {
  const long = "x".repeat(3_000);
  const sink = new FileSink(path);
  await sink.open(undefined);
  await sink.write(lines(long));
  await sink.write(lines(long, "1"));
  const position = await sink.flush();
  await sink.close();
  const again = new FileSink(path);
  await again.open(position);
  expect(await again.flush()).toEqual(position);
  await again.close();
});

test("a missing folder is an error with a remedy", async () => {
  const sink = new FileSink(join(folder, "none", "events.ndjson"));
  await expect(sink.open(undefined)).rejects.toMatchObject({
    message: expect.stringContaining("cannot be written (ENOENT)"),
    remedy: "Check the path: the file or its folder does not exist",
  });
});

test("a full disk is reported as such", async () => {
  const sink = new FileSink("/dev/full");
  await sink.open(undefined);
  await expect(sink.write(lines("1"))).rejects.toMatchObject({
    message: expect.stringContaining("cannot be written (ENOSPC)"),
    remedy: "The disk is full. Free some space, then resume",
  });
  await sink.close();
});
