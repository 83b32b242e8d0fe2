import { type Action, actions } from "@okta-idm/connector";
import { type ErrorKind, REMEDY_BY_KIND } from "@okta-idm/core";
import type { Contract } from "@okta-idm/openapi";
import { code, table } from "../markdown/table.ts";
import { errorsOf } from "./action-errors.ts";

/** Returns the page of the codes in the contract, with their remedies and actions. */
export function errorCodes(contract: Contract): string {
  const byCode = new Map<
    string,
    { statuses: Set<number>; summary: string; remedy: string; actions: Set<string> }
  >();
  for (const operation of contract.operations) {
    const action = (actions as readonly Action[]).find((one) => one.operation === operation.operationId);
    for (const error of errorsOf(operation)) {
      if (error.code === "") continue;
      const known = byCode.get(error.code) ?? { ...error, statuses: new Set(), actions: new Set() };
      known.statuses.add(error.status);
      if (action) known.actions.add(action.name);
      byCode.set(error.code, known);
    }
  }
  const codes = [...byCode].sort(([a], [b]) => (a < b ? -1 : 1));
  return `---
title: Error codes
outline: [2, 3]
---

# Error codes

An \`OktaError\` has a \`kind\` from a closed set, and a \`code\` of Okta, OAuth or Node. Branch on these two, because Okta may change
its messages. Its \`remedy\` is the next step, which this page shows.

## Kinds

${table(
  ["Kind", "When", "What to do after a change"],
  (Object.keys(REMEDY_BY_KIND) as ErrorKind[]).map((kind) => [
    code(kind),
    REMEDY_BY_KIND[kind].when,
    REMEDY_BY_KIND[kind].remedy,
  ]),
)}

## Codes

${codes
  .map(([name, { statuses, summary, remedy, actions: names }]) => {
    const links = [...names].map((action) => `[${action}](/actions/${action})`).join(", ");
    return `### ${name}

${remedy.replaceAll("<", "&lt;")}

- Status: ${[...statuses].sort().join(", ")}
- Okta says: ${summary.replaceAll("<", "&lt;")}
${links ? `- Actions: ${links}` : ""}`;
  })
  .join("\n\n")}
`;
}
