import { createConnector, type Output } from "@okta-idm/connector";
import { isOktaErrorBody, kindOfStatus } from "@okta-idm/core";
import type { Command } from "../command.ts";
import { EXIT, EXIT_BY_KIND, HINT_BY_KIND } from "../exit-code.ts";
import { readInput } from "../input.ts";
import { assetOf, CONNECTION_OPTIONS } from "../settings.ts";

export const runCommand: Command = {
  name: "run",
  arguments: ["<action>"],
  summary: "Run an action and print its documented output as JSON",
  description:
    "Runs one action. Its documented output goes to standard output as JSON, also where Okta answers with an error; everything else goes to standard error. The exit code tells the outcome.",
  options: {
    input: {
      type: "string",
      value: "<json>",
      help: "The input: JSON, @file, or - for standard input. Default: {}",
    },
    ...CONNECTION_OPTIONS,
  },
  examples: [
    `okta-idm run get_users --input '{"parameters":{"q":"ana"}}'`,
    `okta-idm run suspend_user --input '{"path_parameters":{"userId":"00u1"}}'`,
    "okta-idm run get_events --input @query.json",
  ],
  async run(io, [name = ""], values) {
    const input = await readInput(io, values["input"] as string | undefined);
    const output = await createConnector(assetOf(io, values)).runJson(name, input);
    io.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
    if (output.status_code < 400) return EXIT.done;
    const kind = kindOfStatus(output.status_code);
    io.stderr.write(`${name}: ${said(output)}\n${HINT_BY_KIND[kind]}\n`);
    return EXIT_BY_KIND[kind];
  },
};

/** Okta's answer in one line, with the request id that its support asks for. */
function said(output: Output): string {
  const body = "json" in output ? output.json : "response" in output ? output.response : output.data;
  const headers =
    "response_headers" in output ? output.response_headers : "headers" in output ? output.headers : {};
  const okta = isOktaErrorBody(body) ? `${body.errorCode}: ${body.errorSummary}` : output.reason;
  const id = headers["x-okta-request-id"];
  return `Okta answered ${output.status_code} ${okta}${id ? ` (request ${id})` : ""}`;
}
