// Runs the integration tests of Okta's SDK for Node.js for the endpoints of the mock, as the SDK runs them.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { home, report, sources } from "./context.js";

const root = sources["okta/okta-sdk-nodejs"];
/** Users, groups, apps and their users, groups and keys, factors, user types, API tokens and the org. */
const SUBJECTS =
  /^(user-|group-|client-|application-(activate|assign|clone|delete|generate|get|list|update)|appuser-|factor-|type-user|api-tokens|org-api)/;
/** Their other helpers are not needed: they only contain errors and enrollments in authenticators. */
const OTHERS = /^(user-factor-api|user-authenticator-enrollments)/;
const files = readdirSync(join(root, "test/it"))
  .filter((name) => name.endsWith(".ts") && SUBJECTS.test(name) && !OTHERS.test(name))
  .map((name) => join("test/it", name));
const output = join(home, "sdk-tests.json");

spawnSync(
  process.execPath,
  [
    join(root, "node_modules/mocha/bin/mocha.js"),
    ...[
      "--retries",
      "0",
      "--timeout",
      "20000",
      "--reporter",
      "json",
      "--reporter-option",
      `output=${output}`,
    ],
    ...files,
  ],
  {
    cwd: root,
    env: { ...process.env, TEST_TYPE: "it", TS_NODE_TRANSPILE_ONLY: "true", ORG_USER: "ana@example.com" },
    stdio: ["ignore", "ignore", "inherit"],
  },
);
const { passes, failures } = JSON.parse(readFileSync(output, "utf8"));
for (const { fullTitle } of passes) report(fullTitle);
for (const { fullTitle, err } of failures) report(fullTitle, err.message ?? "failed");
