import { expect, it } from "vitest";
import { errorsPage } from "./errors-page.ts";

it("shows a message with its example values, groups, and no Markdown of a message", () => {
  const page = errorsPage({
    kinds: { refused: { when: "nothing was sent", remedy: "Fix it.", afterRead: "Read again." } },
    exitCodes: { refused: 2 },
    codes: { E0000007: { remedy: "Check the id." }, CERT: { remedy: "Pass its CA as {ca}." } },
    tables: [
      {
        title: "CLI",
        entries: {
          unknown: {
            group: "Options",
            message: (option: string) => `--${option} is an unknown option`,
            remedy: "Try `--help`\nor <command>.",
            example: ["a|b"],
          },
        },
      },
    ],
  });
  expect(page).toContain("| `refused` | nothing was sent | 2 | Fix it. | Read again. |");
  expect(page).toContain("| `E0000007` | Check the id. |");
  expect(page).toContain("| `CERT` | Pass its CA as `--ca-file` (CLI) or `ca` (library). |");
  expect(page).toContain("## CLI\n\n### Options\n");
  expect(page).toContain("| --a\\|b is an unknown option. | Try \\`--help\\` or \\<command>. |");
});
