import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { InputError } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import { expect, test } from "vitest";
import { printError } from "./error-text.ts";
import { note, noteCommand } from "./print.ts";
import { progress } from "./progress.ts";

/** Standard error on a terminal of 80 columns, without the sequences that clear a status line. */
function terminal() {
  let text = "";
  const write = (more: string | Buffer) => {
    text += String(more);
  };
  const env = { TERM: "xterm" };
  return {
    io: { stderr: { write, isTTY: true, columns: 80 }, env },
    shown: () => text.replaceAll("\r\u001b[K", ""),
  };
}

const HOSTILE = `ana\u001b[2J\u202e\u200b\r\nokta-idm: done${" ".repeat(70)}okta-idm: done\u2028\u3164`;
const DRIVES = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u3164]/u;

test.each([
  ["a note", (io: never) => note(io, `${HOSTILE} is suspended`)],
  ["a suggested command", (io: never) => noteCommand(io, `okta-idm runs show ${HOSTILE}`)],
  ["an error", (io: never) => printError(io, new OktaError("refused", HOSTILE))],
  [
    "an error of a field",
    (io: never) => printError(io, new InputError("x", [{ field: HOSTILE, message: HOSTILE }])),
  ],
  ["progress", (io: never) => progress(io).update(() => HOSTILE)],
])("%s escapes control characters of foreign text, and starts no line with it", (_, tell) => {
  const { io, shown } = terminal();
  tell(io as never);
  expect(shown()).not.toMatch(DRIVES);
  expect(
    shown()
      .split("\n")
      .filter((line) => line.startsWith("okta-idm: done")),
  ).toEqual([]);
  expect(shown()).toContain("ana\\u001b[2J");
});

test("columns of a message are kept, and longer blanks are collapsed", () => {
  const { io, shown } = terminal();
  note(io, `failed      2: ana${" ".repeat(11)}x`);
  expect(shown()).toBe("failed      2: ana x\n");
});

test("only the files of this folder write to a terminal", () => {
  const source = fileURLToPath(new URL("..", import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.startsWith("terminal"),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => /std(out|err)\.write\(/.test(readFileSync(source + file, "utf8")))).toEqual(
    [],
  );
});
