import {
  type ActionRequest,
  actionRequest,
  documentedInput,
  errorFromOutput,
  findAction,
  InputError,
  OUTPUT_SHAPES,
  type Output,
  type OutputShape,
  outputHeaders,
  rejectedOutput,
  type TurbineOutput,
} from "@okta-idm/connector";
import { effectOf, READ_METHODS } from "../changes/request-effect.ts";
import { choice, defineCommand, type Io, string } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { readInput } from "../input/read-input.ts";
import { printJson } from "../output/json.ts";
import { openSession, type Session } from "../session.ts";
import { printError } from "../terminal/error-text.ts";
import { namedAction } from "../usage/named-action.ts";
import {
  CONNECTION_OPTIONS,
  type ConnectionValues,
  SECRET_OPTIONS,
  type SecretValues,
  VERIFY_OPTION,
  WRITE_OPTIONS,
} from "../usage/options.ts";

export const command = defineCommand({
  arguments: ["<action>"],
  summary: "Run an action, JSON in and JSON out",
  description:
    "Run one action of the documented connector. Standard output has the documented output as JSON, even if Okta responds with an error. Everything else goes to standard error, and the exit code gives the outcome. It never asks for confirmation: it is for programs, the other commands are for people.",
  options: {
    input: string("<json>", "JSON, @file, or - for standard input (default: {})"),
    outputShape: choice(
      OUTPUT_SHAPES,
      "Keys of the output. turbine has json_body, like Swimlane's runner (default: documented)",
    ),
    reason: WRITE_OPTIONS.reason,
    verify: VERIFY_OPTION,
    ...SECRET_OPTIONS,
    ...CONNECTION_OPTIONS,
  },
  examples: [
    `okta-idm run get_users --input '{"parameters":{"q":"ana"}}'`,
    "okta-idm run suspend_user --input @suspend.json --reason INC-1234",
    "okta-idm run get_events --input - < query.json",
    "okta-idm run get_groups --output-shape turbine",
  ],
  async run(io, { args: [name = ""], values }) {
    const { effect } = await namedAction(name);
    const input = await readInput(io, values.input);
    const outputShape = values.outputShape ?? "documented";
    const session = await openSession(io, values, { outputShape });
    const send = () => session.connector.runJson(name, input, { signal: io.signal });
    const request = effect === "read" ? undefined : await requestOf(io, values, name, input);
    const { output, error, isAudited } =
      request === undefined || READ_METHODS.has(request.method)
        ? {
            ...(await withError(await send(), () => request ?? requestOf(io, values, name, input))),
            isAudited: true,
          }
        : await write(io, session, values, { name, input, request, send });
    await printJson(io, values, output);
    const code = error ? printError(io, error) : EXIT.done;
    return isAudited ? code : EXIT.partial;
  },
});

interface RunValues extends ConnectionValues, SecretValues {
  readonly outputShape?: OutputShape | undefined;
  readonly reason?: string | undefined;
  readonly verify?: boolean;
}

/** The request that the input describes. In the shape `turbine`, a rejected input is printed as an output. */
async function requestOf(io: Io, values: RunValues, name: string, input: unknown): Promise<ActionRequest> {
  try {
    return await actionRequest(name, input);
  } catch (error) {
    if (error instanceof InputError && values.outputShape === "turbine")
      await printJson(io, values, rejectedOutput(error));
    throw error;
  }
}

/** The output of a request, and its error. Redirects are not followed, so one is an error. */
async function withError(
  output: Output | TurbineOutput,
  request: () => ActionRequest | Promise<ActionRequest>,
) {
  const error = output.status_code < 300 ? undefined : errorFromOutput(await request(), output);
  return { output, error };
}

interface Write {
  readonly name: string;
  readonly input: unknown;
  readonly request: ActionRequest;
  readonly send: () => Promise<Output | TurbineOutput>;
}

/** Sends a write through the pipeline of all changes. */
async function write(
  io: Io,
  session: Session,
  values: RunValues,
  { name: action, input, request, send }: Write,
) {
  const { sendRaw } = await import("../changes/send-raw.ts");
  const { checkSecretIsShown } = await import("../changes/lost-secret.ts");
  checkSecretIsShown(io, values, request, await documentedInput(action, input));
  const { effect } = findAction(action);
  const { response, error, isAudited } = await sendRaw(io, session, values, {
    action,
    effect: effect === "generic" ? effectOf(request.method) : effect,
    ...request,
    send: async () => {
      const output = await send();
      const { error: rejection } = await withError(output, () => request);
      const requestId = outputHeaders(output)["x-okta-request-id"];
      return { status: output.status_code, requestId, error: rejection, response: output };
    },
  });
  return { output: response, error, isAudited };
}
