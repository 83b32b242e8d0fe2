import type { Samples } from "./sample.ts";

const DONE = [
  "deactivateUser",
  "suspendUser",
  "unsuspendUser",
  "unlockUser",
  "activateApplication",
  "deactivateApplication",
];
const SILENT = ["revokeUserSessions", "assignUserToGroup", "unassignUserFromGroup", "deleteApplication"];

/** Responses of calls that return no object of the org. */
export const results: Samples = {
  "an activation that is mailed": { operation: "activateUser", status: 200, body: {} },
  "an activation link": {
    operation: "activateUser",
    status: 200,
    body: {
      activationToken: "EXAMPLE-activation-token",
      activationUrl: "https://acme.okta.com/tokens/EXAMPLE-activation-token/verify",
    },
  },
  "a reset that is mailed": { operation: "resetPassword", status: 200, body: {} },
  "a reset link": {
    operation: "resetPassword",
    status: 200,
    body: { resetPasswordUrl: "https://acme.okta.com/reset_password/EXAMPLE-reset-token" },
  },
  ...Object.fromEntries(
    DONE.flatMap((operation) => [
      [`an empty object for ${operation}`, { operation, status: 200, body: {} }],
      [`an empty body for ${operation}`, { operation, status: 200 }],
    ]),
  ),
  ...Object.fromEntries(SILENT.map((operation) => [`nothing for ${operation}`, { operation, status: 204 }])),
};
