import { segmentFault, unwrap } from "@okta-idm/core";
import { defineGet, ifFound } from "../../targets/define-get.ts";

export const command = defineGet({
  type: "user",
  operation: "getUser",
  columns: [
    "id",
    "profile.login",
    "profile.email",
    "profile.firstName",
    "profile.lastName",
    "status",
    "statusChanged",
    "created",
    "lastLogin",
    "passwordChanged",
    "lastUpdated",
  ],
  summary: "Show a user and the user's access",
  description:
    "Show a user, named by id, login or email address. -o json and yaml show all that Okta sends. --access takes a few more requests. If the token may not read a part, it is left out and a message says why.",
  examples: [
    "okta-idm users get ana@example.com",
    "okta-idm users get ana@example.com --access",
    "okta-idm users get ana@example.com --access -o csv",
    "okta-idm users get ana@example.com --open",
  ],
  readNamed: async ({ client }, userId, query, signal) => {
    if (segmentFault(userId) !== undefined) return undefined;
    const call = client.GET("/api/v1/users/{userId}", { params: { path: { userId }, query }, signal });
    const user = await ifFound(unwrap(call));
    // Okta also finds a user by the part of a login before the @. That may be another user.
    const names = [user?.id, user?.profile?.login].map((text: unknown) =>
      typeof text === "string" ? text.toLowerCase() : "",
    );
    return names.includes(userId.toLowerCase()) ? user : undefined;
  },
  read: ({ client }, userId, query, signal) =>
    unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId }, query }, signal })),
  showAccess: async (io, name, values) => {
    const { showUserAccess } = await import("../../targets/user-access.ts");
    return showUserAccess(io, name, values);
  },
});
