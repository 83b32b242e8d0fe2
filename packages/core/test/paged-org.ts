import type { OktaClientOptions } from "../src/index.ts";
import { fakeOrg, orgUrl } from "./fake-org.ts";

interface Page {
  readonly items: readonly unknown[];
  /** The `Link` header: targets by relation, where a path is one of the org. */
  readonly links?: Readonly<Record<string, string>>;
}

/** A client of an org that answers a list from these pages, by path and query, and 404 elsewhere. */
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

/** Everything a list yields before it ends, and the error it ends with if it does. */
export async function drain<Item>(list: AsyncIterable<Item>): Promise<{ items: Item[]; error?: unknown }> {
  const items: Item[] = [];
  try {
    for await (const item of list) items.push(item);
  } catch (error) {
    return { items, error };
  }
  return { items };
}
