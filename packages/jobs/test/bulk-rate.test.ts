import { expect, onTestFinished, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import { BulkOrg, ofUser, outcomes } from "./bulk-org.ts";
import { MockTime } from "./mock-time.ts";

const LIMIT = 600;
const WINDOW_MS = 60_000;
/** How long a request is under way, and its answer, at most. */
const HOP_MS = 150;

test("a bulk run over the mock's own limits reaches 0.99 of what they permit, and meets no 429", async () => {
  // The last one opens the second window, or the third.
  const count = nightly(1, 2) * LIMIT + 1;
  const org = await BulkOrg.start({ users: 2 * count + 100, limits: {}, speed: 1e-9 });
  onTestFinished(() => org.close());
  const time = new MockTime(org.mock);
  const statuses = new Map<number, number>();
  const windows: number[] = [];
  let reset: string | null = null;
  let random = 1;
  const hop = () => {
    random = (random * 48_271) % 2_147_483_647;
    return HOP_MS * (random / 2_147_483_647);
  };
  const network = async (request: Request) => {
    await time.sleep(hop());
    const response = await time.waitFor(async () => {
      const { status, headers, body } = await fetch(request);
      const text = body && (await new Response(body).text());
      return new Response(text, { status, headers });
    });
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.headers.get("X-Rate-Limit-Reset") !== reset) {
      reset = response.headers.get("X-Rate-Limit-Reset");
      windows.push(time.now());
    }
    await time.sleep(hop());
    return response;
  };
  const ids = await org.users(count);
  // To find them used some of the limit.
  org.mock.advance(2 * WINDOW_MS);
  const items = ids.map((id) => ofUser(id));
  const ledger = org.ledger();
  const result = await time.until(org.run("suspend_user", items, { ledger, clock: time, fetch: network }));
  expect(result).toMatchObject({ changed: count, left: 0 });
  // Each is sent once and read once, and the reads count against another limit.
  expect([...statuses]).toEqual([[200, 2 * count]]);
  const neededMs = (Math.ceil(count / LIMIT) - 1) * WINDOW_MS;
  const firstMs = Math.floor((windows[0] ?? 0) / 1_000) * 1_000;
  expect(neededMs / ((windows.at(-1) ?? 0) - firstMs)).toBeGreaterThan(0.99);
  expect(await outcomes(ledger)).toHaveLength(count);
});
