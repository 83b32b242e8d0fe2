import { type Action, actions } from "@okta-idm/connector";
import { type ErrorKind, REMEDY_BY_KIND } from "@okta-idm/core";
import type { Contract } from "@okta-idm/openapi";
import { code, table } from "../markdown/table.ts";
import { errorsOf } from "./action-errors.ts";

/** The page of the codes that the contract knows, with what to do and which actions answer them. */
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

\`OktaError\` has a \`kind\`, which is one of a closed set, and a \`code\`, which is Okta's, OAuth's or Node's. Branch on these two:
Okta may reword its sentences. Its \`remedy\` is the next step, which is shown here.

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
