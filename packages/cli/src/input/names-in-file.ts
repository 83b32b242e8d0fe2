import { jsonOrUndefined } from "@okta-idm/core";
import { isOktaId, type TargetType } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { valueAt } from "../output/field.ts";
import { type GivenName, ID_PREFIXES, kindOfHeader, knownColumns } from "./name-columns.ts";
import { hasText, LineReader, openSource, type TextLine, type TextSource } from "./text-source.ts";

export interface NamesSource {
  /** The type of the named objects. */
  readonly of: TargetType;
  /** A file, or `-` for standard input. */
  readonly path: string;
  /** The column of CSV, or the member of objects, that the user chose. */
  readonly column: string | undefined;
}

/**
 * Reads names from CSV with a header, from lines of JSON, or from a list with one name a line. Yields them while it reads
 * the file.
 *
 * @throws UsageError that names the line and repeats none of its data.
 */
export async function* namesInFile(
  io: Pick<Io, "stdin" | "signal">,
  { of, path, column }: NamesSource,
): AsyncGenerator<GivenName> {
  const source = openSource(io, path, "Nothing was changed");
  try {
    yield* namesIn(source, of, column);
  } finally {
    source.close();
  }
}

async function* namesIn(
  source: TextSource,
  of: TargetType,
  column: string | undefined,
): AsyncGenerator<GivenName> {
  const lines = new LineReader(source);
  const first = await lines.nextWithText();
  if (first === undefined) return;
  const delimiter = namedDelimiter(first.text);
  const text = first.text.trim();
  if (text.startsWith("[")) {
    throw source.error("is a JSON array. Write one value in each line, as -o ndjson and jq -c '.[]' do");
  }
  if (text.startsWith("{") || (isJsonString(text) && delimiter === undefined)) {
    return yield* namesInJson(source, withText(lines, first), of, column);
  }
  const { findHeader, namesInCsv } = await import("./names-in-csv.ts");
  const head = delimiter === undefined ? first : await lines.nextWithText();
  if (head === undefined) return;
  const { header, read } = await findHeader(lines, head, { of, column, delimiter });
  if (header === undefined) throw source.error("a quote in the header is never closed", head.number);
  const isList =
    header.cells.length === 1 && column === undefined && knownColumns(of, header.cells).length === 0;
  if (!isList || delimiter !== undefined) return yield* namesInCsv(source, lines, { of, header, column });
  for await (const { text, number } of withText(lines, ...read))
    yield { kind: "any", value: text, line: number };
}

/** The delimiter in the line `sep=;`, which spreadsheets write above the header. */
function namedDelimiter(line: string): string | undefined {
  return /^\s*"?sep=(.)"?\s*$/i.exec(line)?.[1];
}

/** These lines and all that follow, trimmed, without blank lines and comments. */
async function* withText(lines: LineReader, ...read: readonly TextLine[]): AsyncGenerator<TextLine> {
  const trimmed = ({ number, text }: TextLine) => ({ number, text: text.trim() });
  for (const line of read) if (hasText(line.text)) yield trimmed(line);
  for (;;) {
    const line = await lines.nextWithText();
    if (line === undefined) return;
    yield trimmed(line);
  }
}

async function* namesInJson(
  source: TextSource,
  lines: AsyncIterable<TextLine>,
  of: TargetType,
  column: string | undefined,
): AsyncGenerator<GivenName> {
  const paths = column === undefined ? PATHS[of] : [column];
  for await (const { number: line, text } of lines) {
    const row = jsonOrUndefined(text);
    const [path, value] = typeof row === "string" && column === undefined ? ["", row] : nameIn(row, paths);
    if (value === undefined || path === undefined) {
      const takes = `an object with ${paths.join(" or ")}${column === undefined ? ", or a string" : ""}`;
      throw source.error(`this is not ${takes}`, line);
    }
    const kind = path === "" ? "any" : kindOfHeader(of, path);
    const isId = kind !== "id" || isOktaId(of, value);
    if (!isId && column === undefined) {
      throw source.error(
        `the value of ${path} is not an Okta ${of} id (${ID_PREFIXES[of]}…). Choose another member with --column`,
        line,
      );
    }
    yield { kind: isId ? kind : "any", value, line };
  }
}

/** The paths of an object's id and names, the most certain first. */
const PATHS: { readonly [Of in TargetType]: readonly string[] } = {
  user: ["id", "profile.login", "login", "profile.email", "email"],
  group: ["id", "profile.name"],
  app: ["id", "label"],
};

/** The first of the paths that an object has, and its value. `--fields profile.login` writes the path as one member. */
function nameIn(row: unknown, paths: readonly string[]): [path?: string, value?: string] {
  for (const path of paths) {
    const value = Object(row)[path] ?? valueAt(row, path);
    if (typeof value === "string" && value.trim() !== "") return [path, value.trim()];
  }
  return [];
}

/** Whether a line is one JSON string, and not the only header of CSV. */
function isJsonString(line: string): boolean {
  const text = jsonOrUndefined(line);
  return typeof text === "string" && TYPES.every((type) => knownColumns(type, [text]).length === 0);
}

const TYPES: readonly TargetType[] = ["user", "group", "app"];
