import { expect, test } from "vitest";
import { FileError } from "./file-error.ts";

test.each([
  ["ENOSPC", "ledger cannot be written (ENOSPC). The disk is full: make room, then go on with it"],
  ["EFBIG", "ledger cannot be written (EFBIG). It may not grow any longer: see `ulimit -f`"],
  ["EACCES", "ledger cannot be written (EACCES). Give a file that you may write to"],
  ["ENOTDIR", "ledger cannot be written (ENOTDIR). A part of its path is a file, and no folder"],
  ["EIO", "ledger cannot be written (EIO)"],
])("%s is told with what to do about it", (code, message) => {
  const error = FileError.of("ledger", "written", Object.assign(new Error("secret"), { code }));
  expect(error).toMatchObject({ name: "FileError", path: "ledger", code });
  expect(error.message).toContain(message);
  expect(error.message).not.toContain("secret");
});

test("what is told already stays as it is", () => {
  const error = new FileError("ledger", "is of another org");
  expect(FileError.of("other", "written", error)).toBe(error);
});
