import { type JsonElement, ndjson } from "@okta-idm/core";
import type { Io, Values } from "../command.ts";
import { print } from "../terminal/print.ts";
import { formatName, type RowWriter } from "./row-writer.ts";

/** Whether rows go out as they came: none of their fields is chosen, and no terminal has to be spared what it would obey. */
export function goAsSent(io: Pick<Io, "stdout">, values: Values): boolean {
  return formatName(values) === "ndjson" && values["fields"] === undefined && io.stdout.isTTY !== true;
}

/** Writes items of {@link JsonElement} form, each the line that Okta sent. To build them anew would take most of the time. */
export function linesAsSent({ stdout }: Pick<Io, "stdout">): RowWriter {
  return {
    async write(rows) {
      if (rows.length > 0) await print(stdout, ndjson(rows as readonly JsonElement[]));
    },
    end: async () => {},
  };
}
