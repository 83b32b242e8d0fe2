import { type List, type OktaClient, operations, paginate } from "@okta-idm/core";
import {
  type ChangeItem,
  describeTarget,
  readLedgerChanges,
  type TargetName,
  type WriteAction,
} from "@okta-idm/jobs";
import type { Io } from "../command.ts";
import { runFile } from "../config/run-files.ts";
import { namesInFile } from "../input/names-in-file.ts";
import type { Progress } from "../terminal/progress.ts";
import type { BulkValues } from "../usage/options.ts";
import { givenParameters, optionOf } from "../usage/parameter-options.ts";
import {
  columnOfLedger,
  groupMissing,
  ledgerDecides,
  listNotComplete,
  nothingChanged,
  otherGroup,
  otherTargets,
  tooManyArguments,
} from "../usage/usage-errors.ts";
import { counted } from "./progress-words.ts";

/** Whether a file, a query or a ledger names the targets. */
export function isBulk({ from, query, resume }: BulkValues): boolean {
  return [from, query, resume].some((source) => source !== undefined);
}

/**
 * Checks that arguments and options name the targets once.
 *
 * @throws UsageError for arguments or parameters that a file, a query or a ledger replaces.
 */
export function checkSources(write: WriteAction, args: readonly string[], values: BulkValues): void {
  const isResumed = values.resume !== undefined;
  const groups = write.kind === "membership" && !isResumed ? 1 : 0;
  if (args.length < groups) throw groupMissing();
  if (args.length > groups) {
    throw tooManyArguments(isResumed ? "The ledger names" : "--from and --query name", groups > 0);
  }
  const { query, header } = operations[write.operation].parameters;
  const [parameter] = [query, header].flatMap((group) => Object.entries(givenParameters(group, values)));
  if (isResumed && parameter !== undefined) throw ledgerDecides(optionOf(...parameter));
}

/** The documented input for the options: query and header parameters. */
export function inputOf({ operation }: WriteAction, values: object): object {
  const { query, header } = operations[operation].parameters;
  const parameters = givenParameters(query, values);
  // Okta requires it. A mail only reaches the user.
  if (query?.required.includes("sendEmail")) parameters["sendEmail"] ??= true;
  const headers = givenParameters(header, values);
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
}

/** A name that may be an id, a login, an email address or a label. */
export function anyName(value: string): TargetName {
  return { kind: "any", value };
}

/** The items for targets that are arguments. */
export function itemsInArguments(write: WriteAction, names: readonly string[], values: object): ChangeItem[] {
  const input = inputOf(write, values);
  return names.map((name) => ({ name, input }));
}

export interface Sources {
  readonly io: Io;
  readonly client: OktaClient;
  readonly write: WriteAction;
  readonly values: BulkValues;
  /** Shows how many were read. */
  readonly shown: Progress;
}

/**
 * The items for targets that `--from` or `--query` names.
 *
 * @throws UsageError or OktaError while iterating, for a source that cannot be read or is not complete.
 */
export async function* itemsInSource({
  io,
  client,
  write,
  values,
  shown,
}: Sources): AsyncGenerator<ChangeItem> {
  const input = inputOf(write, values);
  const { from: path, query = "", column } = values;
  const context = { client, signal: io.signal };
  let count = 0;
  for await (const name of path === undefined
    ? idsOf(foundByQuery(context, write.of, query))
    : namesIn(io, client.orgUrl, write, path, column)) {
    count += 1;
    shown.update(() => `${counted(count)} read`);
    const { value, kind, line } = name;
    const parameter = write.of === "user" ? "userId" : "appId";
    const place = line === undefined ? {} : { line };
    if (kind === "id") yield { ...place, input: { ...input, path_parameters: { [parameter]: value } } };
    else yield { ...place, name: value, kind, input };
  }
}

type Given = TargetName & { readonly line?: number | undefined };

async function* idsOf(ids: AsyncIterable<string>): AsyncGenerator<Given> {
  for await (const value of ids) yield { kind: "id", value };
}

/** The names in a file: a list, csv or ndjson, or the targets that a run changed, by its ledger. */
async function* namesIn(
  io: Io,
  org: string,
  write: WriteAction,
  path: string,
  column: string | undefined,
): AsyncGenerator<Given> {
  const changed = path === "-" ? undefined : await readLedgerChanges(runFile(io, path), org);
  if (changed === undefined) return yield* namesInFile(io, { of: write.of, path, column });
  if (column !== undefined) throw columnOfLedger(path);
  if (changed.ids.length === 0) throw nothingChanged(path);
  if (changed.of !== write.of) throw otherTargets(path, changed.of, write.of);
  for (const id of changed.ids) yield { kind: "id", value: id };
}

/**
 * Checks that a ledger given by `--from` changed the group that the command names.
 *
 * @throws UsageError for another group.
 */
export async function checkLedgerGroup(
  io: Pick<Io, "env">,
  path: string | undefined,
  org: string,
  group: Parameters<typeof describeTarget>[0] | undefined,
): Promise<void> {
  if (path === undefined || path === "-" || group === undefined) return;
  const groupIds = (await readLedgerChanges(runFile(io, path), org))?.groupIds ?? [];
  if (groupIds.every((id) => id === group.id)) return;
  throw otherGroup(path, describeTarget(group));
}

interface Context {
  readonly client: OktaClient;
  readonly signal: AbortSignal;
}

/** A query finds nothing. That is no error: an earlier run may have changed all. */
export class NothingFound extends Error {}

/**
 * The ids of the users that a search finds, or of the apps that a filter finds.
 *
 * @throws UsageError if the list is not complete, NothingFound if it is empty.
 */
export async function* foundByQuery(
  { client, signal }: Context,
  of: WriteAction["of"],
  query: string,
): AsyncGenerator<string> {
  const list: List<{ readonly id: string }> =
    of === "user"
      ? paginate(client, "/api/v1/users", { params: { query: { search: query, limit: 200 } }, signal })
      : paginate(client, "/api/v1/apps", { params: { query: { filter: query, limit: 200 } }, signal });
  let isFound = false;
  for await (const { id } of list) {
    isFound = true;
    yield id;
  }
  if (list.end?.complete && isFound) return;
  if (list.end?.complete) throw new NothingFound();
  throw listNotComplete(`${of}s`);
}
