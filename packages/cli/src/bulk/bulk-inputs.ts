import { type BulkInput, findTarget, type Target, type WriteAction } from "@okta-idm/connector";
import type { OktaClient } from "@okta-idm/core";
import { type Io, text, type Values } from "../command.ts";
import { type GivenName, namesInFile } from "../input/names-in-file.ts";
import { isOktaId } from "../input/okta-id.ts";
import type { Progress } from "../terminal/progress.ts";
import { inputOf } from "../writes/intents.ts";
import { foundByQuery } from "./found-by-query.ts";
import { counted } from "./progress-words.ts";

export interface InputsOf {
  readonly io: Io;
  readonly client: OktaClient;
  readonly write: WriteAction;
  readonly values: Values;
  /** Whose members are changed. */
  readonly group: Target | undefined;
  /** Told how many there are as they come. */
  readonly shown: Progress;
}

/**
 * What is to be done to each whom `--from` or `--query` names. Who is named by id need not be looked up.
 *
 * @throws OktaError while iterating, for what cannot be read or is not complete.
 */
export async function* bulkInputs({
  io,
  client,
  write,
  values,
  group,
  shown,
}: InputsOf): AsyncGenerator<BulkInput> {
  const rest = inputOf(write, values);
  const parameter = write.of === "user" ? "userId" : "appId";
  const ofGroup = group && { groupId: group.id };
  const path = text(values, "from");
  const names =
    path === undefined
      ? foundByQuery({ client, signal: io.signal }, write.of, text(values, "query") ?? "")
      : valuesOf(namesInFile(io, { of: write.of, path, column: text(values, "column") }));
  let count = 0;
  for await (const name of names) {
    count += 1;
    shown.update(() => `${counted(count)} read`);
    if (isOktaId(write.of, name))
      yield { input: { path_parameters: { ...ofGroup, [parameter]: name }, ...rest } };
    else yield { name, input: { ...(ofGroup && { path_parameters: ofGroup }), ...rest } };
  }
}

async function* valuesOf(names: AsyncIterable<GivenName>): AsyncGenerator<string> {
  for await (const { value } of names) yield value;
}

/** Finds the group that an argument names, if there is one, and checks it before anything is read. */
export async function findGroup(
  { client, signal }: { readonly client: OktaClient; readonly signal: AbortSignal },
  name: string | undefined,
  check: (group: Target) => Promise<void>,
): Promise<Target | undefined> {
  if (name === undefined) return undefined;
  const group = await findTarget(client, "group", name, { signal });
  await check(group);
  return group;
}
