import { readFile, writeFile } from "node:fs/promises";
import { findAction } from "@okta-idm/connector";
import type { OktaClient } from "@okta-idm/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nightly } from "../../../nightly.ts";
import type { BulkInput, LedgerRecord } from "../src/index.ts";
import { BulkOrg, FINANCE, inGroup, ofUser, outcomes, reset } from "./bulk-org.ts";

let org: BulkOrg;
let client: OktaClient;
beforeAll(async () => {
  org = await BulkOrg.start({ users: 30_000 });
  client = org.client();
});
afterAll(() => org.close());

interface Case {
  readonly item: (id: string) => BulkInput;
  readonly event: string;
  /** How often a change without a recorded response may have been made. */
  readonly inFlight: readonly number[];
  /** A cut at every so many bytes, and round the end of each line. */
  readonly step: number;
}

const CASES: Readonly<Record<string, Case>> = {
  suspend_user: {
    item: (id) => ofUser(id),
    event: "user.lifecycle.suspend",
    inFlight: [1],
    step: nightly(101, 11),
  },
  // Where nothing shows whether it was done, it is not done again.
  force_password_reset: {
    item: reset,
    event: "user.account.reset_password",
    inFlight: [0, 1],
    step: nightly(13, 1),
  },
  add_user_to_group: {
    item: inGroup,
    event: "group.user_membership.add",
    inFlight: [1],
    step: nightly(101, 11),
  },
};
const ITEMS = 2;

/** The lines of a whole run over so many users, with their ids left open. */
async function wholeRun(action: string): Promise<{ text: string; ids: string[] }> {
  const ids = await org.users(ITEMS);
  const ledger = org.ledger();
  const items = ids.map((id) => (CASES[action] as Case).item(id));
  await org.run(action, items, { ledger });
  return { text: await readFile(ledger, "utf8"), ids };
}

/** Does it as the run that was cut off would have. */
async function arrive(action: string, { input }: BulkInput): Promise<void> {
  const { status_code } = await findAction(action).run({ client }, input);
  expect(status_code).toBeLessThan(300);
}

/** The record of each item in a truncated ledger: being sent, or done. */
function saidIn(text: string): { sending: Set<number>; done: Set<number> } {
  const whole = text.slice(0, text.lastIndexOf("\n"));
  const lines = whole.split("\n").map((line) => JSON.parse(line) as LedgerRecord);
  const numbers = (member: string) =>
    new Set(lines.flatMap((line) => (member in line && "n" in line ? [line.n] : [])));
  return { sending: numbers("sending"), done: numbers("outcome") };
}

/** Does something for each, eight at once. */
async function severalAtOnce<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = [];
  const left = items.values();
  const worker = async () => {
    for (const item of left) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  return results;
}

test.each(Object.entries(CASES))(
  "a ledger of %s, cut at any byte behind what is to be done, leads to all of it being done once",
  async (action, { item, event, inFlight, step }) => {
    const { text: whole, ids } = await wholeRun(action);
    const planned = `{"planned":${ITEMS}}\n`;
    const from = whole.indexOf(planned) + planned.length;
    const all = Array.from({ length: whole.length - from + 1 }, (_, index) => from + index);
    const cuts = all.filter((cut) => cut % step === 0 || whole.slice(cut - 2, cut + 2).includes("\n"));
    const checks = await severalAtOnce(cuts, async (cut) => {
      const own = await org.users(ITEMS);
      // Of the same length, so that a cut is at the same place.
      const text = own.reduce(
        (copy, id, index) => copy.replaceAll(ids[index] ?? "", id),
        whole.slice(0, cut),
      );
      const { sending, done } = saidIn(text);
      // The request that was being sent arrived or did not, alternating by byte.
      const arrived = own.filter(
        (_, index) => done.has(index + 1) || (sending.has(index + 1) && cut % 2 === 0),
      );
      for (const id of arrived) await arrive(action, item(id));
      const ledger = org.ledger();
      await writeFile(ledger, text);
      const { left, total } = await org.run(action, [], { ledger, resume: true });
      expect({ cut, left, total }).toEqual({ cut, left: 0, total: ITEMS });
      // The ledger is whole again: all of it can be read.
      expect(await outcomes(ledger)).toHaveLength(ITEMS);
      return own.map((id, index) => {
        const isLost = sending.has(index + 1) && !done.has(index + 1) && !arrived.includes(id);
        return { cut, id, allowed: isLost ? inFlight : [1] };
      });
    });
    const log = await org.log(event);
    const counted = checks.flat().map((check) => ({ ...check, times: log.get(check.id) ?? 0 }));
    const wrong = counted.filter(({ times, allowed }) => !allowed.includes(times));
    expect(wrong).toEqual([]);
    expect(org.mock.violations()).toEqual([]);
  },
);

test("a ledger cut at every byte of what is to be done is refused, as nothing was sent", async () => {
  const { text: whole } = await wholeRun("add_user_to_group");
  const end = whole.indexOf('{"planned"') + `{"planned":${ITEMS}}\n`.length;
  const ledger = org.ledger();
  org.writes.length = 0;
  for (let cut = 0; cut < end; cut += 1) {
    await writeFile(ledger, whole.slice(0, cut));
    const resumed = org.run("add_user_to_group", [], { ledger, resume: true });
    const why = await resumed.then(
      () => `was taken at ${cut}`,
      (error: Error) => error.message,
    );
    expect(why).toMatch(/is not a ledger of a bulk run|does not list all items/);
    expect(await readFile(ledger, "utf8")).toBe(whole.slice(0, cut));
  }
  expect(org.writes).toEqual([]);
  expect(whole).toContain(FINANCE);
});
