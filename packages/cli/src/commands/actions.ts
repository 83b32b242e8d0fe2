import { type Action, actions } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import type { Command } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { print } from "../terminal/print.ts";
import { columns } from "../text.ts";

export const actionsList: Command = {
  description:
    "Lists the actions of the documented connector: their names, what they do to people's access (read, restore, contain, destroy, generic) and their titles.",
  options: { json: { type: "boolean", help: "Print JSON" } },
  examples: ["okta-idm actions", "okta-idm actions --json"],
  async run({ stdout }, _args, { json }) {
    await print(stdout, `${json ? JSON.stringify(listed(), null, 2) : table()}\n`);
    return EXIT.done;
  },
};

const all: readonly Action[] = actions;

function table(): string {
  const rows = all.map(({ name, effect, title }) => [name, effect, title]);
  return columns([["NAME", "EFFECT", "TITLE"], ...rows]);
}

function listed() {
  return all.map(({ name, title, effect, operation }) => {
    const endpoint = operation && `${operations[operation].method} ${operations[operation].path}`;
    return { name, title, effect, endpoint: endpoint ?? null };
  });
}
