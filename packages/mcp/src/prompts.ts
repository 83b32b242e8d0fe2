import {
  type GetPromptResult,
  type Prompt,
  ProtocolError,
  ProtocolErrorCode,
} from "@modelcontextprotocol/server";

interface Steps extends Prompt {
  readonly steps: readonly string[];
}

const USER = [{ name: "user", description: "Id, login or email address of the user", required: true }];

const ALL: readonly Steps[] = [
  {
    name: "contain_account",
    title: "Contain an account",
    description: "Stop a user who may be compromised, in the right order",
    arguments: USER,
    steps: [
      "Find the user with find_user, and use the id from then on. If several match, ask which one to use.",
      "Read what the user can reach with user_access.",
      "Look at the last day with log_summary (filter: actor.id eq the id), and report what is unusual.",
      "Suspend the user with suspend_user, so that no new session starts.",
      "End the open sessions with clear_user_session. Suspending does not end them.",
      "Report what was changed and what was not, and how to undo it: unsuspend_user.",
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
      "Read unusual events with get_events: new IP addresses and countries, failed sign-ins, changed factors, new admin rights.",
      "Report times, IP addresses and events. Change nothing.",
    ],
  },
  {
    name: "restore_account",
    title: "Restore an account",
    description: "Give a contained user access again",
    arguments: USER,
    steps: [
      "Find the user with find_user, and report the status.",
      "If the user is SUSPENDED, use unsuspend_user. If the user is LOCKED_OUT, use unlock_user.",
      "If others may know the password, use force_password_reset first.",
      "Find the user again, and report the status.",
    ],
  },
];

/** The prompts as `prompts/list` shows them. */
export const PROMPTS: readonly Prompt[] = ALL.map(({ steps, ...prompt }) => prompt);

/** @throws ProtocolError if the prompt is unknown or its argument is missing. */
export function getPrompt(name: string, given: Readonly<Record<string, string>>): GetPromptResult {
  const prompt = ALL.find((known) => known.name === name);
  if (prompt === undefined) throw new ProtocolError(ProtocolErrorCode.InvalidParams, "The prompt is unknown");
  const { user } = given;
  if (!user) throw new ProtocolError(ProtocolErrorCode.InvalidParams, "The argument user is missing");
  const steps = prompt.steps.map((step, index) => `${index + 1}. ${step}`).join("\n");
  const missing = "If a tool is not offered, stop at that step, and say that --allow has to include it.";
  const text = `${prompt.description}. The user is ${JSON.stringify(user)}.\n\n${steps}\n\n${missing}`;
  return {
    description: prompt.description ?? "",
    messages: [{ role: "user", content: { type: "text", text } }],
  };
}
