import { expect, test } from "vitest";
import { allowingRole, isExcludedByRoles } from "./admin-roles.ts";

test.each(["SUPER_ADMIN", "ORG_ADMIN", "USER_ADMIN"])("%s may suspend users", (type) => {
  expect(allowingRole("suspendUser", ["READ_ONLY_ADMIN", type])).toMatch(/^an? (super|org|group) admin/);
  expect(isExcludedByRoles("suspendUser", [type])).toBe(false);
});

test.each(["READ_ONLY_ADMIN", "REPORT_ADMIN", "HELP_DESK_ADMIN", "GROUP_MEMBERSHIP_ADMIN"])(
  "%s may not suspend users, unless another role allows it",
  (type) => {
    expect(allowingRole("suspendUser", [type])).toBeUndefined();
    expect(isExcludedByRoles("suspendUser", [type])).toBe(true);
    expect(isExcludedByRoles("suspendUser", [type, "ORG_ADMIN"])).toBe(false);
  },
);

test.each([[["CUSTOM"]], [["A_ROLE_OF_NEXT_YEAR"]], [["constructor"]], [[]]])(
  "the rights of the roles %j are unknown",
  (types) => {
    expect(allowingRole("suspendUser", types)).toBeUndefined();
    expect(isExcludedByRoles("suspendUser", types)).toBe(false);
  },
);
