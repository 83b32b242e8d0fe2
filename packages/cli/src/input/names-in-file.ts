import type { TargetType } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { valueAt } from "../output/field.ts";
import { hasText, LineReader, type TextLine } from "./line-reader.ts";
import { kindOfHeader, knownColumns, type NameKind } from "./name-columns.ts";
import { isOktaId } from "./okta-id.ts";
import { openSource, type TextSource } from "./text-source.ts";

export interface NamesSource {
  /** What the names are of. */
  readonly of: TargetType;
  /** A file, or `-` for standard input. */
  readonly path: string;
  /** The column of CSV, or the member of objects, that a person chose. */
  readonly column: string | undefined;
}

/** The name of a user, a group or an app, as a file gives it. */
export interface GivenName {
  /** What the name is, by its column or member; `any` in a plain list. */
  readonly kind: NameKind;
  readonly value: string;
  /** The line of the file where its row begins, from 1. */
  readonly line: number;
}

/**
 * Reads names from CSV with a header, from lines of JSON, or from a list with a name in each line. The names come while
 * the file is read.
 *
 * @throws OktaError of kind `refused` that names the line and repeats none of its data.
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
    throw source.refuse("is a JSON array. Write one value in each line, as -o ndjson and jq -c '.[]' do");
  }
  if (text.startsWith("{") || (isJsonString(text) && delimiter === undefined)) {
    return yield* namesInJson(source, withText(lines, first), of, column);
  }
  const { findHeader, namesInCsv } = await import("./names-in-csv.ts");
  const head = delimiter === undefined ? first : await lines.nextWithText();
  if (head === undefined) return;
  const { header, read } = await findHeader(lines, head, { of, column, delimiter });
  if (header === undefined) throw source.refuse("the quotes of the header do not close", head.number);
  const isList =
    header.cells.length === 1 && column === undefined && knownColumns(of, header.cells).length === 0;
  if (!isList || delimiter !== undefined) return yield* namesInCsv(source, lines, { of, header, column });
  for await (const { text, number } of withText(lines, ...read))
    yield { kind: "any", value: text, line: number };
}

/** The delimiter that the line `sep=;` names, which spreadsheets put above the header. */
function namedDelimiter(line: string): string | undefined {
  return /^\s*"?sep=(.)"?\s*$/i.exec(line)?.[1];
}

/** These lines and all that follow, without blanks around them, blank lines and comments. */
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
    const row = parsed(text);
    const [path, value] = typeof row === "string" && column === undefined ? ["", row] : nameIn(row, paths);
    if (value === undefined || path === undefined) {
      const takes = `an object with ${paths.join(" or ")}${column === undefined ? ", or a string" : ""}`;
      throw source.refuse(`this is not ${takes}`, line);
    }
    const kind = path === "" ? "any" : kindOfHeader(of, path);
    const isId = kind !== "id" || isOktaId(of, value);
    if (!isId && column === undefined) {
      throw source.refuse(`${path} is no ${of} id of Okta. Choose another member with --column`, line);
    }
    yield { kind: isId ? kind : "any", value, line };
  }
}

/** Where an object has its id or name, the most certain first. */
const PATHS: { readonly [Of in TargetType]: readonly string[] } = {
  user: ["id", "profile.login", "login", "profile.email", "email"],
  group: ["id", "profile.name"],
  app: ["id", "label"],
};

/** The first of these that an object has, and its value. `--fields profile.login` writes the path as the member's name. */
function nameIn(row: unknown, paths: readonly string[]): [path?: string, value?: string] {
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

/** Whether a line is one string of JSON, and not the only header of CSV. */
function isJsonString(line: string): boolean {
  const text = parsed(line);
  return typeof text === "string" && TYPES.every((type) => knownColumns(type, [text]).length === 0);
}

const TYPES: readonly TargetType[] = ["user", "group", "app"];
