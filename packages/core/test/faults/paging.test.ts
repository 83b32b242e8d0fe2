import { type OktaClient, OktaError, paginate } from "../../src/index.ts";
import { drainUsers } from "./calls.ts";
import { type Fault, testFaults } from "./fault.ts";
import { type Act, json, oktaError, reply, SECRET } from "./misbehaving-org.ts";

const users = "/api/v1/users";
const search = `search=${SECRET}`;
const requestId = "req-1";

/** A page: its items, and its links by relation. A link is given as path and query of the org, or as it is. */
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

/** What becomes of a list. */
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

/** Answers only where the request still has what the caller asked for. */
const ifSearched =
  (act: Act): Act =>
  (socket, request) =>
    (request.target.includes(search) ? act : oktaError(400, "E0000001"))(socket, request);

testFaults([
  list(
    "whose middle page is empty",
    [page([1], next(1)), page([], next(2)), page([2, 3])],
    { data: whole },
    3,
  ),
  list(
    "whose self link has a cursor, before the next one and on the last page",
    [page([1], { self: `${users}?after=0`, ...next(1) }), page([2, 3], { self: `${users}?after=1` })],
    { data: whole },
    2,
  ),
  list("without links", [page([1, 2, 3])], { data: whole }, 1),
  list("whose next link is relative", [relative(`${users}?after=1`), page([2, 3])], { data: whole }, 2),
  list(
    "whose next link has lost what was asked for",
    [page([1], { next: `${users}?after=1` }), ifSearched(page([2], next(2))), ifSearched(page([3]))],
    { data: whole },
    3,
  ),
  list(
    "that meets 429 in the middle",
    [page([1], next(1)), oktaError(429, "E0000047"), page([2, 3])],
    { data: whole },
    3,
  ),
  list(
    "that meets 500 in the middle",
    [page([1], next(1)), oktaError(500, "E0000009"), page([2, 3])],
    { data: whole },
    3,
  ),
  list(
    "whose pages name themselves as next",
    [page([1], next(1)), page([2], next(1))],
    { data: { items: [1, 2], complete: false } },
    2,
  ),
  list(
    "that goes in a circle, which is seen soon after it closes",
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
  remedy: "The response is not from the API",
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
    list(`whose next link leads ${name}`, [page([1], { next: target }), page([2])], refused, 1),
  ),
  ends("whose third page is of HTML", reply(200, "<html>hunter2"), unreadable, 3),
  ends("whose third page is empty", reply(200), { ...unreadable, because: "its body is not a list" }, 3),
  ends(
    "whose third page is an object",
    json({ [SECRET]: [] }),
    { ...unreadable, because: "is not a list" },
    3,
  ),
  ends(
    "whose cursor has run out",
    oktaError(400, "E0000029"),
    { kind: "invalid", status: 400, code: "E0000029", requestId, remedy: "Start the list again" },
    3,
  ),
  ends(
    "that is forbidden in the middle",
    oktaError(403, "E0000006"),
    { kind: "forbidden", status: 403, code: "E0000006", requestId, remedy: "lacks an admin role" },
    3,
  ),
  ends(
    "that meets 500 for good",
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
    name: "a list that broke off is gone on with where it says",
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

/** A first page whose next link is a path only. */
function relative(target: string): Act {
  return json([1], { Link: `<${target}>; rel="next"` });
}
