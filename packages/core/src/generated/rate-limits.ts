// Generated from openapi/okta.yaml by `pnpm generate`. Do not edit.
/**
 * Requests per minute of a Workforce org, by bucket, as Okta published them until December 2025.
 *
 * @see https://github.com/okta/okta-developer-docs/blob/69fe2395b5e2f2d2852cb21e61c416a845d52f9e/packages/@okta/vuepress-site/docs/reference/rl-global-mgmt/index.md
 */
export const rateLimits: Readonly<Record<string, number>> = {
  "/api/v1": 1200,
  "/api/v1/apps": 100,
  "/api/v1/apps/{id}": 500,
  "/api/v1/groups": 500,
  "/api/v1/groups/{id}": 1000,
  "/api/v1/logs": 120,
  "/api/v1/users": 600,
  "/api/v1/users/{id}": 2000,
  "/api/v1/users/{id}/groups": 1200,
  "POST, PUT, DELETE /api/v1/users/{id}": 600,
};
