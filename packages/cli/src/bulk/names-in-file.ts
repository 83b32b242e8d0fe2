import type { WriteAction } from "@okta-idm/connector";
import { OktaError } from "@okta-idm/core";
import type { Io } from "../command.ts";
import { valueAt } from "../output/field.ts";
import { chooseColumn, knownColumns } from "./columns.ts";
import { isOktaId } from "./okta-id.ts";
import { openSource, type SourceText } from "./source-text.ts";
import { textLines, withFirstLine } from "./text-lines.ts";

/** Where names lie, and what they are of. */
export interface NamesSource {
  readonly of: WriteAction["of"];
  /** A file, or `-` for standard input. */
  readonly path: string;
  /** The column that somebody chose, or the member of objects. */
  readonly column: string | undefined;
}

/**
 * The names of users or apps in a file, one after the other as they are read: of csv with a head, of lines of JSON, or a
 * name a line.
 *
 * @throws OktaError of kind `refused` while it is read, that names the line and repeats nothing of it.
 */
export async function* namesInFile(
  io: Pick<Io, "stdin" | "signal">,
  { of, path, column }: NamesSource,
): AsyncGenerator<string> {
  const source = openSource(io, path);
  try {
    yield* namesIn(source, of, column);
  } finally {
    source.close();
  }
}

async function* namesIn(
  source: SourceText,
  of: WriteAction["of"],
  column: string | undefined,
): AsyncGenerator<string> {
  const { first = "", whole } = await withFirstLine(source);
  const { from } = whole;
  if (first.startsWith("[")) {
    throw new OktaError("refused", `${from} is a JSON list: give a line each, as -o ndjson writes them`);
  }
  if (first.startsWith("{") || isJsonString(first)) return yield* namesInJson(whole, of, column);
  const { headOf, namesInCsv } = await import("./names-in-csv.ts");
  const { header, delimiter } = headOf(first);
  if (first !== "" && header.length === 0) {
    throw new OktaError("refused", `${from} is no csv: the quotes of its first line are not closed`);
  }
  const isCsv = header.length > 1 || column !== undefined || knownColumns(of, header).length > 0;
  if (!isCsv) for await (const { text } of textLines(whole)) yield text;
  else if (first !== "") {
    const index = chooseColumn(of, header, column, from);
    yield* namesInCsv(whole, { of, delimiter, index, isChosen: column !== undefined });
  }
}

async function* namesInJson(
  source: SourceText,
  of: WriteAction["of"],
  column: string | undefined,
): AsyncGenerator<string> {
  const paths = column === undefined ? PATHS[of] : [column];
  for await (const { number, text } of textLines(source)) {
    const refused = (what: string) =>
      new OktaError("refused", `${source.from}: line ${number} ${what}. Nothing was changed`);
    const row = parsed(text);
    const [path, name] = typeof row === "string" && column === undefined ? ["", row] : nameIn(row, paths);
    if (name === undefined) {
      const takes = `an object with ${paths.join(" or ")}${column === undefined ? ", or a text" : ""}`;
      throw refused(`is not ${takes}`);
    }
    if (column === undefined && path === "id" && !isOktaId(of, name)) {
      throw refused("has no id of Okta's in id: choose by --column");
    }
    yield name;
  }
}

/** Where an object has its id or name, the surest first. */
const PATHS: { readonly [Of in WriteAction["of"]]: readonly string[] } = {
  user: ["id", "profile.login", "login", "profile.email", "email"],
  app: ["id", "label"],
};

/** The first of these that an object has, and its value. What `--fields profile.login` leaves has the path for its name. */
function nameIn(row: unknown, paths: readonly string[]): [path?: string, name?: string] {
  for (const path of paths) {
    const value = Object(row)[path] ?? valueAt(row, path);
    if (typeof value === "string" && value.trim() !== "") return [path, value.trim()];
  }
  return [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A line that is one quoted text is JSON, unless it is the head of a csv. */
function isJsonString(line: string): boolean {
  const text = parsed(line);
  return (
    typeof text === "string" && knownColumns("user", [text]).concat(knownColumns("app", [text])).length === 0
  );
}
