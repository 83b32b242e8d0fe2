import { type Action, actionRequest } from "@okta-idm/connector";
import { writeAction } from "@okta-idm/jobs";
import type { Fault, Mock, RecordedRequest } from "@okta-idm/mock";
import { expect } from "vitest";
import type { Told } from "./mcp-host.ts";
import { readSubject, type Subject } from "./subject.ts";
import { type Answer, type Org, type Peers, WAYS } from "./ways.ts";
import { idsIn, resultOfChange, resultOfRead, textOfError } from "./what-agents-get.ts";

/** Headers that two answers to one request never share, and the length, which the connector gives of the body as read. */
const OF_THE_MOMENT = /^(date|x-okta-request-id|x-rate-limit-(remaining|reset)|content-length)$/;

export interface Compared {
  readonly mock: Mock;
  readonly apikey: string;
  readonly action: Action;
  readonly input: object;
  readonly peers: Peers;
  /** Faults of Okta. */
  readonly fault?: Fault;
  /** Whether the target of a change does not exist. */
  readonly isUnknown?: boolean;
}

/**
 * Runs an action every way, each in an org that is as it was at the start. Compares the answers key by key with the
 * connector's, what was sent to Okta, and the state that is left. Results for agents are compared after the known
 * differences are applied.
 */
export async function compareWays(compared: Compared): Promise<Answer> {
  const { action, input, peers } = compared;
  const expected = await runAlone(compared, (org) => WAYS["the connector"](org, action, copy(input)));
  for (const [name, way] of Object.entries(WAYS)) {
    const { told, ...effects } = await runAlone(compared, (org) => way(org, action, copy(input), peers));
    if (told === undefined) continue;
    const { headers, ...answer } = comparable(told);
    const { headers: passedOn, ...same } = comparable(expected.told);
    expect(answer, name).toEqual(same);
    // The connector returns safe headers. A surface with headers returns the same ones, or more.
    if (headers && passedOn) expect(headers, name).toMatchObject(passedOn);
    expect(effects, name).toEqual({ sent: expected.sent, before: expected.before, after: expected.after });
  }
  await compareMcp(compared, expected);
  return expected.told;
}

async function compareMcp(compared: Compared, expected: Ran<Answer>): Promise<void> {
  const { action, input, peers, mock, isUnknown = false } = compared;
  const { told, ...effects } = await runAlone(compared, (org) =>
    peers.mcp.call(org, action.name, copy(input)),
  );
  const isWrite = writeAction(action) !== undefined;
  const named = mock.requests().find(({ requestId }) => requestId === idsIn(told).requestId);
  expect(told).toEqual(expectedOfMcp(compared, named, expected, told));
  // A target is read before it is changed, so that of an unknown one no change is sent.
  const sent = isWrite && isUnknown ? [] : expected.sent;
  expect(effects, "MCP").toEqual({ sent, before: expected.before, after: expected.after });
}

function expectedOfMcp(
  { action, input, isUnknown }: Compared,
  named: RecordedRequest | undefined,
  { told: answer, before, after }: Ran<Answer>,
  told: Told,
): Told {
  const { userId } = Object((input as { path_parameters?: object }).path_parameters);
  if (isUnknown && userId !== undefined && writeAction(action)) {
    const text = `${action.name}: There is no user whose id, login or e-mail address is ${JSON.stringify(userId)}`;
    return { isError: true, content: undefined, text };
  }
  if (answer.status >= 300) {
    expect(named?.status, "the request that the error names").toBe(answer.status);
    return {
      isError: true,
      content: undefined,
      text: textOfError(action, named as RecordedRequest, answer, told),
    };
  }
  const content = before && after ? resultOfChange(action, before, after) : resultOfRead(answer);
  // Clients that read text only get the same.
  expect(JSON.parse(told.text)).toEqual(told.content);
  return { isError: false, content, text: told.text };
}

interface Ran<Result> {
  readonly told: Result;
  /** The requests of the action that Okta received. */
  readonly sent: readonly object[];
  readonly before: Subject | undefined;
  readonly after: Subject | undefined;
}

/** Runs something in the org as it is at the start. */
async function runAlone<Result>(
  { mock, apikey, action, input, fault, isUnknown = false }: Compared,
  run: (org: Org) => Promise<Result>,
): Promise<Ran<Result>> {
  mock.reset();
  const owner = { url: mock.url, apikey: mock.apiKey };
  const subject = async () => (isUnknown ? undefined : readSubject(owner, action, input));
  const before = await subject();
  if (fault) mock.faults([fault]);
  const earlier = mock.requests().length;
  const asked = await actionRequest(action.name, input);
  const told = await run({ url: mock.url, apikey });
  const sent = mock
    .requests()
    .slice(earlier)
    .filter((request) => request.method === asked.method && request.path === asked.path)
    .map(({ method, path, query, body, status }) => ({ method, path, query: written(query), body, status }));
  const after = await subject();
  expect(mock.violations()).toEqual([]);
  if (told !== undefined) expect(mock.faultsLeft()).toEqual([]);
  return { told, sent, before, after };
}

/** Booleans as JSON has them: Swimlane's runner writes those of Python. */
function written(query: RecordedRequest["query"]): object {
  return JSON.parse(JSON.stringify(query).replace(/"(True|False)"/g, (text) => text.toLowerCase()));
}

/** The runner, for one, writes into what it is given. */
const copy = structuredClone<object>;

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
