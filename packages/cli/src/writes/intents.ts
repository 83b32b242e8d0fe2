import { findTarget, type Target, type WriteAction } from "@okta-idm/connector";
import { type OktaClient, operations } from "@okta-idm/core";
import type { Values } from "../command.ts";
import { givenParameters } from "../usage/parameter-options.ts";

/** What is to be done to whom: the input of the action, and the target behind its ids. */
export interface Intent {
  readonly input: object;
  /** The user or app. */
  readonly target: Target;
  readonly group?: Target | undefined;
}

interface Context {
  readonly client: OktaClient;
  readonly signal: AbortSignal;
}

/**
 * Finds everybody who is named, before anything is done to anybody.
 *
 * @param args names of users or apps; of a change of membership, the group comes first.
 * @throws OktaError or AmbiguousTargetError for a name that is not one target's alone.
 */
export async function readIntents(
  { client, signal }: Context,
  write: WriteAction,
  args: readonly string[],
  values: Values,
): Promise<Intent[]> {
  const rest = inputOf(write, values);
  if (write.kind !== "membership") {
    const parameter = write.of === "user" ? "userId" : "appId";
    return eachOnce(args, async (name) => {
      const target = await findTarget(client, write.of, name, { signal });
      return { input: { path_parameters: { [parameter]: target.id }, ...rest }, target };
    });
  }
  const [groupName = "", ...names] = args;
  const group = await findTarget(client, "group", groupName, { signal });
  return eachOnce(names, async (name) => {
    const target = await findTarget(client, "user", name, { signal });
    return { input: { path_parameters: { groupId: group.id, userId: target.id }, ...rest }, target, group };
  });
}

/** One intent a target, however often and by whatever names it was given. */
async function eachOnce(
  names: readonly string[],
  find: (name: string) => Promise<Intent>,
): Promise<Intent[]> {
  const intents = new Map<string, Intent>();
  for (const name of names) {
    const intent = await find(name);
    if (!intents.has(intent.target.id)) intents.set(intent.target.id, intent);
  }
  return [...intents.values()];
}

/** The documented input that options give: query and header parameters. */
export function inputOf({ operation }: WriteAction, values: Values): object {
  const { query, header } = operations[operation].parameters;
  const parameters = givenParameters(query, values);
  // Okta wants it said. Mailed, the link reaches the user alone.
  if (query?.required.includes("sendEmail")) parameters["sendEmail"] ??= true;
  const headers = givenParameters(header, values);
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
}
