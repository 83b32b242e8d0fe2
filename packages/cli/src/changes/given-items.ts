import { type OktaClient, OktaError, operations } from "@okta-idm/core";
import {
  type ChangeItem,
  describeTarget,
  readLedgerChanges,
  type TargetName,
  type WriteAction,
} from "@okta-idm/jobs";
import { type Io, text, type Values } from "../command.ts";
import { runFile } from "../config/run-files.ts";
import { namesInFile } from "../input/names-in-file.ts";
import type { Progress } from "../terminal/progress.ts";
import { givenParameters, refuseBoth } from "../usage/parameter-options.ts";
import { foundByQuery } from "./found-by-query.ts";
import { counted } from "./progress-words.ts";

/** The options that name the targets in the place of arguments. */
const SOURCES = ["from", "query", "resume"] as const;

/** Options that say what a ledger or another option says already. */
const EXCLUSIVE = [
  ["from", "query"],
  ["from", "resume"],
  ["query", "resume"],
  ["query", "column"],
  ["resume", "column"],
  ["resume", "ledger"],
] as const;

/** Whether a file, a query or a ledger names the targets. */
export function isBulk(values: Values): boolean {
  return SOURCES.some((option) => values[option] !== undefined);
}

/**
 * Checks that arguments and options name the targets once.
 *
 * @throws OktaError of kind `refused` for what cannot be meant together.
 */
export function checkSources(write: WriteAction, args: readonly string[], values: Values): void {
  for (const [one, other] of EXCLUSIVE) refuseBoth(values, one, other);
  const isResumed = values["resume"] !== undefined;
  const groups = write.kind === "membership" && !isResumed ? 1 : 0;
  if (args.length < groups) throw new OktaError("refused", "The group is missing: it is the argument");
  if (args.length > groups) {
    const source = isResumed
      ? "The ledger names the targets"
      : `--from and --query name the ${write.of}s to change`;
    throw new OktaError("refused", `${source}: omit the ${groups > 0 ? "other " : ""}arguments`);
  }
  if (isResumed && saysHow(write, values)) {
    throw new OktaError("refused", "The ledger says how each is to be changed: omit those options");
  }
}

function saysHow({ operation }: WriteAction, values: Values): boolean {
  const { query, header } = operations[operation].parameters;
  return [query, header].some((group) => Object.keys(givenParameters(group, values)).length > 0);
}

/** The documented input that options give: query and header parameters. */
export function inputOf({ operation }: WriteAction, values: Values): object {
  const { query, header } = operations[operation].parameters;
  const parameters = givenParameters(query, values);
  // Okta requires it. A mail reaches the user alone.
  if (query?.required.includes("sendEmail")) parameters["sendEmail"] ??= true;
  const headers = givenParameters(header, values);
  return {
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(headers).length > 0 && { headers }),
  };
}

/** A name of which nobody said what kind it is. */
export function anyName(value: string): TargetName {
  return { kind: "any", value };
}

/** What is to be done to each target that an argument names. */
export function itemsInArguments(write: WriteAction, names: readonly string[], values: Values): ChangeItem[] {
  const input = inputOf(write, values);
  return names.map((name) => ({ name, input }));
}

export interface Sources {
  readonly io: Io;
  readonly client: OktaClient;
  readonly write: WriteAction;
  readonly values: Values;
  /** Told how many there are as they come. */
  readonly shown: Progress;
}

/**
 * What is to be done to each target that `--from` or `--query` names, in the kind of name that it has there.
 *
 * @throws OktaError while iterating, for what cannot be read or is not complete.
 */
export async function* itemsInSource({
  io,
  client,
  write,
  values,
  shown,
}: Sources): AsyncGenerator<ChangeItem> {
  const input = inputOf(write, values);
  const path = text(values, "from");
  const context = { client, signal: io.signal };
  let count = 0;
  for await (const name of path === undefined
    ? idsOf(foundByQuery(context, write.of, text(values, "query") ?? ""))
    : namesIn(io, client.orgUrl, write, path, text(values, "column"))) {
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

/** The names in a file: a list, csv or ndjson, or the ledger of a run, of which those count that it changed. */
async function* namesIn(
  io: Io,
  org: string,
  write: WriteAction,
  path: string,
  column: string | undefined,
): AsyncGenerator<Given> {
  const changed = path === "-" ? undefined : await readLedgerChanges(runFile(io, path), org);
  if (changed === undefined) return yield* namesInFile(io, { of: write.of, path, column });
  if (column !== undefined) {
    throw new OktaError("refused", `${path} is a ledger, which names its targets by id: omit --column`);
  }
  if (changed.ids.length === 0) {
    throw new OktaError("refused", `The run of ${path} changed nothing, so there is nothing to do`);
  }
  if (changed.of !== write.of) {
    throw new OktaError("refused", `The ledger ${path} is about ${changed.of}s, and not about ${write.of}s`);
  }
  for (const id of changed.ids) yield { kind: "id", value: id };
}

/**
 * Checks that a ledger given by `--from` is about the group that the command names.
 *
 * @throws OktaError of kind `refused` for another group.
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
  throw new OktaError("refused", `The ledger ${path} is not about the group ${describeTarget(group)}`);
}
