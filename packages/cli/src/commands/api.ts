import { actionRequest, endpointQueryProblem, genericRequest } from "@okta-idm/connector";
import { errorFromResponse, linkTarget, OktaError, parseExactJson, printableLines } from "@okta-idm/core";
import { confirm } from "../changes/confirm.ts";
import { refuseLostSecret } from "../changes/lost-secret.ts";
import { effectOf } from "../changes/request-effect.ts";
import { sendRaw } from "../changes/send-raw.ts";

import { type Command, type Io, text, type Values } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { readInput } from "../input/read-input.ts";
import { printJson } from "../output/json.ts";
import { openSession } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { note, print } from "../terminal/print.ts";
import { CONNECTION_OPTIONS, SECRET_OPTIONS, VERIFY_OPTION, WRITE_OPTIONS } from "../usage/options.ts";

export const api: Command = {
  description:
    "Sends one request to a path of the org, with its credentials, retries and limits: the connector's Generic Task. The body of the answer goes to standard output. What is not a read asks first, unless --yes is given.",
  options: {
    query: {
      type: "string",
      value: "<name=value>",
      multiple: true,
      help: "A query parameter; may be repeated",
    },
    header: { type: "string", value: "<name=value>", multiple: true, help: "A header; may be repeated" },
    input: { type: "string", value: "<json>", help: "The body: JSON, @file, or - for standard input" },
    include: { type: "boolean", short: "i", help: "Print the status and the headers before the body" },
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
  async run(io, [method = "", endpoint = ""], values) {
    refuseUnclearQuery(endpoint);
    const body = values["input"] === undefined ? undefined : await readInput(io, text(values, "input"));
    const session = await openSession(io, values);
    const input = {
      endpoint,
      method,
      parameters: pairs("--query", values),
      headers: joined(pairs("--header", values)),
      ...(body !== undefined && { json_body: body as object }),
    };
    const asked = await actionRequest("generic_task", input);
    const send = async () => {
      const { client } = session;
      const response = await client.fetch(genericRequest(client.orgUrl, input, io.signal));
      const text = await response.text();
      const json = await parsed(text);
      const error = response.status < 300 ? undefined : errorFromResponse(response, json ?? text);
      const requestId = response.headers.get("X-Okta-Request-Id") ?? undefined;
      return { status: response.status, requestId, error, answer: { response, text, json, error } };
    };
    const effect = effectOf(asked.method);
    if (effect === "read") return tellAnswer(io, values, (await send()).answer);
    refuseLostSecret(io, values, asked, input);
    const what = `${asked.method} ${endpoint} changes ${new URL(session.client.orgUrl).host}.`;
    const outcome = await sendRaw(io, session, values, {
      action: "api",
      effect,
      ...asked,
      confirm: values["yes"] === true ? undefined : () => confirm(io, what, asked.method),
      send,
    });
    const answered = await tellAnswer(io, values, outcome.answer);
    // Okta may say yes while the state says otherwise.
    const isContradicted = outcome.error !== undefined && outcome.answer.error === undefined;
    const code = isContradicted ? tellError(io, outcome.error) : answered;
    return outcome.isAudited ? code : EXIT.partial;
  },
};

/** @throws OktaError of kind `refused` for a query of which it is not known what it means. */
function refuseUnclearQuery(endpoint: string): void {
  const fault = endpointQueryProblem(endpoint);
  if (fault === undefined) return;
  throw new OktaError("refused", `The path ${fault}. Use --query name=value, which encodes it`);
}

interface Sent {
  readonly response: Response;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: unknown;
  readonly error: OktaError | undefined;
}

/** Prints an answer, says if it is not all there is, and tells the exit code. */
async function tellAnswer(io: Io, values: Values, { response, text, json, error }: Sent): Promise<number> {
  if (values["include"] === true) {
    const lines = [...response.headers].map(([name, value]) => `${name}: ${value}\n`);
    const status = `HTTP ${response.status} ${response.statusText}`.trim();
    await print(io.stdout, printableLines(`${status}\n${lines.join("")}\n`));
  }
  // A program gets what came, as it came.
  if (json !== undefined && io.stdout.isTTY) await printJson(io, values, json);
  else if (text !== "") {
    const shown = io.stdout.isTTY ? printableLines(text) : text;
    await print(io.stdout, shown.endsWith("\n") ? shown : `${shown}\n`);
  }
  if (error) return tellError(io, error);
  const isMore = linkTarget(response.headers.get("Link"), "next") !== undefined;
  if (!isMore || (Array.isArray(json) && json.length === 0)) return EXIT.done;
  note(io, "This is one page, and there may be more: its Link header (--include) leads to the next.");
  return new URL(response.url).searchParams.has("limit") ? EXIT.done : EXIT.incomplete;
}

async function parsed(text: string): Promise<unknown> {
  try {
    return await parseExactJson(text);
  } catch {
    return undefined;
  }
}

/** Header fields that were given several times are one list, as HTTP has it. */
function joined(headers: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, lines]) => [name, lines.join(", ")]));
}

/** What an option gives by name; a name that is given again has several values. */
function pairs(option: string, values: Values): Record<string, string[]> {
  const given = [values[option.slice(2)] ?? []].flat() as readonly string[];
  const byName = new Map<string, string[]>();
  for (const pair of given) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
    if (name === undefined || value === undefined) {
      throw new OktaError("refused", `${option} takes a name and a value, with = between them`);
    }
    byName.set(name, [...(byName.get(name) ?? []), value]);
  }
  return Object.fromEntries(byName);
}
