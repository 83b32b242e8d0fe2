import { defineList, USER_COLUMNS } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listUsers",
  path: "/api/v1/users",
  noun: "users",
  columns: USER_COLUMNS,
  pageSize: 200,
  summary: "List users",
  description:
    "List users. Deactivated users are left out unless --search or --filter is given. Okta recommends --search, which takes nearly every property.",
  examples: [
    "okta-idm users list --all --output ndjson > users.ndjson",
    "okta-idm users list --filter 'status eq \"LOCKED_OUT\"'",
    "okta-idm users list --q ana --fields +profile.department",
  ],
});
