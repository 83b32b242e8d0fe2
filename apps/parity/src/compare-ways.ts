import type { Action } from "@okta-idm/connector";
import { expect } from "vitest";
import type { TurbineRunner } from "./turbine-runner.ts";
import { type Answer, type Org, WAYS } from "./ways.ts";

/** Headers that two answers to one request never share, and the length, which the connector gives of the body as read. */
const OF_THE_MOMENT = /^(date|x-okta-request-id|x-rate-limit-(remaining|reset)|content-length)$/;

/**
 * Runs an action through every way and compares the answers key by key with the connector's, which is the result.
 *
 * @param runner Swimlane's runner; without it that way is left out.
 */
export async function compareWays(
  org: Org,
  action: Action,
  input: object,
  runner: TurbineRunner | undefined,
): Promise<Answer> {
  const expected = await WAYS["the connector"](org, action, structuredClone(input));
  for (const [name, way] of Object.entries(WAYS)) {
    const answered = await way(org, action, structuredClone(input), runner);
    if (answered === undefined) continue;
    const { headers, ...answer } = comparable(answered);
    const { headers: passedOn, ...same } = comparable(expected);
    expect(answer, name).toEqual(same);
    // The connector hands on a safe part of the headers; a way that tells them hands on the same, or more.
    if (headers && passedOn) expect(headers, name).toMatchObject(passedOn);
  }
  return expected;
}

function comparable({ headers, body, ...answer }: Answer): Answer {
  const kept = Object.entries(headers ?? {}).filter(([name]) => !OF_THE_MOMENT.test(name));
  return { ...answer, body: withoutErrorId(body), headers: headers && Object.fromEntries(kept) };
}

/** Okta gives each error an id of its own. */
function withoutErrorId(body: unknown): unknown {
  return typeof body === "object" && body !== null && "errorId" in body
    ? { ...body, errorId: expect.any(String) }
    : body;
}
