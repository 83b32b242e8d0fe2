import type { OktaClient } from "@okta-idm/core";
import { readUserAccess, type UserAccess } from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { rememberUsers } from "../config/recent-users.ts";
import { EXIT } from "../exit-code.ts";
import { type AccessRow, accessRows, PARTS } from "../output/access-rows.ts";
import { formatName, type RowShape, rowWriter } from "../output/row-writer.ts";
import { openSession } from "../session.ts";
import { note, painter, print } from "../terminal/print.ts";
import type { ConnectionValues, OutputValues } from "../usage/options.ts";
import { pickTarget } from "./named-targets.ts";

const ROWS: RowShape = { columns: ["part", "id", "name", "detail", "status", "time"] };
const OBJECT: RowShape = { columns: ["user"], single: true };

/** Shows what a user can access: as sections in a table, as one object in JSON and YAML, as rows in ndjson and csv. */
export async function showUserAccess(
  io: Io,
  name: string,
  values: OutputValues & ConnectionValues,
): Promise<number> {
  const format = formatName(values);
  const isFlat = format === "csv" || format === "ndjson" || values.fields !== undefined;
  const writer = await rowWriter(io, values, isFlat ? ROWS : OBJECT);
  const { client } = await openSession(io, values);
  const access = await read(io, client, name);
  rememberUsers(io, client.orgUrl, [access.user]);
  if (format === "table" && !isFlat) await showSections(io, access);
  else {
    await writer.write(isFlat ? accessRows(access) : [access]);
    await writer.end();
  }
  for (const { part, title } of PARTS) {
    const why = access.missing[part];
    if (why !== undefined) note(io, `${title}: ${why}`);
    if (access.newestOnly?.some((one) => one === part))
      note(io, `${title}: only the newest. For older ones, use okta-idm logs list.`);
  }
  return access.complete ? EXIT.done : EXIT.incomplete;
}

async function read(io: Io, client: OktaClient, name: string): Promise<UserAccess> {
  try {
    return await readUserAccess(client, name, { signal: io.signal });
  } catch (error) {
    const picked = await pickTarget(io, error);
    if (picked === undefined) throw error;
    return readUserAccess(client, picked.id, { signal: io.signal });
  }
}

/** The user, and a table for each part. */
async function showSections(io: Io, access: UserAccess): Promise<void> {
  const { recordFormat, tableFormat } = await import("../output/table.ts");
  const paint = painter(io.stdout, io.env);
  const { firstName, lastName } = Object(access.user.profile);
  const head = {
    ...access.user,
    name: [firstName, lastName].filter((text) => typeof text === "string" && text !== "").join(" "),
  };
  const paths = ["id", "profile.login", "name", "status", "lastLogin"];
  const rows = accessRows(access);
  const sections = PARTS.map(({ part, title, row, columns, heads }) => {
    const own = rows.filter((one: AccessRow) => one.part === row);
    if (access[part] === undefined) return `${paint("bold", title)}: not read`;
    if (own.length === 0) return `${paint("bold", title)}: none`;
    // The last column has sentences, which wrap.
    const shape = { columns, heads, sentences: true };
    const table = tableFormat(io, columns, shape).page(own, true).trimEnd();
    return `${paint("bold", title)} (${own.length})\n${table}`;
  });
  const user = recordFormat(io, paths, { columns: paths }).page([head], true).trimEnd();
  await print(io.stdout, `${[user, ...sections].join("\n\n")}\n`);
}
