import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ANA, links, orgUnderTest, parameter, refusal, START } from "../../test/org-under-test.ts";
import { LATE_MS } from "./system-log.ts";

const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(START - days * DAY_MS).toISOString();
const log = (org: ReturnType<typeof orgUnderTest>, query: Record<string, string> | string) => {
  const answer = org.ask("listLogEvents", { query });
  return {
    ...links(answer),
    events: answer.body as { uuid: string; published: string; eventType: string }[],
  };
};
const rest = (url: string | undefined) => url?.split("?")[1] ?? "";

/** Polls until a page is empty. */
function poll(org: ReturnType<typeof orgUnderTest>, query: Record<string, string>) {
  let page = log(org, query);
  const pages = [page];
  while (page.events.length > 0) {
    page = log(org, rest(page.next));
    pages.push(page);
  }
  return pages;
}

describe("polling", () => {
  test("has a next link on every page; on an empty page it equals self", () => {
    const pages = poll(orgUnderTest(), { limit: "50" });
    const empty = pages.at(-1);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.slice(0, -1).every(({ self, next }) => next !== undefined && next !== self)).toBe(true);
    expect(empty?.events).toEqual([]);
    expect(empty?.next).toBe(empty?.self);
  });

  test("never ends: the last next link returns later events", () => {
    const org = orgUnderTest();
    const { next } = poll(org, {}).at(-1) ?? {};
    org.time.now += 60_000;
    org.ask("suspendUser", { path: { userId: ANA } });
    expect(log(org, rest(next)).events.map(({ eventType }) => eventType)).toEqual(["user.lifecycle.suspend"]);
  });

  test("of an empty log has a next link that equals self", () => {
    const { events, self, next } = log(orgUnderTest({ state: { events: [] } }), {});
    expect(events).toEqual([]);
    expect(next).toBe(self);
  });

  test("returns each event exactly once, with any limit", () => {
    const org = orgUnderTest({ events: 200 });
    const whole = poll(org, { since: daysAgo(60), limit: "1000" }).flatMap(({ events }) => events);
    expect(whole).toHaveLength(200);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (limit) => {
        const found = poll(org, { since: daysAgo(60), limit: `${limit}` }).flatMap(({ events }) => events);
        expect(found).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  });

  test("returns late events after the cursor, in the order of persistence", () => {
    const published = poll(orgUnderTest(), { since: daysAgo(30) }).flatMap(({ events }) =>
      events.map(({ published }) => published),
    );
    const behind = published.filter((time, index) => index > 0 && time < (published[index - 1] ?? ""));
    expect(behind.length).toBeGreaterThan(5);
    expect(behind.length).toBeLessThan(published.length / 10);
  });

  test("returns a late event that a bounded read of the same time has missed", () => {
    const org = orgUnderTest({ late: 1 });
    const { next } = poll(org, {}).at(-1) ?? {};
    org.ask("suspendUser", { path: { userId: ANA } });
    const bounded = { since: daysAgo(0), until: new Date(START + 1_000).toISOString() };
    expect(log(org, bounded).events).toEqual([]);
    expect(log(org, rest(next)).events).toEqual([]);
    org.time.now += LATE_MS;
    expect(log(org, rest(next)).events).toEqual([expect.objectContaining({ published: daysAgo(0) })]);
    expect(log(org, bounded).events).toHaveLength(1);
  });

  test("with repeats returns the last event of a page again on the next page", () => {
    const pages = poll(orgUnderTest({ repeats: 1 }), { limit: "10" });
    for (const [index, { events }] of pages.slice(1, -1).entries()) {
      expect(events[0]).toEqual(pages[index]?.events.at(-1));
      expect(events.length).toBeLessThanOrEqual(10);
    }
    const found = pages.flatMap(({ events }) => events.map(({ uuid }) => uuid));
    const without = poll(orgUnderTest(), { limit: "10" }).flatMap(({ events }) =>
      events.map(({ uuid }) => uuid),
    );
    expect([...new Set(found)]).toEqual(without);
    expect(found.length).toBeGreaterThan(without.length);
  });

  test("repeats events on the given share of pages only", () => {
    const repeated = (repeats: number) => {
      const found = poll(orgUnderTest({ repeats }), { limit: "5" }).flatMap(({ events }) =>
        events.map(({ uuid }) => uuid),
      );
      return found.length - new Set(found).size;
    };
    expect(repeated(0)).toBe(0);
    expect(repeated(0.2)).toBeGreaterThan(0);
    expect(repeated(0.2)).toBeLessThan(repeated(1) / 2);
  });
});

