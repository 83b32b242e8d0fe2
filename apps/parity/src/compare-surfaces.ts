import { type Action, actionRequest } from "@okta-idm/connector";
import { TargetNotFoundError, writeAction } from "@okta-idm/jobs";
import type { Fault, Mock, RecordedRequest } from "@okta-idm/mock";
import { expect } from "vitest";
import { idsIn, resultOfChange, resultOfRead, textOfError } from "./agent-results.ts";
import type { AgentResult } from "./mcp-host.ts";
import { type Org, type Peers, SURFACES, type SurfaceResponse } from "./surfaces.ts";
import { readTargetState, type TargetState } from "./target-state.ts";

/** Headers that differ in each response, and the length: the connector returns the length of the body that it read. */
const VARIABLE_HEADERS = /^(date|x-okta-request-id|x-rate-limit-(remaining|reset)|content-length)$/;

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
 * Runs an action on every surface, each time in a fresh org. Compares the responses with the connector's, the requests to
 * Okta, and the state afterwards. For agents, the known differences are applied first.
 */
export async function compareSurfaces(compared: Compared): Promise<SurfaceResponse> {
  const { action, input, peers } = compared;
  const expected = await runInFreshOrg(compared, (org) =>
    SURFACES["the connector"](org, action, copy(input)),
  );
  for (const [name, way] of Object.entries(SURFACES)) {
    const { result, ...effects } = await runInFreshOrg(compared, (org) =>
      way(org, action, copy(input), peers),
    );
    if (result === undefined) continue;
    const { headers, ...response } = comparableResponse(result);
    const { headers: passedOn, ...same } = comparableResponse(expected.result);
    expect(response, name).toEqual(same);
    // The connector returns safe headers. A surface with headers returns the same ones, or more.
    if (headers && passedOn) expect(headers, name).toMatchObject(passedOn);
    expect(effects, name).toEqual({ sent: expected.sent, before: expected.before, after: expected.after });
  }
  await compareMcp(compared, expected);
  return expected.result;
}

async function compareMcp(compared: Compared, expected: RunEffects<SurfaceResponse>): Promise<void> {
  const { action, input, peers, mock, isUnknown = false } = compared;
  const { result, ...effects } = await runInFreshOrg(compared, (org) =>
    peers.mcp.call(org, action.name, copy(input)),
  );
  const isWrite = writeAction(action) !== undefined;
  const named = mock.requests().find(({ requestId }) => requestId === idsIn(result).requestId);
  expect(result).toEqual(expectedOfMcp(compared, named, expected, result));
  // A target is read first, so no change of an unknown target is sent.
  const sent = isWrite && isUnknown ? [] : expected.sent;
  expect(effects, "MCP").toEqual({ sent, before: expected.before, after: expected.after });
}

function expectedOfMcp(
  { action, input, isUnknown }: Compared,
  named: RecordedRequest | undefined,
  { result: response, before, after }: RunEffects<SurfaceResponse>,
  result: AgentResult,
): AgentResult {
  const { userId } = Object((input as { path_parameters?: object }).path_parameters);
  if (isUnknown && userId !== undefined && writeAction(action)) {
    const text = `${action.name}: ${new TargetNotFoundError("user", { kind: "any", value: userId }).message}`;
    return { isError: true, content: undefined, text };
  }
  if (response.status >= 300) {
    expect(named?.status, "the request that the error names").toBe(response.status);
    return {
      isError: true,
      content: undefined,
      text: textOfError(action, named as RecordedRequest, response, result),
    };
  }
  const content = before && after ? resultOfChange(action, before, after) : resultOfRead(response);
  // Clients that read only text get the same.
  expect(JSON.parse(result.text)).toEqual(result.content);
  return { isError: false, content, text: result.text };
}

interface RunEffects<Result> {
  readonly result: Result;
  /** The requests of the action that Okta received. */
  readonly sent: readonly object[];
  readonly before: TargetState | undefined;
  readonly after: TargetState | undefined;
}

/** Runs a function in the org after a reset. */
async function runInFreshOrg<Result>(
  { mock, apikey, action, input, fault, isUnknown = false }: Compared,
  run: (org: Org) => Promise<Result>,
): Promise<RunEffects<Result>> {
  mock.reset();
  const owner = { url: mock.url, apikey: mock.apiKey };
  const subject = async () => (isUnknown ? undefined : readTargetState(owner, action, input));
  const before = await subject();
  if (fault) mock.faults([fault]);
  const earlier = mock.requests().length;
  const asked = await actionRequest(action.name, input);
  const result = await run({ url: mock.url, apikey });
  const sent = mock
    .requests()
    .slice(earlier)
    .filter((request) => request.method === asked.method && request.path === asked.path)
    .map(({ method, path, query, body, status }) => ({ method, path, query: written(query), body, status }));
  const after = await subject();
  expect(mock.violations()).toEqual([]);
  if (result !== undefined) expect(mock.faultsLeft()).toEqual([]);
  return { result, sent, before, after };
}

/** Converts the booleans of Python, which Swimlane's runner writes. */
function written(query: RecordedRequest["query"]): object {
  return JSON.parse(JSON.stringify(query).replace(/"(True|False)"/g, (text) => text.toLowerCase()));
}

/** Some surfaces, such as the runner, change their input. */
const copy = structuredClone<object>;

function comparableResponse({ headers, body, ...response }: SurfaceResponse): SurfaceResponse {
  const kept = Object.entries(headers ?? {}).filter(([name]) => !VARIABLE_HEADERS.test(name));
  return { ...response, body: withoutErrorId(body), headers: headers && Object.fromEntries(kept) };
}

/** Each error of Okta has another id. */
function withoutErrorId(body: unknown): unknown {
  return typeof body === "object" && body !== null && "errorId" in body
    ? { ...body, errorId: expect.any(String) }
    : body;
}
