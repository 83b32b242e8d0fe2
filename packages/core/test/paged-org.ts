import type { OktaClientOptions } from "../src/index.ts";
import { fakeOrg, orgUrl } from "./fake-org.ts";

interface Page {
  readonly items: readonly unknown[];
  /** The `Link` header: targets by relation. A path belongs to the org. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A client of an org with these pages by path and query. Others get a 404. */
export function pagedOrg(
  pages: Readonly<Record<string, Page | Response>>,
  options: Partial<OktaClientOptions> = {},
) {
  return fakeOrg((request) => {
    const page = pages[request.url.replace(orgUrl, "")];
    if (page instanceof Response) return page;
    if (page === undefined) return new Response(null, { status: 404 });
    const links = Object.entries(page.links ?? {}).map(
      ([relation, target]) => `<${target.startsWith("/") ? orgUrl : ""}${target}>; rel="${relation}"`,
    );
    return Response.json(page.items, { headers: links.length > 0 ? { Link: links.join(", ") } : {} });
  }, options);
}

/** All items of a list, and its error if it has one. */
export async function drain<Item>(list: AsyncIterable<Item>): Promise<{ items: Item[]; error?: unknown }> {
  const items: Item[] = [];
  try {
    for await (const item of list) items.push(item);
  } catch (error) {
    return { items, error };
  }
  return { items };
}