describe("a bounded read", () => {
  test("also repeats the last event of a page, and still ends", () => {
    const bounds = { since: daysAgo(20), until: daysAgo(2), limit: "10" };
    const read = (repeats: number) =>
      orgUnderTest({ repeats })
        .pages("listLogEvents", { query: bounds })
        .flat()
        .map(({ uuid }) => uuid);
    expect([...new Set(read(1))]).toEqual(read(0));
    expect(read(1).length).toBeGreaterThan(read(0).length);
  });

  const bounds = { since: daysAgo(20), until: daysAgo(2) };
  const read = (org: ReturnType<typeof orgUnderTest>, query: Record<string, string>) =>
    org.pages("listLogEvents", { query }).flat() as unknown as { uuid: string; published: string }[];

  test("ends: its last page has no next link", () => {
    expect(log(orgUnderTest(), { ...bounds, limit: "1000" }).next).toBeUndefined();
  });

  test.each(["ASCENDING", "DESCENDING"])(
    "%s gives each event exactly once by published, whatever the limit",
    (sortOrder) => {
      const org = orgUnderTest();
      const whole = read(org, { ...bounds, sortOrder, limit: "1000" });
      const times = whole.map(({ published }) => published);
      expect(times.length).toBeGreaterThan(500);
      expect(times).toEqual(sortOrder === "ASCENDING" ? [...times].sort() : [...times].sort().reverse());
      expect(times.every((time) => time >= bounds.since && time <= bounds.until)).toBe(true);
      fc.assert(
        fc.property(fc.integer({ min: 5, max: 300 }), (limit) => {
          expect(read(org, { ...bounds, sortOrder, limit: `${limit}` })).toEqual(whole);
        }),
        { numRuns: 8 },
      );
    },
  );

  test("includes the event at since", () => {
    const org = orgUnderTest();
    const { published } = log(org, { ...bounds, limit: "1" }).events[0] ?? {};
    const again = log(org, { since: published ?? "", until: bounds.until, limit: "1" }).events;
    expect(again[0]?.published).toBe(published);
  });

  test("descending without until begins with the newest event, and ends", () => {
    const org = orgUnderTest();
    org.ask("suspendUser", { path: { userId: ANA } });
    const found = org.pages("listLogEvents", { query: { sortOrder: "DESCENDING" } }).flat();
    expect(found[0]).toMatchObject({ eventType: "user.lifecycle.suspend" });
    expect(found.every(({ published }) => published >= daysAgo(7))).toBe(true);
  });
});

