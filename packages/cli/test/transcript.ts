import { actions } from "@okta-idm/connector";
import { expect } from "vitest";
import rows from "../../connector/actions.json" with { type: "json" };
import { inProcess } from "./in-process.ts";
import { oktaIdm, type Surroundings } from "./okta-idm.ts";

/**
 * Runs a command and compares its output with a file in `golden/`. `npx vitest run -u` in this package updates the files:
 * review the difference as a change of what users see.
 */
export async function expectGolden(
  name: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<void> {
  // Only a process has a working folder of its own.
  const run = surroundings.cwd === undefined ? inProcess : oktaIdm;
  const ended = await run(args, surroundings);
  const transcript = [
    `$ okta-idm ${args.map(quoted).join(" ")}`,
    ...(ended.stdout ? [ended.stdout.trimEnd()] : []),
    ...(ended.stderr ? ["--- standard error", ended.stderr.trimEnd()] : []),
    `--- exit code ${ended.code}`,
  ];
  await expect(`${settled(transcript.join("\n"))}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
}

/** Actions that are not documented. A new action must not change the golden files. */
export const FURTHER = actions.filter(
  ({ name }) => !rows.some((row) => row.name === name && "documented" in row),
);
const FURTHER_LINES = FURTHER.map(({ name }) => new RegExp(`^(\\w+ +)?${name} {2,}.*\\n`, "gm"));
const FURTHER_CHANGES = FURTHER.filter(({ effect }) => effect !== "read").length;

/** A text without the parts that differ from run to run. Widths are kept. */
export function settled(text: string): string {
  return FURTHER_LINES.reduce((rest, row) => rest.replace(row, ""), text)
    .replace(/^(\w+ +)(\d+ actions +)(.*): ([a-z_, ]+)$/gm, documentedRow)
    .replace(/\d+(?= actions +changes data)/, (count) => String(Number(count) - FURTHER_CHANGES))
    .replace(/127\.0\.0\.1:\d+/g, (host) => `127.0.0.1:${"0".repeat(host.length - 10)}`)
    .replace(/\(request [\w-]+\)/g, "(request …)")
    .replace(/"errorId":"\w+"/g, '"errorId":"…"')
    .replace(/"requestId": "[\w-]+"/g, '"requestId": "…"')
    .replace(/MOCK-(\w+)-\w+/g, "MOCK-$1")
    .replace(/--after \d+_\S+/g, "--after …")
    .replace(/(?<=^(?:Events|Collecting) .*)\d{4}-\d\d-\d\dT[\d:.]+Z/gm, "2026-01-05T08:30:00.000Z")
    .replace(/(?<=\b[a-z_]+-)\d{8}-\d{6}(-\d+)?\b/g, "20261129-221500")
    .replace(/(?<=(?:started |^\S+-20261129-221500 .* ))20\d\d-\d\d-\d\d[T ][\d:.]+Z/gm, (time) =>
      "2026-11-29T22:15:00.000Z".slice(0, time.length),
    )
    .replace(/in \d+ ms/g, "in 1 ms");
}

/** A row that groups actions, without those that are not documented. */
function documentedRow(row: string, result: string, check: string, detail: string, names: string): string {
  const [first = "", ...others] = names
    .split(", ")
    .filter((name) => !FURTHER.some((one) => one.name === name));
  if ([first, ...others].join(", ") === names) return row;
  return others.length === 0 ? `${result}${first.padEnd(check.length)}${detail}` : row;
}

function quoted(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`;
}
