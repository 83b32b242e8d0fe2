import { type Action, EFFECTS, type Effect } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { code, table } from "../markdown/table.ts";

/** Returns the page that lists the actions by effect. */
export function actionIndex(actions: readonly Action[]): string {
  const sections = (Object.keys(EFFECTS) as Effect[]).map((effect) => {
    const rows = actions.filter((action) => action.effect === effect).map(row);
    return `## ${effect[0]?.toUpperCase()}${effect.slice(1)}: ${EFFECTS[effect]}\n\n${table(["Action", "Request", "Scope"], rows)}`;
  });
  return `---
title: Actions
outline: 2
---

# Actions

The ${actions.length} actions of the documented "Okta Identity Management" connector. Each page has the inputs, the errors with what to
do, a call in every way to make it, and a form that runs the action on a mock org.

Where the documentation is wrong, [differences](/reference/differences) says what is done instead.

${sections.join("\n\n")}
`;
}

function row({ name, title, operation }: Action): string[] {
  const { method, path, scopes } = operation
    ? operations[operation]
    : { method: "any", path: "any path", scopes: [] };
  return [
    `[${title}](/actions/${name}) ${code(name)}`,
    code(`${method} ${path}`),
    scopes.map(code).join(" "),
  ];
}