describe("dates", () => {
  test("since is seven days back by default", () => {
    const events = poll(orgUnderTest(), {}).flatMap(({ events }) => events);
    expect(events.length).toBeGreaterThan(200);
    expect(events.length).toBeLessThan(260);
  });

  test("a next link has a cursor in Okta's format and no since, because they exclude each other", () => {
    const org = orgUnderTest();
    const { next } = log(org, { since: daysAgo(3), limit: "5" });
    expect(parameter(next, "after")).toMatch(/^\d{13}_\d+$/);
    expect(parameter(next, "since")).toBeNull();
    const both = `${rest(next)}&since=${daysAgo(3)}`;
    expect(refusal(org.ask("listLogEvents", { query: both }))).toContain("400 E0000029");
  });

  test("a since of more than 180 days ago gets 400 E0000053", () => {
    const { ask } = orgUnderTest();
    expect(refusal(ask("listLogEvents", { query: { since: daysAgo(181) } }))).toBe(
      "400 E0000053 since: The date is too far in the past.",
    );
    expect(ask("listLogEvents", { query: { since: daysAgo(179) } }).status).toBe(200);
  });

  test("a since of more than 180 days ago is accepted with allowOldSince", () => {
    const { ask } = orgUnderTest({ allowOldSince: true });
    expect(ask("listLogEvents", { query: { since: daysAgo(400) } }).status).toBe(200);
  });

  test.each(["since", "until"])("%s that is no date gets 400 E0000001, by its name", (name) => {
    const answer = orgUnderTest().ask("listLogEvents", { query: { [name]: "7 days prior to until" } });
    expect(refusal(answer)).toBe(`400 E0000001 ${name}: The date is not in a supported form.`);
  });

  test("events older than 90 days are not returned", () => {
    const event = (uuid: string, days: number) => ({
      uuid,
      published: daysAgo(days),
      eventType: "user.session.start",
      severity: "INFO",
    });
    const org = orgUnderTest({ state: { events: [event("young", 80), event("old", 100)] } });
    expect(log(org, { since: daysAgo(150) }).events.map(({ uuid }) => uuid)).toEqual(["young"]);
  });
});

describe("filter and q", () => {
  const found = (query: Record<string, string>) => {
    const org = orgUnderTest();
    org.ask("suspendUser", { path: { userId: ANA } });
    return poll(org, query).flatMap(({ events }) => events.map(({ eventType }) => eventType));
  };

  test.each([
    { filter: `target.id eq "${ANA}" and eventType eq "user.lifecycle.suspend"` },
    { filter: 'actor.id eq "00u7adm2in4istr6ato8" and eventType sw "user.lifecycle"' },
    { filter: 'transaction.id eq "5f1c0a9be27d4c3e8a61f0d29b7e4a55"' },
    { filter: 'eventType ew ".suspend" or displayMessage eq "no such"' },
    { filter: 'not (eventType ne "user.lifecycle.suspend")' },
    { q: "SUSPEND ana@example.com" },
  ])("%o finds the event of a write", (query) => {
    expect(found(query)).toEqual(["user.lifecycle.suspend"]);
  });

  test("the first user of an org has events from the start", () => {
    expect(found({ filter: `actor.id eq "${ANA}"` }).length).toBeGreaterThan(3);
  });

  test("all keywords of q must match", () => {
    expect(found({ q: "suspend nobody@example.com" })).toEqual([]);
  });

  test.each([
    [{ filter: 'published gt "2026-01-01T00:00:00.000Z"' }, "400 E0000053"],
    [{ filter: 'nonsense eq "x"' }, "400 E0000053"],
    [{ filter: "eventType eq" }, "400 E0000053"],
    [{ filter: 'target[type eq "User"]' }, "400 E0000053"],
    [{ filter: 'debugContext.debugData.url co "/api"' }, "400 E0000031"],
    [{ filter: 'debugContext.debugData.requestUri co "/api"' }, "400 E0000031"],
    [{ q: "a b c d e f g h i j k" }, "400 E0000031"],
    [{ q: "x".repeat(41) }, "400 E0000031"],
  ])("%o is refused", (query, expected) => {
    expect(refusal(orgUnderTest().ask("listLogEvents", { query }))).toBe(expected);
  });
});

test("an empty page in the middle of the log is its own next page", () => {
  const org = orgUnderTest();
  const { next } = log(org, { limit: "10" });
  const answer = org.ask("listLogEvents", { query: rest(next), emptyPage: true });
  expect(answer.body).toEqual([]);
  expect(links(answer).next).toBe(links(answer).self);
  expect(log(org, rest(links(answer).next)).events).toHaveLength(10);
});

test("a limit of 0 gives an empty page", () => {
  expect(log(orgUnderTest(), { limit: "0" }).events).toEqual([]);
});
