import { printableLines, stringifyJson } from "@okta-idm/core";
import type { Io, Values } from "../command.ts";
import { note, print } from "../terminal/print.ts";
import { HIDDEN, masked } from "./secrets.ts";

/** Prints an answer as JSON. On a terminal it hides what signs in as somebody, unless `--show-secrets` is given. */
export async function printJson(
  io: Pick<Io, "stdout" | "stderr" | "env">,
  values: Values,
  answer: unknown,
): Promise<void> {
  if (io.stdout.isTTY !== true) return print(io.stdout, `${stringifyJson(answer, 2)}\n`);
  const shown = values["show-secrets"] === true ? answer : masked(answer);
  const json = stringifyJson(shown, 2);
  await print(io.stdout, `${printableLines(json)}\n`);
  if (shown !== answer && json.includes(HIDDEN)) noteHidden(io);
}

/** Says how what is hidden can be seen. */
export function noteHidden(io: Pick<Io, "stderr" | "env">): void {
  note(io, `What is ${HIDDEN} signs in as somebody: --show-secrets shows it`);
}
