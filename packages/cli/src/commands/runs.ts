import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { FileError, type RunSummary, readRun, summarizeRun } from "@okta-idm/jobs";
import { counted } from "../changes/progress-words.ts";
import type { Command, Io } from "../command.ts";
import { runFile, runName, runsFolder } from "../config/run-files.ts";
import { EXIT } from "../exit-code.ts";
import { stepRow } from "../incident/step-rows.ts";
import { rowWriter } from "../output/row-writer.ts";
import { note, noteCommand } from "../terminal/print.ts";
import { shellWord } from "../usage/command-line.ts";
import { commandOf } from "../usage/command-of.ts";
import { BULK_OPTIONS, CONNECTION_OPTIONS, OUTPUT_OPTIONS, WRITE_OPTIONS } from "../usage/options.ts";

export const runsList: Command = {
  description:
    "Lists the bulk runs, containments and restores of this machine, the newest first. Their ledgers are in the state folder ($XDG_STATE_HOME/okta-idm/runs, or ~/.local/state).",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm runs list", "okta-idm runs list -o json"],
  async run(io, _args, values) {
    const writer = await rowWriter(io, values, {
      columns: ["run", "state", "total", "changed", "failed", "left"],
    });
    const runs = await summaries(io);
    await writer.write(runs.map((run) => runRow(io, run)));
    await writer.end();
    if (runs.length === 0) note(io, "No runs found.");
    return EXIT.done;
  },
};

export const runsShow: Command = {
  description:
    "Shows what became of each item of a run. A run is named as runs list does, or by the path of its ledger.",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm runs show contain-20261129-221500", "okta-idm runs show suspend.jsonl -o ndjson"],
  async run(io, [given = ""], values) {
    const path = runFile(io, given);
    const [summary, { head, items }] = [await summarizeRun(path), await readRun(path)];
    const hasSteps = head.ledger === 2;
    const writer = await rowWriter(io, values, {
      columns: ["outcome", "name", ...(hasSteps ? ["step", "group"] : []), "before", "after"],
    });
    await writer.write(
      items.map(({ item, outcome, begun }) => {
        const name = outcome?.name ?? item.known?.name ?? item.name ?? begun?.id;
        const none = { n: item.n, outcome: begun ? "sending" : "left", startedAt: "", endedAt: "" } as never;
        const row = stepRow(
          { action: item.action ?? head.action, ...(outcome ?? none), name },
          item.known?.group,
        );
        return { ...row, line: item.line ?? null };
      }),
    );
    await writer.end();
    const { state, total, left, startedAt } = summary;
    const undoes = head.undoes === undefined ? "" : `, undoes ${runName(io, head.undoes)}`;
    note(
      io,
      `${head.action} in ${head.org}, started ${startedAt}: ${state}, ${left} of ${total} left${undoes}`,
    );
    note(io, `Ledger: ${path}`);
    tellNext(io, path, summary);
    return EXIT.done;
  },
};

/** Names the command that resumes a run, and the one that undoes it. */
function tellNext(io: Io, path: string, { action, state, changed, pending }: RunSummary): void {
  const name = shellWord(runName(io, path));
  const resumed = commandOf(action);
  if ((state === "stopped" || state === "planned") && resumed !== undefined) {
    note(io, state === "planned" ? "To carry it out:" : "To resume:");
    noteCommand(io, `okta-idm ${resumed} --resume ${name}`);
  }
  if (changed + pending > 0 && state !== "running" && action !== "restore") {
    note(io, `To undo what it changed (${counted(changed + pending)}):`);
    noteCommand(io, `okta-idm ${action === "contain" ? "users restore" : "runs undo"} ${name}`);
  }
}

const UNDO_OPTIONS = {
  force: {
    type: "boolean",
    help: "Undo also where the state was changed after the run. Default: those are left out",
  },
  ...WRITE_OPTIONS,
  ledger: BULK_OPTIONS.ledger,
  resume: BULK_OPTIONS.resume,
  "no-verify": BULK_OPTIONS["no-verify"],
  "stop-after-failures": BULK_OPTIONS["stop-after-failures"],
  ...OUTPUT_OPTIONS,
  ...CONNECTION_OPTIONS,
} as const;

/** The two names of one thing: the first is what an incident calls it. */
const undoing = (command: string, description: string, examples: readonly string[]): Command => ({
  description,
  options: UNDO_OPTIONS,
  examples,
  takesOptionsFor: ({ resume }) => resume !== undefined,
  async run(io, args, values) {
    return (await import("../incident/restore.ts")).restore(io, command, args, values);
  },
});

export const usersRestore = undoing(
  "users restore",
  "Puts back what a containment changed: the status and the memberships, and no more. Sessions, tokens and passwords do not come back. Users whose state was changed after the run are left out. Doing it twice is no error.",
  [
    "okta-idm users restore contain-20261129-221500 --dry-run",
    "okta-idm users restore contain-20261129-221500 --reason INC-1234",
  ],
);

export const runsUndo = undoing(
  "runs undo",
  "Undoes what a run changed, and no more: statuses and memberships. What cannot be undone is named. Users and apps whose state was changed after the run are left out. Doing it twice is no error.",
  [
    "okta-idm runs undo suspend_user-20261129-221500 --dry-run",
    "okta-idm runs undo suspend_user-20261129-221500 --max-changes 200",
  ],
);

/** @returns the newest first. A file that is no ledger is named, and left out. */
async function summaries(io: Io): Promise<RunSummary[]> {
  const folder = runsFolder(io);
  const files = folder === undefined ? [] : await readdir(folder).catch((error) => ifThere(folder, error));
  const runs: RunSummary[] = [];
  for (const file of files.filter((name) => name.endsWith(".jsonl"))) {
    try {
      runs.push(await summarizeRun(join(folder ?? "", file)));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      note(io, error.message);
    }
  }
  return runs.sort((one, other) => other.startedAt.localeCompare(one.startedAt));
}

/** Before the first run there is no folder. */
function ifThere(folder: string, error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw FileError.of(folder, "read", error);
}

function runRow(io: Io, { ledger, startedAt, failed, unknown, ...run }: RunSummary): object {
  return {
    run: runName(io, ledger),
    ...run,
    failed: failed + unknown,
    unknown,
    started: startedAt,
    ledger,
  };
}
