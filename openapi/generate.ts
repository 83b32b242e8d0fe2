import { fileURLToPath } from "node:url";
import { readContract } from "./contract.ts";
import { settle } from "./generated-files.ts";
import { operationTable } from "./operation-table.ts";
import { typescriptTypes } from "./typescript-types.ts";

const core = (name: string) =>
  fileURLToPath(new URL(`../packages/core/src/generated/${name}`, import.meta.url));

await settle({
  files: new Map([
    [core("okta.ts"), await typescriptTypes()],
    [core("operations.ts"), operationTable(await readContract())],
  ]),
});
