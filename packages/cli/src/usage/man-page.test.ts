import { expect, test } from "vitest";
import { COMMANDS } from "./commands.ts";
import { loadCommand } from "./load-command.ts";
import { manPage } from "./man-page.ts";
import { optionName } from "./parse-options.ts";

test("the manual has every command with its options, and no text that roff reads as a request", async () => {
  const page = await manPage("1.2.3");
  const lines = page.split("\n");
  expect(lines[1]).toBe('.TH OKTA-IDM 1 "" "okta-idm 1.2.3" "User Commands"');
  for (const { name } of COMMANDS) {
    const words = `okta-idm ${name}`.replaceAll("-", "\\-");
    expect(lines.filter((line) => line.startsWith(`.SS "${words}`)).length, name).toBeGreaterThan(0);
    for (const option of Object.keys((await loadCommand(name)).options)) {
      expect(page, `${name} --${option}`).toContain(`\\fB\\-\\-${optionName(option).replaceAll("-", "\\-")}`);
    }
  }
  const requests = new Set(lines.flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []));
  expect([...requests].sort()).toEqual(["B", "I", "PP", "SH", "SS", "TH", "TP", '\\"', "fi", "nf"]);
  // Each backslash starts an escape that this page uses.
  expect(page.replace(/\\(-|e|&|\(dq|f[BIR]|")/g, "")).not.toContain("\\");
});
