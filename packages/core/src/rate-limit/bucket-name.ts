import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { operations } from "../generated/operations.ts";

/**
 * What a minute allows a Workforce org, by bucket: the table that Okta published until December 2025. Only the start
 * of what is known: each answer tells the limit that counts.
 */
export const PUBLISHED_LIMITS: Readonly<Record<string, number>> = {
  "/api/v1": 1_200,
  "/api/v1/apps": 100,
  "/api/v1/apps/{id}": 500,
  "/api/v1/groups": 500,
  "/api/v1/groups/{id}": 1_000,
  "/api/v1/logs": 120,
  "/api/v1/users": 600,
  "/api/v1/users/{id}": 2_000,
  "/api/v1/users/{id}/groups": 1_200,
  "POST, PUT, DELETE /api/v1/users/{id}": 600,
};

/**
 * The bucket that a request counts against, named by its path. User lifecycle, sessions and lists share one. A path
 * that the contract does not know counts in that of its collection, as far as the published table went.
 */
export function bucketName({ method, url }: { readonly method: string; readonly url: string }): string {
  const pathname = pathnameOf(url);
  const operation = operationOf(method, pathname);
  if (operation !== undefined) return operations[operation].bucket;
  const [api = "", version = "", collection = "", id, ...rest] = pathname.split("/").slice(1);
  const whole = `/${api}/${version}/${collection}`;
  const single = id !== undefined && rest.length === 0;
  if (!single || !(`${whole}/{id}` in PUBLISHED_LIMITS)) return whole;
  return `${whole}/{id}`;
}
