import { findAction, type Output, outputBody, outputHeaders, writeAction } from "@okta-idm/connector";
import { errorLine, kindOfAnswer, printable, remedyFor } from "@okta-idm/core";
import { openAudit } from "../audit.ts";
import { type Command, type Io, text } from "../command.ts";
import { tell } from "../error-text.ts";
import { EXIT, EXIT_BY_KIND } from "../exit-code.ts";
import { readInput } from "../input.ts";
import { CONNECTION_OPTIONS, SECRET_OPTIONS, WRITE_OPTIONS } from "../options.ts";
import { masker } from "../output/secrets.ts";
import { refuseProtected } from "../protected-input.ts";
import { openSession } from "../session.ts";
import { print } from "../terminal/print.ts";

export const run: Command = {
  description:
    "Runs one action of the documented connector. Its documented output goes to standard output as JSON, also where Okta answers with an error; everything else goes to standard error. The exit code tells the outcome. It asks nothing: for people there are the other commands.",
  options: {
    input: { type: "string", value: "<json>", help: "JSON, @file, or - for standard input. Default: {}" },
    reason: WRITE_OPTIONS.reason,
    ...SECRET_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    `okta-idm run get_users --input '{"parameters":{"q":"ana"}}'`,
    `okta-idm run suspend_user --input '{"path_parameters":{"userId":"00u1"}}'`,
    "okta-idm run get_events --input @query.json",
  ],
  async run(io, [name = ""], values) {
    const action = findAction(name);
    const input = await readInput(io, text(values, "input"));
    const session = await openSession(io, values);
    const isWrite = writeAction(action) !== undefined || action.effect === "generic";
    const audit = isWrite ? await openAudit(session.settings, text(values, "reason")) : undefined;
    if (audit) await refuseProtected(io, session, audit, name, input);
    const output = await session.connector.runJson(name, input, { signal: io.signal });
    await audit?.note({
      action: name,
      outcome: output.status_code < 300 ? "changed" : "failed",
      status: output.status_code,
      requestId: outputHeaders(output)["x-okta-request-id"],
    });
    await print(io.stdout, `${JSON.stringify(masker(io, values)(output), null, 2)}\n`);
    // No redirect is followed, so one is no success either.
    if (output.status_code < 300) return EXIT.done;
    tellAnswer(io, name, output);
    return EXIT_BY_KIND[kindOfAnswer(output.status_code, outputBody(output))];
  },
};

/** Tells an answer that is no success: what Okta said, why, and the next step. */
export function tellAnswer(io: Io, what: string, output: Output): void {
  const body = outputBody(output);
  const said = `Okta answered ${output.status_code} ${errorLine(body) ?? printable(output.reason)}`;
  const id = outputHeaders(output)["x-okta-request-id"];
  const code = (body as { errorCode?: string } | null)?.errorCode;
  const remedy = remedyFor({ kind: kindOfAnswer(output.status_code, body), code });
  tell(io, `${what}: ${said}${id ? ` (request ${id})` : ""}`, remedy);
}
