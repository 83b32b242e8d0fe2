import { stringify } from "yaml";
import type { Format } from "./row-writer.ts";

/** Rows as YAML: a list, or the one object that is meant. */
export function yamlFormat(single: boolean): Format {
  let any = false;
  return {
    page: (rows) => {
      if (rows.length === 0) return "";
      any = true;
      return single ? rows.map((row) => stringify(row)).join("") : stringify(rows);
    },
    end: () => (any || single ? "" : "[]\n"),
  };
}
