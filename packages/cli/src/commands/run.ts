import { createConnector, findAction, type Output, outputBody, outputHeaders } from "@okta-idm/connector";
import { errorLine, kindOfAnswer, printable } from "@okta-idm/core";
import type { Command } from "../command.ts";
import { tell } from "../error-text.ts";
import { EXIT, EXIT_BY_KIND, HINT_BY_KIND } from "../exit-code.ts";
import { readInput } from "../input.ts";
import { assetOf, CONNECTION_OPTIONS } from "../settings.ts";

export const runCommand: Command = {
  name: "run",
  arguments: ["<action>"],
  summary: "Run an action and print its output as JSON",
  description:
    "Runs one action. Its documented output goes to standard output as JSON, also where Okta answers with an error; everything else goes to standard error. The exit code tells the outcome.",
  options: {
    input: {
      type: "string",
      value: "<json>",
      help: "JSON, @file, or - for standard input. Default: {}",
    },
    ...CONNECTION_OPTIONS,
  },
  examples: [
    `okta-idm run get_users --input '{"parameters":{"q":"ana"}}'`,
    `okta-idm run suspend_user --input '{"path_parameters":{"userId":"00u1"}}'`,
    "okta-idm run get_events --input @query.json",
  ],
  async run(io, [name = ""], values) {
    findAction(name);
    const connector = createConnector(assetOf(io, values));
    const output = await connector.runJson(name, await readInput(io, values["input"] as string | undefined));
    io.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
    // No redirect is followed, so one is no success either.
    if (output.status_code < 300) return EXIT.done;
    const kind = kindOfAnswer(output.status_code, outputBody(output));
    tell(io, `${name}: ${said(output)}`, HINT_BY_KIND[kind]);
    return EXIT_BY_KIND[kind];
  },
};

/** Okta's answer in one line, with the request id that its support asks for. */
function said(output: Output): string {
  const answer = `Okta answered ${output.status_code} ${errorLine(outputBody(output)) ?? printable(output.reason)}`;
  const id = outputHeaders(output)["x-okta-request-id"];
  return id ? `${answer} (request ${id})` : answer;
}
