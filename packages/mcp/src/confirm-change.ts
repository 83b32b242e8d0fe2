import type { InputRequiredResult } from "@modelcontextprotocol/server";
import type { ConfirmedCall, ConfirmedTarget } from "./confirmations.ts";
import { errorOf } from "./errors.ts";
import type { OrgServer } from "./org-server.ts";
import type { Call } from "./tool.ts";

const KEY = "confirmation";

/** Thrown before a change is sent, if a person has to confirm it first. */
export class ConfirmationRequired extends Error {
  override readonly name = "ConfirmationRequired";
  readonly question: string;
  readonly target: ConfirmedTarget | undefined;

  constructor(question: string, target: ConfirmedTarget | undefined) {
    super("A person has to confirm this change");
    this.question = question;
    this.target = target;
  }
}

/**
 * Checks that a person confirmed exactly this change.
 *
 * @throws ConfirmationRequired in the first round; OktaError of kind `refused` if the response does not approve this change.
 */
export function checkConfirmed(
  server: OrgServer,
  call: Call,
  confirmed: ConfirmedCall,
  target: ConfirmedTarget | undefined,
  question: () => string,
): void {
  if (call.state === undefined && call.responses === undefined) {
    if (call.noElicitation !== undefined) throw errorOf("cannotConfirm", [call.noElicitation]);
    throw new ConfirmationRequired(question(), target);
  }
  const seen = server.confirmations.redeem(confirmed, call.state);
  if (!isApproved(call)) throw errorOf("notConfirmed", []);
  if (JSON.stringify(seen) !== JSON.stringify(target)) throw errorOf("stateChanged", []);
}

/** Whether the response approves the change. Anything but `true` does not. */
function isApproved({ responses }: Call): boolean {
  const { action, content } = Object(responses?.[KEY]) as {
    readonly action?: unknown;
    readonly content?: unknown;
  };
  return action === "accept" && (Object(content) as { readonly approve?: unknown }).approve === true;
}

/** Returns the result that asks a person. Nothing was sent. */
export function confirmationResult(
  server: OrgServer,
  call: ConfirmedCall,
  { question, target }: ConfirmationRequired,
): InputRequiredResult {
  return {
    resultType: "input_required",
    requestState: server.confirmations.sign(call, target),
    inputRequests: {
      [KEY]: {
        method: "elicitation/create",
        params: {
          mode: "form",
          message: question,
          requestedSchema: {
            type: "object",
            properties: {
              approve: {
                type: "boolean",
                title: "Make this change",
                description: "Only true makes the change. Any other value changes nothing.",
              },
            },
            required: ["approve"],
          },
        },
      },
    },
  };
}
