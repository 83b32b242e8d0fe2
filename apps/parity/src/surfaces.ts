import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import {
  type Action,
  createConnector,
  genericRequest,
  outputBody,
  outputHeaders,
  type TurbineOutput,
} from "@okta-idm/connector";
import { apiToken, createOktaClient, operations, parseExactJson } from "@okta-idm/core";
import type { McpHost } from "./mcp-host.ts";
import type { RunnerOutput, TurbineRunner } from "./turbine-runner.ts";

const BIN = fileURLToPath(new URL("bin/okta-idm.js", import.meta.resolve("@okta-idm/cli/package.json")));

/** Okta's response, from any surface. */
export interface SurfaceResponse {
  readonly status: number;
  readonly reason: string;
  /** JSON, or a text; undefined if there was none. */
  readonly body: unknown;
  /** By name in lower case. Undefined if the surface does not return headers. */
  readonly headers: Readonly<Record<string, string>> | undefined;
}

export interface Org {
  readonly url: string;
  readonly apikey: string;
}

/** Programs that run for all tests. */
export interface Peers {
  /** Undefined without Python or PyPI. */
  readonly runner: TurbineRunner | undefined;
  readonly mcp: McpHost;
}

/** Runs an action. Returns undefined if this machine lacks the surface. */
type Surface = (
  org: Org,
  action: Action,
  input: object,
  peers: Peers,
) => Promise<SurfaceResponse | undefined>;

/** The surfaces that return Okta's response. For another surface, add an entry. Agents get less: see {@link McpHost}. */
export const SURFACES = {
  async "the connector"(org, { name }, input): Promise<SurfaceResponse> {
    const output = await createConnector(org).runJson(name, input);
    const headers = "data" in output ? undefined : outputHeaders(output);
    // As documented, `{}` is a missing body.
    const body = headers?.["content-length"] === "0" ? undefined : outputBody(output);
    return { status: output.status_code, reason: output.reason, body, headers };
  },
  async "the connector in the shape turbine"(org, { name }, input) {
    return runnerResponse(await createConnector(org, { outputShape: "turbine" }).runJson(name, input));
  },
  async "Swimlane's runner"(org, { name }, inputs, { runner }) {
    const asset = { ...org, apikey: `SSWS ${org.apikey}` };
    const result = await runner?.run({ action: name, asset, inputs });
    // Its error for a response of Okta has the keys of an output.
    return result && runnerResponse(result.output ?? (result.error as RunnerOutput));
  },
  async "the command line"(org, { name }, input) {
    const argv = [BIN, "run", name, "--input", JSON.stringify(input), "--output-shape", "turbine"];
    const env = { HOME: "/nonexistent", OKTA_URL: org.url, OKTA_API_KEY: org.apikey };
    // An error of Okta is an output with an exit code.
    const { stdout } = await promisify(execFile)(process.execPath, argv, { env }).catch((error) => error);
    return runnerResponse((await parseExactJson(stdout)) as TurbineOutput);
  },
  async "the library"(org, { operation }, input) {
    const client = createOktaClient({ orgUrl: org.url, auth: apiToken(org.apikey) });
    const { path_parameters, parameters, headers } = input as Record<string, object>;
    const params = { path: path_parameters, query: parameters, header: headers };
    const request = client.request as (...given: unknown[]) => Promise<Called>;
    const called = operation
      ? await request(operations[operation].method, operations[operation].path, { params })
      : { response: await client.fetch(genericRequest(org.url, input as never)) };
    const { response } = called;
    return {
      status: response.status,
      reason: response.statusText,
      body: operation ? (called.data ?? called.error) : await response.json(),
      headers: Object.fromEntries(response.headers),
    };
  },
} satisfies Readonly<Record<string, Surface>>;

interface Called {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

function runnerResponse(output: RunnerOutput | TurbineOutput): SurfaceResponse {
  const headers = Object.entries(output.response_headers);
  return {
    status: output.status_code,
    reason: output.reason,
    body: output.json_body ?? (output.response_text || undefined),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value])),
  };
}
