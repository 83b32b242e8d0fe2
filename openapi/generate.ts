import { fileURLToPath } from "node:url";
import { answerValidators } from "./answer-validators.ts";
import { readContract } from "./contract.ts";
import { settle } from "./generated-files.ts";
import { operationTable } from "./operation-table.ts";
import { typescriptTypes } from "./typescript-types.ts";

const core = (name: string) =>
  fileURLToPath(new URL(`../packages/core/src/generated/${name}`, import.meta.url));

const contract = await readContract();

await settle({
  files: new Map([
    [core("okta.ts"), await typescriptTypes()],
    [core("operations.ts"), operationTable(contract)],
    [core("answer-validators.ts"), await answerValidators(contract)],
  ]),
});
