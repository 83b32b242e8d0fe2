import { type List, type OktaClient, OktaError, paginate } from "@okta-idm/core";
import type { WriteAction } from "@okta-idm/jobs";

interface Context {
  readonly client: OktaClient;
  readonly signal: AbortSignal;
}

/** A query finds nobody: that is no error, as it may be what an earlier run has come to. */
export class NothingFound extends Error {}

/**
 * The ids of the users that a search finds, or of the apps that a filter does, a page at a time.
 *
 * @throws OktaError where they cannot all be listed, NothingFound where there are none.
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
  const what = `The list of ${of}s is not all there is: Okta's pages lead round in a circle`;
  throw new OktaError("refused", `${what}. Nothing was changed`);
}
