import { pageKey } from "./compressed-pages.ts";
import { eventPages, eventsBetween } from "./events-list.ts";
import { PAGE_NUMBER, PageTemplate } from "./page.ts";
import { EVENTS_PER_PAGE, type ServerSettings, USERS_PER_PAGE } from "./settings.ts";
import { userResponse } from "./user.ts";

const USERS = new PageTemplate(
  Array.from({ length: USERS_PER_PAGE }, (_, number) =>
    userResponse(`00u${PAGE_NUMBER}${String(number).padStart(9, "0")}`, number, true),
  ),
);
const USER = JSON.stringify(userResponse("#ID", 1, false));
const RATE_LIMIT_BODY = JSON.stringify({
  errorCode: "E0000047",
  errorSummary: "API call exceeded rate limit due to too many requests.",
  errorLink: "E0000047",
  errorId: "oae1refused2",
  errorCauses: [],
});

/** A response without the common headers. */
export interface OrgResponse {
  readonly status: string;
  /** Lines with their ends. */
  readonly headers: string;
  readonly body: string | Buffer;
  /** Key of a body that is compressed only once. */
  readonly key?: string;
}

export const REFUSED: OrgResponse = { status: "429 Too Many Requests", headers: "", body: RATE_LIMIT_BODY };
const NOT_FOUND: OrgResponse = { status: "404 Not Found", headers: "", body: "{}" };

/** Returns the responder of one connection. A body is valid until the next response. */
export function openOrg(
  settings: () => ServerSettings,
  origin: string,
): (method: string, target: string) => OrgResponse {
  const userPage = USERS.copy();
  const eventPage = eventPages();

  function users(query: string): OrgResponse {
    const parameters = new URLSearchParams(query);
    const number = Number(parameters.get("after") ?? 0);
    // A filter matches one user.
    const wanted = parameters.has("filter") ? 1 : Number(parameters.get("limit") ?? USERS_PER_PAGE);
    const count = settings().users;
    const items = Math.max(0, Math.min(wanted, USERS_PER_PAGE, count - number * USERS_PER_PAGE));
    const isLast = items < USERS_PER_PAGE || (number + 1) * USERS_PER_PAGE >= count;
    const headers = links("/api/v1/users", parameters, number, isLast ? undefined : number + 1);
    return { status: "200 OK", headers, body: userPage(number, items) };
  }

  function events(query: string): OrgResponse {
    const parameters = new URLSearchParams(query);
    const { first, end } = eventsBetween(parameters.get("since"), parameters.get("until"), settings().events);
    const from = Number(parameters.get("after") ?? first);
    const count = Math.max(0, Math.min(Number(parameters.get("limit") ?? 100), EVENTS_PER_PAGE, end - from));
    parameters.delete("since");
    const headers = links("/api/v1/logs", parameters, from, from + count < end ? from + count : undefined);
    return { status: "200 OK", headers, body: eventPage(from, count), key: pageKey(from, count) };
  }

  function links(path: string, parameters: URLSearchParams, self: number, next: number | undefined): string {
    const link = (after: number, relation: string) => {
      parameters.set("after", String(after));
      return `link: <${origin}${path}?${parameters}>; rel="${relation}"\r\n`;
    };
    return link(self, "self") + (next === undefined ? "" : link(next, "next"));
  }

  return (method, target) => {
    if (method === "POST") return { status: "200 OK", headers: "", body: "{}" };
    const [path = "", query = ""] = target.split("?", 2);
    if (path === "/api/v1/users") return users(query);
    if (path === "/api/v1/logs") return events(query);
    const [, id] = /^\/api\/v1\/users\/([^/]+)$/.exec(path) ?? [];
    if (id === undefined) return NOT_FOUND;
    return { status: "200 OK", headers: 'etag: W/"1"\r\n', body: USER.replaceAll("#ID", id) };
  };
}
