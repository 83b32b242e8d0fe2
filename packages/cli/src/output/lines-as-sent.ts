import { type JsonElement, ndjson } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { print } from "../terminal/print.ts";
import type { OutputValues } from "../usage/options.ts";
import { formatName, type RowWriter } from "./row-writer.ts";

/** Whether rows can be written as Okta sent them: as lines of JSON, with all fields, and not to a terminal. */
export function canWriteAsSent(io: Pick<Io, "stdout">, values: OutputValues): boolean {
  return formatName(values) === "ndjson" && values.fields === undefined && io.stdout.isTTY !== true;
}

/** Writes each {@link JsonElement} as the line that Okta sent. Building the lines again would take most of the time. */
export function linesAsSent({ stdout }: Pick<Io, "stdout">): RowWriter {
  return {
    async write(rows) {
      if (rows.length > 0) await print(stdout, ndjson(rows as readonly JsonElement[]));
    },
    end: async () => {},
  };
}
