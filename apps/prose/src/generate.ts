// Writes docs/errors.md; with --check, fails if it is out of date.
import { fileURLToPath } from "node:url";
import { type ErrorKind, remedyFor } from "@okta-idm/core";
import { settle } from "@okta-idm/openapi/generated-files";
import { EXIT_BY_KIND } from "../../../packages/cli/src/exit-code.ts";
import { ERRORS as MCP_ERRORS } from "../../../packages/mcp/src/errors.ts";
import { ERRORS as WORKER_ERRORS } from "../../../packages/worker/src/errors.ts";
import { errorsPage } from "./errors-page.ts";

const page = errorsPage({
  kinds: Object.entries(EXIT_BY_KIND).map(([kind, exitCode]) => ({
    kind,
    exitCode,
    remedy: remedyFor({ kind: kind as ErrorKind, method: "POST" }),
  })),
  codes: {},
  tables: [
    { title: "MCP server", entries: MCP_ERRORS },
    { title: "Worker", entries: WORKER_ERRORS },
  ],
});
await settle({
  files: new Map([[fileURLToPath(new URL("../../../docs/errors.md", import.meta.url)), page]]),
});
