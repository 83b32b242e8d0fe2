// Writes docs/errors.md; with --check, fails if it is out of date.
import { fileURLToPath } from "node:url";
import { REJECTIONS, REMEDY_BY_CODE, REMEDY_BY_KIND } from "@okta-idm/core";
import { settle } from "@okta-idm/openapi/generated-files";
import * as CLI_SETTINGS from "../../../packages/cli/src/config/settings-errors.ts";
import { EXIT_BY_KIND } from "../../../packages/cli/src/exit-code.ts";
import type { UsageErrorOf } from "../../../packages/cli/src/usage/usage-error.ts";
import * as CLI_USAGE from "../../../packages/cli/src/usage/usage-errors.ts";
import { FILE_ERRORS, ERRORS as JOBS_ERRORS } from "../../../packages/jobs/src/errors.ts";
import { ERRORS as MCP_ERRORS } from "../../../packages/mcp/src/errors.ts";
import { ERRORS as WORKER_ERRORS } from "../../../packages/worker/src/errors.ts";
import { type ErrorEntry, errorsPage } from "./errors-page.ts";

/** The entries of a table of the CLI, with its example values. */
function cliEntries(table: object): Record<string, ErrorEntry> {
  const entries = Object.entries(table as Record<string, UsageErrorOf<never[]>>).map(([name, create]) => {
    const { message, hint } = create(...create.example);
    return [name, { message, remedy: hint }];
  });
  return Object.fromEntries(entries);
}

const page = errorsPage({
  kinds: REMEDY_BY_KIND,
  exitCodes: EXIT_BY_KIND,
  codes: REMEDY_BY_CODE,
  tables: [
    { title: "Library", entries: REJECTIONS },
    { title: "Changes, runs and the System Log", entries: JOBS_ERRORS },
    { title: "Ledgers, checkpoints and other files", entries: FILE_ERRORS },
    { title: "Command line: settings and files", entries: cliEntries(CLI_SETTINGS) },
    { title: "Command line: arguments and options", entries: cliEntries(CLI_USAGE) },
    { title: "MCP server", entries: MCP_ERRORS },
    { title: "Worker", entries: WORKER_ERRORS },
  ],
});
await settle({
  files: new Map([[fileURLToPath(new URL("../../../docs/errors.md", import.meta.url)), page]]),
});
