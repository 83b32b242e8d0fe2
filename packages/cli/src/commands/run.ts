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
import { OktaError } from "@okta-idm/core";
import { effectOf, READ_METHODS } from "../changes/request-effect.ts";
import { type Command, type Io, text, type Values } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { readInput } from "../input/read-input.ts";
import { printJson } from "../output/json.ts";
import { openSession, type Session } from "../session.ts";
import { tellError } from "../terminal/error-text.ts";
import { namedAction } from "../usage/named-action.ts";
import { CONNECTION_OPTIONS, SECRET_OPTIONS, VERIFY_OPTION, WRITE_OPTIONS } from "../usage/options.ts";

export const run: Command = {
  description:
    "Runs one action of the documented connector. Its documented output goes to standard output as JSON, also where Okta answers with an error; everything else goes to standard error. The exit code tells the outcome. It asks nothing: for people there are the other commands.",
  options: {
    input: { type: "string", value: "<json>", help: "JSON, @file, or - for standard input. Default: {}" },
    "output-shape": {
      type: "string",
      value: "<documented|turbine>",
      help: "Keys of the output; turbine: json_body, as Swimlane's runner has it. Default: documented",
    },
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
  async run(io, [name = ""], values) {
    const { effect } = await namedAction(name);
    const input = await readInput(io, text(values, "input"));
    const outputShape = shapeOf(values);
    const session = await openSession(io, values, { outputShape });
    const send = () => session.connector.runJson(name, input, { signal: io.signal });
    const asked = effect === "read" ? undefined : await askedOf(io, values, name, input);
    const { output, error, isAudited } =
      asked === undefined || READ_METHODS.has(asked.method)
        ? {
            ...(await sentOf(await send(), () => asked ?? askedOf(io, values, name, input))),
            isAudited: true,
          }
        : await write(io, session, values, { name, input, asked, send });
    await printJson(io, values, output);
    const code = error ? tellError(io, error) : EXIT.done;
    return isAudited ? code : EXIT.partial;
  },
};

function shapeOf(values: Values): OutputShape {
  const given = text(values, "output-shape") ?? "documented";
  const shape = OUTPUT_SHAPES.find((known) => known === given);
  if (shape === undefined)
    throw new OktaError("refused", `--output-shape takes ${OUTPUT_SHAPES.join(" or ")}, not ${given}`);
  return shape;
}

/** What the input asks for. In the shape `turbine`, a rejected input is an output as well. */
async function askedOf(io: Io, values: Values, name: string, input: unknown): Promise<ActionRequest> {
  try {
    return await actionRequest(name, input);
  } catch (error) {
    if (error instanceof InputError && shapeOf(values) === "turbine")
      await printJson(io, values, rejectedOutput(error));
    throw error;
  }
}

/** What came of a request. No redirect is followed, so one is no success either. */
async function sentOf(output: Output | TurbineOutput, asked: () => ActionRequest | Promise<ActionRequest>) {
  const error = output.status_code < 300 ? undefined : errorFromOutput(await asked(), output);
  return { output, error };
}

interface AskedWrite {
  readonly name: string;
  readonly input: unknown;
  readonly asked: ActionRequest;
  readonly send: () => Promise<Output | TurbineOutput>;
}

/** Sends what changes something through the pipeline of all changes. */
async function write(
  io: Io,
  session: Session,
  values: Values,
  { name: action, input, asked, send }: AskedWrite,
) {
  const { sendRaw } = await import("../changes/send-raw.ts");
  const { refuseLostSecret } = await import("../changes/lost-secret.ts");
  refuseLostSecret(io, values, asked, await documentedInput(action, input));
  const { effect } = findAction(action);
  const { answer, error, isAudited } = await sendRaw(io, session, values, {
    action,
    effect: effect === "generic" ? effectOf(asked.method) : effect,
    ...asked,
    send: async () => {
      const output = await send();
      const { error: rejection } = await sentOf(output, () => asked);
      const requestId = outputHeaders(output)["x-okta-request-id"];
      return { status: output.status_code, requestId, error: rejection, answer: output };
    },
  });
  return { output: answer, error, isAudited };
}
