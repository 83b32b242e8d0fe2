import { actionRequest, endpointQueryProblem, genericRequest } from "@okta-idm/connector";
import {
  errorFromResponse,
  linkTarget,
  type OktaError,
  parseExactJson,
  printableLines,
} from "@okta-idm/core";
import { confirm } from "../changes/confirm.ts";
import { checkSecretIsShown } from "../changes/lost-secret.ts";
import { effectOf } from "../changes/request-effect.ts";
import { sendRaw } from "../changes/send-raw.ts";
import { defineCommand, flag, type Io, repeated, string } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { readInput } from "../input/read-input.ts";
import { printJson } from "../output/json.ts";
import { openSession } from "../session.ts";
import { printError } from "../terminal/error-text.ts";
import { note, print } from "../terminal/print.ts";
import {
  CONNECTION_OPTIONS,
  SECRET_OPTIONS,
  type SecretValues,
  VERIFY_OPTION,
  WRITE_OPTIONS,
} from "../usage/options.ts";
import { pairNeeded, unclearQuery } from "../usage/usage-errors.ts";

export const command = defineCommand({
  arguments: ["<method>", "<path>"],
  summary: "Send any request to the org",
  description:
    "Send one request to a path of the org, with its credentials, retries and rate limits. This is the connector's Generic Task. Standard output has the body of the response. The command asks before a write, unless --yes is given.",
  options: {
    query: repeated(string("<name=value>", "Query parameter. May be repeated")),
    header: repeated(string("<name=value>", "Header. May be repeated")),
    input: string("<json>", "Body: JSON, @file, or - for standard input"),
    include: flag("Print the status and the headers before the body", { short: "i" }),
    yes: WRITE_OPTIONS.yes,
    reason: WRITE_OPTIONS.reason,
    verify: VERIFY_OPTION,
    ...SECRET_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm api GET /api/v1/users/me",
    "okta-idm api GET /api/v1/policies --query type=PASSWORD",
    "okta-idm api POST /api/v1/groups --input @group.json --yes",
  ],
  async run(io, { args: [method = "", endpoint = ""], values }) {
    const fault = endpointQueryProblem(endpoint);
    if (fault !== undefined) throw unclearQuery(fault);
    const body = values.input === undefined ? undefined : await readInput(io, values.input);
    const session = await openSession(io, values);
    const input = {
      endpoint,
      method,
      parameters: pairs("--query", values.query),
      headers: joined(pairs("--header", values.header)),
      ...(body !== undefined && { json_body: body as object }),
    };
    const request = await actionRequest("generic_task", input);
    const send = async () => {
      const { client } = session;
      const response = await client.fetch(genericRequest(client.orgUrl, input, io.signal));
      const text = await response.text();
      const json = await parseJsonOrUndefined(text);
      const error = response.status < 300 ? undefined : errorFromResponse(response, json ?? text);
      const requestId = response.headers.get("X-Okta-Request-Id") ?? undefined;
      return { status: response.status, requestId, error, response: { response, text, json, error } };
    };
    const effect = effectOf(request.method);
    if (effect === "read") return printResponse(io, values, (await send()).response);
    checkSecretIsShown(io, values, request, input);
    const question = `${request.method} ${endpoint} changes ${new URL(session.client.orgUrl).host}.`;
    const outcome = await sendRaw(io, session, values, {
      action: "api",
      effect,
      ...request,
      confirm: values.yes ? undefined : () => confirm(io, question, request.method),
      send,
    });
    const answered = await printResponse(io, values, outcome.response);
    // Okta may accept a change that the state does not show.
    const isContradicted = outcome.error !== undefined && outcome.response.error === undefined;
    const code = isContradicted ? printError(io, outcome.error) : answered;
    return outcome.isAudited ? code : EXIT.partial;
  },
});

interface AnswerValues extends SecretValues {
  readonly include?: boolean;
}

interface Sent {
  readonly response: Response;
  readonly text: string;
  /** The body, if it is JSON. */
  readonly json: unknown;
  readonly error: OktaError | undefined;
}

/** Prints a response, notes if there are more pages, and resolves with the exit code. */
async function printResponse(
  io: Io,
  values: AnswerValues,
  { response, text, json, error }: Sent,
): Promise<number> {
  if (values.include) {
    const lines = [...response.headers].map(([name, value]) => `${name}: ${value}\n`);
    const status = `HTTP ${response.status} ${response.statusText}`.trim();
    await print(io.stdout, printableLines(`${status}\n${lines.join("")}\n`));
  }
  // A program gets the body as it was sent.
  if (json !== undefined && io.stdout.isTTY) await printJson(io, values, json);
  else if (text !== "") {
    const shown = io.stdout.isTTY ? printableLines(text) : text;
    await print(io.stdout, shown.endsWith("\n") ? shown : `${shown}\n`);
  }
  if (error) return printError(io, error);
  const isMore = linkTarget(response.headers.get("Link"), "next") !== undefined;
  if (!isMore || (Array.isArray(json) && json.length === 0)) return EXIT.done;
  note(io, "This is one page, and there may be more. The Link header (--include) has the URL of the next.");
  return new URL(response.url).searchParams.has("limit") ? EXIT.done : EXIT.incomplete;
}

async function parseJsonOrUndefined(text: string): Promise<unknown> {
  try {
    return await parseExactJson(text);
  } catch {
    return undefined;
  }
}

/** HTTP allows to send a repeated header as one list. */
function joined(headers: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, lines]) => [name, lines.join(", ")]));
}

/** The values of an option by name. A repeated name has several. */
function pairs(option: string, given: readonly string[]): Record<string, string[]> {
  const byName = new Map<string, string[]>();
  for (const pair of given) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined) throw pairNeeded(option);
    byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  return Object.fromEntries(byName);
}
