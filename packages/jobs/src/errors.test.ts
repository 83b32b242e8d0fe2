import { expect, test } from "vitest";
import { FileError } from "./errors.ts";

test.each([
  ["ENOSPC", "The disk is full: make room, then go on with it"],
  ["EFBIG", "It may not grow any longer: see `ulimit -f`, or choose another file system"],
  ["EACCES", "Give a file that you may write to"],
  ["ENOTDIR", "A part of its path is a file, and no folder"],
  ["EIO", undefined],
])("%s has a remedy", (code, remedy) => {
  const error = FileError.of("ledger", "written", Object.assign(new Error("secret"), { code }));
  const message = `ledger cannot be written (${code})`;
  expect(error).toMatchObject({ name: "FileError", path: "ledger", code, remedy, message });
});

test("an existing FileError is returned unchanged", () => {
  const error = new FileError("ledger", "is of another org");
  expect(FileError.of("other", "written", error)).toBe(error);
});
