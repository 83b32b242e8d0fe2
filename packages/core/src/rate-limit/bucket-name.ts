import { operationOf, pathnameOf } from "../contract/operation-of.ts";
import { operations } from "../generated/operations.ts";
import { rateLimits } from "../generated/rate-limits.ts";

/**
 * The bucket that a request counts against, named by its path. User lifecycle, sessions and lists share one. A path outside
 * the contract counts against its collection, as in the published table.
 *
 * @see https://developer.okta.com/docs/reference/rate-limits/
 */
export function bucketName({ method, url }: { readonly method: string; readonly url: string }): string {
  const pathname = pathnameOf(url);
  const operation = operationOf(method, pathname);
  if (operation !== undefined) return operations[operation].bucket;
  const [api = "", version = "", collection = "", id, ...rest] = pathname.split("/").slice(1);
  const whole = `/${api}/${version}/${collection}`;
  const single = id !== undefined && rest.length === 0;
  if (!single || !(`${whole}/{id}` in rateLimits)) return whole;
  return `${whole}/{id}`;
}
