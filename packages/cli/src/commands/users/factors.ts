import { defineList } from "../../lists/define-list.ts";

export const command = defineList({
  operation: "listFactors",
  path: "/api/v1/users/{userId}/factors",
  noun: "factors",
  columns: ["id", "factorType", "provider", "status", "profile.name", "lastVerified"],
  heads: { "profile.name": "NAME" },
  of: { type: "user" },
  arguments: ["<user>"],
  summary: "List the factors of a user",
  description: "List all factors that a user has enrolled.",
  examples: ["okta-idm users factors ana@example.com"],
});
