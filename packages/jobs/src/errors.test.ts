import { OktaError } from "@okta-idm/core";
import { expect, test } from "vitest";
import { ERRORS, FILE_ERRORS, FILE_REMEDIES, FileError, fileError, jobsError } from "./errors.ts";

test.each([
  ["ENOSPC", FILE_REMEDIES["ENOSPC"]],
  ["EACCES", FILE_REMEDIES["EACCES"]],
  ["EIO", undefined],
])("an error of the system with the code %s keeps the code and has its remedy", (code, remedy) => {
  const error = FileError.of("ledger", "written", Object.assign(new Error("secret"), { code }));
  const message = `ledger cannot be written (${code})`;
  expect(error).toMatchObject({ name: "FileError", path: "ledger", code, remedy, message });
});

test("a FileError is not converted again", () => {
  const error = fileError("otherOrg", "ledger", "https://a.okta.com", "https://b.okta.com");
  expect(FileError.of("other", "written", error)).toBe(error);
});

test.each(Object.entries(FILE_ERRORS))(
  "the file error %s names its file, and its texts are complete",
  (name) => {
    const { example } = FILE_ERRORS[name as keyof typeof FILE_ERRORS];
    const error = fileError(name as "inUse", ...(example as never as ["a", "b", "c"]));
    expect(error.message.startsWith(`${example[0]} `)).toBe(true);
    expect(`${error.message} ${error.remedy}`).not.toMatch(/\[object|NaN|undefined\b.*undefined/);
  },
);

test.each(Object.entries(ERRORS))("the error %s has the kind of the table", (name, { kind, example }) => {
  const error = jobsError(name as "notAWrite", ...(example as never as ["a"]));
  expect(error).toBeInstanceOf(OktaError);
  expect(error).toMatchObject({ kind, message: expect.not.stringContaining("undefined") });
});
