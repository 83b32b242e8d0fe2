import { type List, type OktaClient, paginate } from "@okta-idm/core";
import type { WriteAction } from "@okta-idm/jobs";
import { listNotComplete } from "../usage/usage-errors.ts";

interface Context {
  readonly client: OktaClient;
  readonly signal: AbortSignal;
}

/** A query finds nothing. That is no error: an earlier run may have changed all. */
export class NothingFound extends Error {}

/**
 * The ids of the users that a search finds, or of the apps that a filter finds.
 *
 * @throws UsageError if the list is not complete, NothingFound if it is empty.
 */
export async function* foundByQuery(
  { client, signal }: Context,
  of: WriteAction["of"],
  query: string,
): AsyncGenerator<string> {
  const list: List<{ readonly id: string }> =
    of === "user"
      ? paginate(client, "/api/v1/users", { params: { query: { search: query, limit: 200 } }, signal })
      : paginate(client, "/api/v1/apps", { params: { query: { filter: query, limit: 200 } }, signal });
  let isFound = false;
  for await (const { id } of list) {
    isFound = true;
    yield id;
  }
  if (list.end?.complete && isFound) return;
  if (list.end?.complete) throw new NothingFound();
  throw listNotComplete(`${of}s`);
}
