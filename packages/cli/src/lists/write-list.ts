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
  /** The number of rows that was asked for. A list that ends there is complete. */
  readonly asked: number | undefined;
  /** What to say after the number of rows, e.g. `, newest first`. */
  readonly about?: string;
}

/** Writes the pages of a list, says how to continue if it is not complete, and resolves with the exit code. */
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
    const isStarted = count > 0 && !(error instanceof OutputFailed);
    if (isStarted) note(io, `Stopped after ${counted()}.`, ...continueHint(pages.next));
    throw error;
  }
  shown.clear();
  await writer.end();
  if (pages.isCircular) {
    note(io, `okta-idm: Listed ${counted()} (not complete): Okta's pages lead back to an earlier page.`);
    return EXIT.incomplete;
  }
  if (pages.next === undefined && !pages.isCutOff) {
    if (count > 0 && writer.isTable && io.stdout.isTTY) note(io, `${counted()}${about}.`);
    return EXIT.done;
  }
  const how = pages.isCutOff
    ? "--q returns one page only. To find all, use --search"
    : "To list all, add --all";
  note(io, `There may be more ${noun} (${count} listed${about}). ${how}.`, ...continueHint(pages.next));
  return count === asked ? EXIT.done : EXIT.incomplete;
}

/** Names the option that continues a list. The server chooses the cursor, so it is quoted. */
function continueHint(link: string | undefined): string[] {
  const after = link && URL.canParse(link) ? new URL(link).searchParams.get("after") : null;
  return after ? [`To continue, add ${optionLine("after", after)}`] : [];
}
