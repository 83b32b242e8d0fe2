import { eventAnswer } from "./event.ts";
import { PAGE_NUMBER, PageTemplate } from "./page.ts";
import { EVENTS_A_PAGE, type ServerSettings, USERS_A_PAGE } from "./settings.ts";
import { userAnswer } from "./user.ts";

const USERS = new PageTemplate(
  Array.from({ length: USERS_A_PAGE }, (_, number) =>
    userAnswer(`00u${PAGE_NUMBER}${String(number).padStart(9, "0")}`, number, true),
  ),
);
const EVENTS = new PageTemplate(Array.from({ length: EVENTS_A_PAGE }, (_, number) => eventAnswer(number)));
const USER = JSON.stringify(userAnswer("#ID", 1, false));
const REFUSAL = JSON.stringify({
  errorCode: "E0000047",
  errorSummary: "API call exceeded rate limit due to too many requests.",
  errorLink: "E0000047",
  errorId: "oae1refused2",
  errorCauses: [],
});

/** What is answered, without what every answer carries. */
export interface Answer {
  readonly status: string;
  /** Ended lines. */
  readonly headers: string;
  readonly body: string | Buffer;
}

export const REFUSED: Answer = { status: "429 Too Many Requests", headers: "", body: REFUSAL };
const NOT_FOUND: Answer = { status: "404 Not Found", headers: "", body: "{}" };

/** What answers on one connection. A body is good until the next answer is made. */
export function openOrg(
  settings: () => ServerSettings,
  origin: string,
): (method: string, target: string) => Answer {
  const lists = new Map([
    ["/api/v1/users", { template: USERS, count: () => settings().users }],
    ["/api/v1/logs", { template: EVENTS, count: () => settings().events }],
  ]);
  const pages = new Map<string, ReturnType<PageTemplate["copy"]>>();

  function listed(path: string, query: string, { size, copy }: PageTemplate, count: number): Answer {
    const page = pages.get(path) ?? copy();
    pages.set(path, page);
    const parameters = new URLSearchParams(query);
    const number = Number(parameters.get("after") ?? 0);
    // A filter finds one.
    const asked = parameters.has("filter") ? 1 : Number(parameters.get("limit") ?? size);
    const items = Math.max(0, Math.min(asked, size, count - number * size));
    const link = (after: number, relation: string) => {
      parameters.set("after", String(after));
      return `link: <${origin}${path}?${parameters}>; rel="${relation}"\r\n`;
    };
    const isLast = items < size || (number + 1) * size >= count;
    const headers = link(number, "self") + (isLast ? "" : link(number + 1, "next"));
    return { status: "200 OK", headers, body: page(number, items) };
  }

  return (method, target) => {
    if (method === "POST") return { status: "200 OK", headers: "", body: "{}" };
    const [path = "", query = ""] = target.split("?", 2);
    const list = lists.get(path);
    if (list) return listed(path, query, list.template, list.count());
    const [, id] = /^\/api\/v1\/users\/([^/]+)$/.exec(path) ?? [];
    if (id === undefined) return NOT_FOUND;
    return { status: "200 OK", headers: 'etag: W/"1"\r\n', body: USER.replaceAll("#ID", id) };
  };
}
