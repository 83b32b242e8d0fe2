import {
  type GetPromptResult,
  type Prompt,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";

interface Steps extends Prompt {
  readonly steps: readonly string[];
}

const USER = [{ name: "user", description: "Id, login or e-mail address of the user", required: true }];

const ALL: readonly Steps[] = [
  {
    name: "contain_account",
    title: "Contain an account",
    description: "Stop a user who may be compromised, in the right order",
    arguments: USER,
    steps: [
      "Find the user with find_user, and use the id from then on. If several fit, ask which one is meant.",
      "Read what the user can reach with user_access.",
      "Look at the last day with log_summary (filter: actor.id eq the id), and tell what stands out.",
      "Suspend the user with suspend_user, so that no new session starts.",
      "End the open sessions with clear_user_session. Suspending does not end them.",
      "Tell what was changed and what was not. Say how to undo it: unsuspend_user.",
    ],
  },
  {
    name: "investigate_account",
    title: "Read an account's log",
    description: "Find out what a user did, and from where",
    arguments: USER,
    steps: [
      "Find the user with find_user, and use the id from then on.",
      "Count the events of the last week with log_summary (filter: actor.id eq the id), then those about the user (filter: target.id eq the id).",
      "Read what stands out with get_events: new IP addresses and countries, failed sign-ins, changed factors, new admin rights.",
      "Report times, IP addresses and events. Change nothing.",
    ],
  },
  {
    name: "restore_account",
    title: "Restore an account",
    description: "Give a contained user access again",
    arguments: USER,
    steps: [
      "Find the user with find_user, and tell the status.",
      "If the user is SUSPENDED, use unsuspend_user. If the user is LOCKED_OUT, use unlock_user.",
      "If the password may be known to others, use force_password_reset first.",
      "Find the user again, and tell the status.",
    ],
  },
];

/** The prompts as `prompts/list` has them. */
export const PROMPTS: readonly Prompt[] = ALL.map(({ steps, ...prompt }) => prompt);

/** @throws ProtocolError for one that there is not, or without its argument. */
export function promptNamed(name: string, given: Readonly<Record<string, string>>): GetPromptResult {
  const prompt = ALL.find((known) => known.name === name);
  if (prompt === undefined)
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, "There is no such prompt");
  const { user } = given;
  if (!user) throw new ProtocolError(ProtocolErrorCode.InvalidParams, "The argument user is missing");
  const steps = prompt.steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
  const missing = "If a tool is not offered, stop at that step, and say that --allow has to open it.";
  const text = `${prompt.description}. The user is ${JSON.stringify(user)}.\n\n${steps}\n\n${missing}`;
  return {
    description: prompt.description ?? "",
    messages: [{ role: "user", content: { type: "text", text } }],
  };
}
