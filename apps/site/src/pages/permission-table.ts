import type { Action } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { code, table } from "../markdown/table.ts";
import { PERMISSIONS } from "./okta-permissions.ts";

/** Returns the table of the scope and the role for each action. */
export function permissionTable(actions: readonly Action[]): string {
  const rows = actions.flatMap(({ name, operation }) => {
    if (operation === undefined) return [];
    const permission = PERMISSIONS[operation];
    return [
      [
        `[${name}](/actions/${name})`,
        operations[operation].scopes.map(code).join(" "),
        permission?.custom.map(code).join(" and ") ?? "",
        permission?.standard ?? "",
      ],
    ];
  });
  return table(["Action", "Scope", "Permission of a custom role", "Standard role"], rows);
}
