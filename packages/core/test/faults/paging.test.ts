import { type OktaClient, OktaError, paginate } from "../../src/index.ts";
import { drainUsers } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { type Act, json, oktaError, reply, SECRET } from "./misbehaving-org.ts";

const users = "/api/v1/users";
const search = `search=${SECRET}`;
const requestId = "req-1";

/** A page: its items, and its links by relation. A link is a path with query, or a whole URL. */
const page =
  (items: readonly unknown[], links: Readonly<Record<string, string>> = {}): Act =>
  (socket, request) => {
    const lines = Object.entries(links).map(([relation, target]) => {
      const origin = target.startsWith("/") ? `http://${request.headers["host"]}` : "";
      return `<${origin}${target}>; rel="${relation}"`;
    });
    json(items, { Link: lines })(socket, request);
  };
const next = (after: string | number) => ({ next: `${users}?after=${after}&${search}` });
const whole = { items: [1, 2, 3], complete: true };

/** The result of a list. */
const list = (
  name: string,
  server: Fault["server"],
  gets: Fault["gets"],
  sent: number,
  more = {},
): Fault => ({
  name: `a list ${name}`,
  server: server ?? [],
  call: drainUsers,
  gets,
  sent: Array(sent).fill("GET").join(" "),
  ...more,
});

/** Responds only if the request still has the caller's query. */
const ifSearched =
  (act: Act): Act =>
  (socket, request) =>
    (request.target.includes(search) ? act : oktaError(400, "E0000001"))(socket, request);

testFaults([
  list(
    "with an empty page in the middle",
    [page([1], next(1)), page([], next(2)), page([2, 3])],
    { data: whole },
    3,
  ),
  list(
    "with a cursor in the self link, before the next link and on the last page",
    [page([1], { self: `${users}?after=0`, ...next(1) }), page([2, 3], { self: `${users}?after=1` })],
    { data: whole },
    2,
  ),
  list("without links", [page([1, 2, 3])], { data: whole }, 1),
  list("with a relative next link", [relative(`${users}?after=1`), page([2, 3])], { data: whole }, 2),
  list(
    "with a next link that lacks a part of the query",
    [page([1], { next: `${users}?after=1` }), ifSearched(page([2], next(2))), ifSearched(page([3]))],
    { data: whole },
    3,
  ),
  list(
    "with a 429 in the middle",
    [page([1], next(1)), oktaError(429, "E0000047"), page([2, 3])],
    { data: whole },
    3,
  ),
  list(
    "with a 500 in the middle",
    [page([1], next(1)), oktaError(500, "E0000009"), page([2, 3])],
    { data: whole },
    3,
  ),
  list(
    "with pages that link to themselves",
    [page([1], next(1)), page([2], next(1))],
    { data: { items: [1, 2], complete: false } },
    2,
  ),
  list(
    "with a cycle, which is detected soon",
    [page([1], next(1)), page([2], next(2)), page([3], next(1)), page([2], next(2))],
    { data: { items: [1, 2, 3, 2], complete: false } },
    4,
  ),
]);

const refused = { kind: "refused", remedy: "Nothing was sent. Fix what the message names" } as const;
const unreadable = {
  kind: "unreadable",
  status: 200,
  requestId,
  remedy: "The response is incomplete, or not from the Okta API",
} as const;
const ends = (name: string, third: Act, gets: Fault["gets"], sent: number) =>
  list(name, [page([1], next(1)), page([2], next(2)), third], gets, sent);

testFaults([
  ...[
    ["on another host", `https://${SECRET}.example${users}?after=1`],
    ["on another port", `http://127.0.0.1:1${users}?after=1`],
    ["on the org as another user", `http://${SECRET}@127.0.0.1:1${users}`],
    ["that is no address", `javascript:${SECRET}`],
    ["to another list", `/api/v1/groups?after=${SECRET}`],
    ["out of the list by dots", `${users}/../meta/schemas`],
  ].map(([name, target = ""]) =>
    list(`with a next link that leads ${name}`, [page([1], { next: target }), page([2])], refused, 1),
  ),
  ends("with HTML as third page", reply(200, "<html>hunter2"), unreadable, 3),
  ends(
    "with an empty body as third page",
    reply(200),
    { ...unreadable, because: "its body is not a list" },
    3,
  ),
  ends(
    "with an object as third page",
    json({ [SECRET]: [] }),
    { ...unreadable, because: "is not a list" },
    3,
  ),
  ends(
    "with an expired cursor",
    oktaError(400, "E0000029"),
    { kind: "invalid", status: 400, code: "E0000029", requestId, remedy: "Start the list again" },
    3,
  ),
  ends(
    "with a 403 in the middle",
    oktaError(403, "E0000006"),
    { kind: "forbidden", status: 403, code: "E0000006", requestId, remedy: "lacks an admin role" },
    3,
  ),
  ends(
    "with a permanent 500",
    oktaError(500, "E0000009"),
    {
      kind: "server",
      status: 500,
      code: "E0000009",
      requestId,
      retryable: true,
      remedy: "Ask for fewer items of a list",
    },
    5,
  ),
  {
    name: "a list that broke off continues from its link",
    server: [page([1], next(1)), reply(503), reply(503), reply(503), page([2, 3])],
    call: async (client: OktaClient) => {
      const query = { search: SECRET };
      const first = paginate(client, users, { params: { query } });
      const items: unknown[] = [];
      const took = async (list: AsyncIterable<unknown>) => {
        for await (const item of list) items.push(item);
      };
      const error: unknown = await took(first).catch((caught) => caught);
      const rest = paginate(client, users, { from: first.end?.next, params: { query } });
      await took(rest);
      return [error instanceof OktaError, items, rest.end];
    },
    gets: { data: [true, [1, 2, 3], { complete: true }] },
    sent: "GET GET GET GET GET",
  },
]);

/** A first page with a path as next link. */
function relative(target: string): Act {
  return json([1], { Link: `<${target}>; rel="next"` });
}
