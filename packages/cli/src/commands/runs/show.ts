import { type RunSummary, readRun, summarizeRun } from "@okta-idm/jobs";
import { counted } from "../../changes/progress-words.ts";
import { defineCommand, type Io } from "../../command.ts";
import { existingRunFile, runName } from "../../config/run-files.ts";
import { EXIT } from "../../exit-code.ts";
import { stepRow } from "../../incident/steps.ts";
import { rowWriter } from "../../output/row-writer.ts";
import { note, noteCommand } from "../../terminal/print.ts";
import { shellWord } from "../../usage/command-line.ts";
import { commandOf } from "../../usage/commands.ts";
import { OUTPUT_OPTIONS } from "../../usage/options.ts";

export const command = defineCommand({
  arguments: ["<run>"],
  summary: "Show the items of a run",
  description:
    "Show the outcome of each item of a run. Name a run as runs list does, or give the path of its ledger.",
  options: OUTPUT_OPTIONS,
  examples: ["okta-idm runs show contain-20261129-221500", "okta-idm runs show suspend.jsonl -o ndjson"],
  async run(io, { args: [given = ""], values }) {
    const path = existingRunFile(io, given);
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
    noteNext(io, path, summary);
    return EXIT.done;
  },
});

/** Names the command that resumes a run, and the one that undoes it. */
function noteNext(io: Io, path: string, { action, state, changed, pending }: RunSummary): void {
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
