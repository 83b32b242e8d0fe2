import { defineList, USER_COLUMNS } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listUsers",
  path: "/api/v1/users",
  noun: "users",
  columns: USER_COLUMNS,
  pageSize: 200,
  arguments: ["<expression>"],
  summary: "Search users by an expression",
  description:
    "Search users by an Okta expression, deactivated users too. Put values in double quotes. eq and sw work with every property, co with names, login and email.",
  examples: [
    "okta-idm users search 'profile.department eq \"Finance\"' --all",
    "okta-idm users search 'lastUpdated gt \"2026-01-01T00:00:00.000Z\"' -o csv",
  ],
  fixed: ([search = ""]) => ({ search }),
});
