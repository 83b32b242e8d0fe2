import type { InputRequiredResult } from "@modelcontextprotocol/server";
import { OktaError } from "@okta-idm/core";
import type { Asked, AskedTarget } from "./confirmations.ts";
import type { OrgServer } from "./org-server.ts";
import type { Call } from "./tool.ts";

const KEY = "confirmation";

/** Thrown before a change is sent, because a person has to be asked first. */
export class Unconfirmed extends Error {
  override readonly name = "Unconfirmed";
  readonly question: string;
  readonly target: AskedTarget | undefined;

  constructor(question: string, target: AskedTarget | undefined) {
    super("A person has to confirm this");
    this.question = question;
    this.target = target;
  }
}

/** The result that asks a person. Nothing was sent. */
export function askResult(
  server: OrgServer,
  asked: Asked,
  { question, target }: Unconfirmed,
): InputRequiredResult {
  return {
    resultType: "input_required",
    requestState: server.confirmations.sign(asked, target),
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
                description: "Only true makes the change. Anything else leaves everything as it is.",
              },
            },
            required: ["approve"],
          },
        },
      },
    },
  };
}

/** Whether this round carries anything that is meant as an answer. */
export function isAnswer({ state, responses }: Call): boolean {
  return state !== undefined || responses !== undefined;
}

/**
 * Whether a person said yes. Anything else is a no.
 *
 * @throws OktaError of kind `refused`.
 */
export function checkApproved({ responses }: Call): void {
  const { action, content } = Object(responses?.[KEY]) as {
    readonly action?: unknown;
    readonly content?: unknown;
  };
  if (action === "accept" && (Object(content) as { readonly approve?: unknown }).approve === true) return;
  throw new OktaError("refused", "The change was not confirmed. Nothing was changed. Do not ask again");
}

/** @throws OktaError of kind `refused` when the client cannot ask a person. */
export function checkCanAsk({ cannotAsk }: Call): void {
  if (cannotAsk === undefined) return;
  throw new OktaError(
    "refused",
    `A person has to confirm every change, and ${cannotAsk}. Nothing was changed`,
  );
}
