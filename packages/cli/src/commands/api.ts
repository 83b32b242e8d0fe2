import { kindOfAnswer, OktaError } from "@okta-idm/core";
import { openAudit } from "../audit.ts";
import { type Command, type Io, text, type Values } from "../command.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { confirm, openGuard } from "../guard.ts";
import { readInput } from "../input.ts";
import { CONNECTION_OPTIONS, SECRET_OPTIONS, WRITE_OPTIONS } from "../options.ts";
import { masker } from "../output/secrets.ts";
import { pathTargets } from "../path-targets.ts";
import { openSession, type Session } from "../session.ts";
import { print } from "../terminal/print.ts";
import { tellAnswer } from "./run.ts";

const READS = new Set(["GET", "HEAD", "OPTIONS"]);

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
    include: { type: "boolean", short: "i", help: "Print the status and the safe headers before the body" },
    yes: WRITE_OPTIONS.yes,
    reason: WRITE_OPTIONS.reason,
    ...SECRET_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    "okta-idm api GET /api/v1/users/me",
    "okta-idm api GET /api/v1/policies --query type=PASSWORD",
    'okta-idm api POST /api/v1/groups --input \'{"profile":{"name":"Contractors"}}\' --yes',
  ],
  async run(io, [methodGiven = "", endpoint = ""], values) {
    const method = methodGiven.toUpperCase();
    const body = values["input"] === undefined ? undefined : await readInput(io, text(values, "input"));
    const session = await openSession(io, values);
    const audit = READS.has(method) ? undefined : await openAudit(session.settings, text(values, "reason"));
    if (audit) {
      try {
        await refuseGuarded(io, session, method, endpoint);
        if (values["yes"] !== true) await confirm(io, `${method} ${endpoint}`, method);
      } catch (error) {
        if (error instanceof OktaError && error.kind === "refused") {
          await audit.note({ action: `${method} ${endpoint}`, outcome: "refused", why: error.message });
        }
        throw error;
      }
    }
    const input = {
      endpoint,
      method,
      parameters: pairs("--query", values),
      headers: pairs("--header", values),
      ...(body !== undefined && { json_body: body }),
    };
    const output = await session.connector.run("generic_task", input as never, { signal: io.signal });
    const { status_code, reason, data, response_text } = output;
    await audit?.note({
      action: `${method} ${endpoint}`,
      outcome: status_code < 300 ? "changed" : "failed",
      status: status_code,
    });
    if (values["include"]) await print(io.stdout, `HTTP ${status_code} ${reason}\n\n`);
    const isJson = response_text !== "" && JSON.stringify(data) !== "{}";
    const shown = isJson ? JSON.stringify(masker(io, values)(data), null, 2) : response_text;
    if (shown !== "") await print(io.stdout, `${shown}\n`);
    if (status_code < 300) return EXIT.done;
    tellAnswer(io, `${method} ${endpoint}`, output);
    return EXIT_BY_KIND[kindOfAnswer(status_code, data)];
  },
};

/** Whom a path names is guarded as in every other command. */
async function refuseGuarded(io: Io, session: Session, method: string, endpoint: string): Promise<void> {
  const guard = await openGuard(io, session, method === "DELETE" ? "destroy" : "contain");
  for (const target of await pathTargets(session, endpoint, io.signal)) {
    const why = guard(target);
    if (why !== undefined) throw new OktaError("refused", `${why}. Nothing was sent`);
  }
}

function pairs(option: string, values: Values): Record<string, string> {
  const given = [values[option.slice(2)] ?? []].flat() as readonly string[];
  return Object.fromEntries(
    given.map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? [];
      if (name === undefined || value === undefined) {
        throw new OktaError("refused", `${option} takes a name and a value, with = between them`);
      }
      return [name, value];
    }),
  );
}
