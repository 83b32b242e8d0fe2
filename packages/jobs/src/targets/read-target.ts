import { OktaError } from "@okta-idm/core";

/** No user has so many groups or apps. A list that never ends would fill the memory. */
const MOST = 10_000;

/**
 * All items of a list that is about one user.
 *
 * @throws OktaError of kind `unreadable` for more than 10,000.
 */
export async function allOfUser<Item>(what: "groups" | "apps", list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) {
    if (items.length === MOST) {
      throw new OktaError("unreadable", `Okta lists more than 10,000 ${what} for one user`);
    }
    items.push(item);
  }
  return items;
}
