// Generated from openapi/okta.yaml by `pnpm generate`. Do not edit.
import type { OperationId } from "./operations.ts";

/** Method, path template and id of every operation. */
export const operationPaths: readonly (readonly [method: string, path: string, id: OperationId])[] = [
  ["POST", "/api/v1/apps/{appId}/lifecycle/activate", "activateApplication"],
  ["POST", "/api/v1/users/{userId}/lifecycle/activate", "activateUser"],
  ["PUT", "/api/v1/groups/{groupId}/users/{userId}", "assignUserToGroup"],
  ["POST", "/api/v1/apps/{appId}/lifecycle/deactivate", "deactivateApplication"],
  ["POST", "/api/v1/users/{userId}/lifecycle/deactivate", "deactivateUser"],
  ["DELETE", "/api/v1/apps/{appId}", "deleteApplication"],
  ["GET", "/api/v1/apps/{appId}", "getApplication"],
  ["GET", "/api/v1/users/{userId}", "getUser"],
  ["GET", "/api/v1/apps", "listApplications"],
  ["GET", "/api/v1/groups", "listGroups"],
  ["GET", "/api/v1/logs", "listLogEvents"],
  ["GET", "/api/v1/users/{userId}/groups", "listUserGroups"],
  ["GET", "/api/v1/users", "listUsers"],
  ["POST", "/api/v1/users/{userId}/lifecycle/reset_password", "resetPassword"],
  ["DELETE", "/api/v1/users/{userId}/sessions", "revokeUserSessions"],
  ["POST", "/api/v1/users/{userId}/lifecycle/suspend", "suspendUser"],
  ["DELETE", "/api/v1/groups/{groupId}/users/{userId}", "unassignUserFromGroup"],
  ["POST", "/api/v1/users/{userId}/lifecycle/unlock", "unlockUser"],
  ["POST", "/api/v1/users/{userId}/lifecycle/unsuspend", "unsuspendUser"],
];
