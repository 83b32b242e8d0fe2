import { policyOf, STATUS_POLICY, type StatusPolicy } from "../src/errors/policy.ts";

const RETRIES: Readonly<Record<StatusPolicy["retry"], string>> = {
  all: "every method, after the reset, up to 10 times (`retry.refusals`)",
  idempotent: "GET, PUT and idempotent DELETE, up to 3 attempts (`retry.attempts`)",
  later: "no; you can, after some minutes",
  none: "no",
};

const PLACE = /(<!-- statuses: [^\n]*-->\n)[\s\S]*(<!-- \/statuses -->)/;

/** Writes the table of statuses into the README. */
export function withStatusTable(readme: string): string {
  if (!PLACE.test(readme)) throw new Error("README.md has no place for the table of statuses");
  return readme.replace(PLACE, (_, start: string, end: string) => `${start}\n${statusTable()}\n\n${end}`);
}

/** The rows of the table. Statuses with the same policy share one. */
export function statusRows(): string[][] {
  const policies: [string, StatusPolicy][] = [
    ...Object.entries(STATUS_POLICY),
    ["other 4xx", policyOf(400)],
    ["other 5xx", policyOf(501)],
  ];
  const byPolicy = new Map<string, string[]>();
  for (const [status, { kind, retry, outcome }] of policies) {
    const row = byPolicy.get(JSON.stringify([kind, retry, outcome])) ?? [
      "",
      `\`${kind}\``,
      RETRIES[retry],
      outcome === undefined ? "" : `\`${outcome}\` after a write`,
    ];
    row[0] = row[0] ? `${row[0]}, ${status}` : status;
    byPolicy.set(JSON.stringify([kind, retry, outcome]), row);
  }
  return [...byPolicy.values()];
}

function statusTable(): string {
  const rows = [["status", "kind", "sent again", "outcome"], ...statusRows()];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [head = "", ...body] = rows.map((row) =>
    line(row.map((cell, column) => cell.padEnd(widths[column] ?? 0))),
  );
  return [head, line(widths.map((width) => "-".repeat(width))), ...body].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
