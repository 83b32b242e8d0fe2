import { type Action, actions, createConnector, type Output } from "@okta-idm/connector";
import { filterLiteral, type JsonSchema, operations } from "@okta-idm/core";
import { writeAction } from "@okta-idm/jobs";
import { type Mock, startMock } from "@okta-idm/mock";

/** A request and its response. */
export interface Exchange {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly body: string;
  readonly status: number;
  readonly reason: string;
  readonly responseHeaders: readonly (readonly [name: string, value: string])[];
  readonly responseBody: string;
}

/** One call of an action on the mock org. */
export interface RecordedCall {
  readonly input: object;
  readonly exchange: Exchange;
  readonly output: Output;
}

interface Input {
  readonly path_parameters?: Readonly<Record<string, string>>;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Replaces the address of the mock. */
export const ORG = "https://acme.okta.com";

/** Runs each action once on a mock org with a stopped clock, so that every build records the same. */
export async function recordCalls(): Promise<ReadonlyMap<string, RecordedCall>> {
  const mock = await startMock({ startTime: "2026-11-29T09:00:00.000Z", speed: 0 });
  try {
    const recorded = new Map<string, RecordedCall>();
    for (const action of actions as readonly Action[]) {
      mock.reset();
      recorded.set(action.name, await recordCall(mock, action));
    }
    return recorded;
  } finally {
    await mock.close();
  }
}

async function recordCall(mock: Mock, action: Action): Promise<RecordedCall> {
  const input = await inputFor(mock, action);
  const exchanges: Exchange[] = [];
  const okta = createConnector(
    { url: mock.url, apikey: mock.apiKey },
    {
      clock: mock.clock,
      fetch: async (request) => {
        const body = await request.clone().text();
        const response = await fetch(request);
        exchanges.push(await exchangeOf(request, body, response.clone(), mock.url));
        return response;
      },
    },
  );
  const output = await okta.runJson(action.name, input);
  const [exchange, ...more] = exchanges;
  if (exchange === undefined || more.length > 0 || exchange.status >= 300) {
    throw new Error(`${action.name} did not succeed at once: ${JSON.stringify(exchanges)}`);
  }
  return { input, exchange, output: JSON.parse(JSON.stringify(output).replaceAll(mock.url, ORG)) };
}

const SHOWN = /^(content-type|etag|link|x-okta-request-id|x-rate-limit-(limit|remaining|reset))$/;

async function exchangeOf(
  request: Request,
  body: string,
  response: Response,
  url: string,
): Promise<Exchange> {
  return {
    method: request.method,
    path: request.url.slice(url.length),
    body,
    status: response.status,
    reason: response.statusText,
    responseHeaders: [...response.headers]
      .filter(([name]) => SHOWN.test(name))
      .map(([name, value]) => [name, value.replaceAll(url, ORG)] as const),
    responseBody: (await response.text()).replaceAll(url, ORG),
  };
}

/** Returns an input for the mock org. The state of its target permits the action. */
export async function inputFor(mock: Pick<Mock, "url" | "apiKey">, action: Action): Promise<object> {
  const example = action.example as Input;
  const write = writeAction(action);
  if (write === undefined) return withFewItems(action, example);
  if (write.kind !== "status") return example;
  const id = write.of === "user" ? "userId" : "appId";
  const path_parameters = { ...example.path_parameters, [id]: await targetOf(mock, write) };
  return { ...example, path_parameters };
}

/** Limits a list to one item, which shows its shape. */
function withFewItems(action: Action, example: Input): object {
  const { parameters } = (action.input["properties"] ?? {}) as { readonly parameters?: JsonSchema };
  const known = (parameters?.["properties"] ?? {}) as Readonly<Record<string, unknown>>;
  const isList = action.operation !== undefined && operations[action.operation].returns === "list";
  if (!isList || !("limit" in known)) return example;
  return { ...example, parameters: { ...example.parameters, limit: 1 } };
}

/** Returns the first user or app in a state from which the action leads to another one. */
async function targetOf(
  { url, apiKey }: Pick<Mock, "url" | "apiKey">,
  write: NonNullable<ReturnType<typeof writeAction>>,
): Promise<string> {
  const okta = createConnector({ url, apikey: apiKey });
  const given = write.action.example as Input;
  const example = given.path_parameters?.["userId"] ?? given.path_parameters?.["appId"];
  const [from = ""] = write.lifecycle?.from ?? [];
  const endpoint = `/api/v1/${write.of}s`;
  const parameters = { filter: `status eq ${filterLiteral(from)}` };
  const { data } = await okta.run("generic_task", { endpoint, method: "GET", parameters });
  const ids = (data as { readonly id: string }[]).map(({ id }) => id);
  const id = ids.find((one) => one === example) ?? ids[0];
  if (id === undefined) throw new Error(`The mock org has no ${write.of} with the status ${from}`);
  return id;
}
