import type { Io } from "../command.ts";
import { EXIT } from "../exit-code.ts";
import { OutputFailed } from "../interrupted.ts";
import type { RowWriter } from "../output/row-writer.ts";
import { note } from "../terminal/print.ts";
import { progress } from "../terminal/progress.ts";
import { optionLine } from "../usage/command-line.ts";
import type { ListPages } from "./list-pages.ts";

export interface Listing {
  /** What is listed, e.g. `users`. */
  readonly noun: string;
  readonly pages: ListPages;
  readonly writer: RowWriter;
  /** How many somebody asked for: to stop there is what was wanted. */
  readonly asked: number | undefined;
  /** What a person should know about the rows besides their number, e.g. `, newest first`. */
  readonly about?: string;
}

/** Writes a list as it comes, says where to go on if it is not all there is, and resolves with the exit code. */
export async function writeList(
  io: Io,
  { noun, pages, writer, asked, about = "" }: Listing,
): Promise<number> {
  const shown = progress(io);
  let count = 0;
  const counted = () => `${count.toLocaleString("en")} ${count === 1 ? noun.replace(/s$/, "") : noun}`;
  try {
    for await (const rows of pages) {
      await writer.write(rows);
      count += rows.length;
      shown.update(counted);
    }
  } catch (error) {
    shown.clear();
    const isTold = count > 0 && !(error instanceof OutputFailed);
    if (isTold) note(io, `It stopped after ${counted()}.`, ...goOn(pages.next));
    throw error;
  }
  shown.clear();
  await writer.end();
  if (pages.isCircular) {
    note(io, `okta-idm: this is not all: Okta's pages lead round in a circle after ${counted()}`);
    return EXIT.incomplete;
  }
  if (pages.next === undefined && !pages.isCutOff) {
    if (count > 0 && writer.isTable && io.stdout.isTTY) note(io, `${counted()}${about}.`);
    return EXIT.done;
  }
  const how = pages.isCutOff
    ? "what --q finds has one page alone, and --search finds all"
    : "--all lists all";
  note(io, `These may not be all ${noun} (${count} listed${about}): ${how}.`, ...goOn(pages.next));
  return count === asked ? EXIT.done : EXIT.incomplete;
}

/** The option that continues from here, as a shell takes it: the server chose the cursor. */
function goOn(link: string | undefined): string[] {
  const after = link && URL.canParse(link) ? new URL(link).searchParams.get("after") : null;
  return after ? [`To continue from there, add ${optionLine("after", after)}`] : [];
}
