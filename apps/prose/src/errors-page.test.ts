import { expect, it } from "vitest";
import { errorsPage } from "./errors-page.ts";

it("shows a message with its example values, groups, and no Markdown of a message", () => {
  const page = errorsPage({
    kinds: [{ kind: "refused", exitCode: 2, remedy: "Fix it." }],
    codes: { E0000007: "Check the id." },
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
  expect(page).toContain("| `refused` | 2 | Fix it. |");
  expect(page).toContain("| `E0000007` | Check the id. |");
  expect(page).toContain("## CLI\n\n### Options\n");
  expect(page).toContain("| --a\\|b is an unknown option. | Try \\`--help\\` or \\<command>. |");
});
