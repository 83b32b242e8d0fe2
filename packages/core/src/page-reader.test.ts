import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { httpOrg } from "../test/local-server.ts";
import { drain } from "../test/paged-org.ts";
import { apiToken, createOktaClient, paginate } from "./index.ts";

const PATH = "/api/v1/users";

interface Asked {
  readonly page: string;
  readonly answer: ServerResponse;
  /** How often this page has been asked for, this time included. */
  readonly times: number;
  /** Sends the head, with a link to the next page, and the beginning of the body. */
  begin(next?: string, status?: number): void;
  end(): void;
}

/** An org whose pages hold their own name each, and what was asked of it; `on` answers. */
async function org(on: (asked: Asked, asks: readonly Asked[]) => void) {
  const asks: Asked[] = [];
  const orgUrl = await httpOrg((request: IncomingMessage, answer: ServerResponse) => {
    const page = new URL(request.url ?? "", "http://org").searchParams.get("after") ?? "first";
    if (page === "known") return answer.setHeader("Content-Type", "application/json").end("[]");
    const times = asks.filter((earlier) => earlier.page === page).length + 1;
    const begin = (next?: string, status = 200) => {
      const link = next && { Link: `<${new URL(`${PATH}?after=${next}`, orgUrl)}>; rel="next"` };
      answer.writeHead(status, { "Content-Type": "application/json", ...link }).write(`["${page}"`);
    };
    const asked = { page, answer, times, begin, end: () => void answer.end("]") };
    asks.push(asked);
    on(asked, asks);
  });
  const clock = { now: () => Date.now(), sleep: () => Promise.resolve() };
  const client = createOktaClient({ orgUrl, auth: apiToken("key"), clock });
  // While nothing is known of a limit, the second request waits for the answer to the first.
  await client.GET(PATH, { params: { query: { after: "known" } } });
  const sent = () => Number(client.rateLimiter.state()[0]?.sent) - 1;
  return { asks, sent, users: paginate(client, PATH, { ahead: true }) };
}

const namesOf = (asks: readonly Asked[]) => asks.map(({ page }) => page);

test("the next page is asked for at the head of the one that is wanted, and no further one", async () => {
  // The first page ends once the second is there as a whole: whoever waits for its end waits for ever.
  const { sent, users } = await org(({ page, begin, end, answer }, all) => {
    begin({ first: "second", second: "third", third: "fourth" }[page]);
    if (page === "first") return;
    if (page === "second") answer.on("finish", () => all[0]?.end());
    end();
  });
  const seen: unknown[] = [];
  for await (const user of users) seen.push([user, sent()]);
  expect(seen).toEqual([
    ["first", 2],
    ["second", 3],
    ["third", 4],
    ["fourth", 4],
  ]);
  expect(users.end).toEqual({ complete: true });
});

test("a page that breaks off is asked for again, the one behind it is not", async () => {
  const { asks, users } = await org(({ page, times, begin, end }, all) => {
    begin(page === "first" ? "second" : undefined);
    if (page === "first" && times === 1) return;
    end();
    if (page === "second") all[0]?.answer.destroy();
  });
  expect(await drain(users)).toEqual({ items: ["first", "second"] });
  expect(namesOf(asks)).toEqual(["first", "second", "first"]);
});

test("where it leads elsewhere the second time, the page that was asked for first is none of the list", async () => {
  const { users } = await org(({ page, times, begin, end }, all) => {
    begin(page === "first" ? ["left", "right"][times - 1] : undefined, page === "left" ? 403 : 200);
    if (page === "first" && times === 1) return;
    end();
    if (page === "left") all[0]?.answer.destroy();
  });
  expect(await drain(users)).toEqual({ items: ["first", "right"] });
  expect(users.end).toEqual({ complete: true });
});

test("where it leads to itself the second time, it is read again, and the page that was asked for first is not", async () => {
  const { asks, users } = await org(({ page, times, begin, end, answer }, all) => {
    if (page === "first" && times === 2) {
      const link = `<http://${answer.req.headers.host}${PATH}>; rel="next"`;
      answer.writeHead(200, { "Content-Type": "application/json", Link: link }).end("[]");
      return;
    }
    begin(page === "first" && times === 1 ? "left" : undefined);
    if (page === "first" && times === 1) return;
    end();
    if (page === "left") all[0]?.answer.destroy();
  });
  expect(await drain(users)).toEqual({ items: ["first"] });
  expect(namesOf(asks)).toEqual(["first", "left", "first", "first"]);
});

test("an error of the next page is nobody's where the one before it fails", async () => {
  const { users } = await org(({ page, begin, end }, all) => {
    begin(page === "first" ? "second" : undefined, page === "first" ? 200 : 403);
    if (page === "first") return all.length > 2 ? end() : undefined;
    end();
    for (const { answer } of all) if (!answer.writableEnded) answer.end("no list");
  });
  const { items, error } = await drain(users);
  expect(items).toEqual([]);
  expect(error).toMatchObject({ kind: "unreadable" });
  expect(users.end).toMatchObject({ complete: false, reason: "failed" });
});

test.each([429, 503])("the link of a %d is not followed", async (status) => {
  const { asks, users } = await org(({ page, times, begin, end }) => {
    begin(page === "first" ? "second" : undefined, page === "first" && times === 1 ? status : 200);
    end();
  });
  expect(await drain(users)).toEqual({ items: ["first", "second"] });
  expect(namesOf(asks)).toEqual(["first", "first", "second"]);
});

test("a foreign link at the head is refused when it is its turn, and nothing is asked of it", async () => {
  const { asks, users } = await org(({ answer }) => {
    answer.writeHead(200, {
      "Content-Type": "application/json",
      Link: `<https://elsewhere.example${PATH}?after=second>; rel="next"`,
    });
    answer.end('["first"]');
  });
  const { items, error } = await drain(users);
  expect(items).toEqual(["first"]);
  expect(error).toMatchObject({ kind: "refused" });
  expect(namesOf(asks)).toEqual(["first"]);
});
