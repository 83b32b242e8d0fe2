import { expect, test } from "vitest";
import { COMMANDS } from "./command-table.ts";
import { manPage } from "./man-page.ts";

test("the manual has every command with its options, and nothing that roff takes for a request of its own", async () => {
  const page = await manPage("1.2.3");
  const lines = page.split("\n");
  expect(lines[1]).toBe('.TH OKTA-IDM 1 "" "okta-idm 1.2.3" "User Commands"');
  for (const { name, load } of COMMANDS) {
    const words = `okta-idm ${name}`.replaceAll("-", "\\-");
    expect(lines.filter((line) => line.startsWith(`.SS "${words}`)).length, name).toBeGreaterThan(0);
    for (const option of Object.keys((await load()).options)) {
      expect(page, `${name} --${option}`).toContain(`\\fB\\-\\-${option.replaceAll("-", "\\-")}`);
    }
  }
  const requests = new Set(lines.flatMap((line) => /^[.'](\S*)/.exec(line)?.[1] ?? []));
  expect([...requests].sort()).toEqual(["B", "I", "PP", "SH", "SS", "TH", "TP", '\\"', "fi", "nf"]);
  // What follows a backslash is an escape that this page uses on purpose.
  expect(page.replace(/\\(-|e|&|\(dq|f[BIR]|")/g, "")).not.toContain("\\");
});
