import { fileURLToPath } from "node:url";
import { readContract } from "@okta-idm/openapi";
import { settle } from "@okta-idm/openapi/generated-files";
import { thirdPartyLicenses } from "@okta-idm/openapi/third-party-licenses";
import rows from "./actions.json" with { type: "json" };
import { actionsSource } from "./generate/actions.ts";
import { actionsPage } from "./generate/actions-page.ts";
import { manifestOf } from "./generate/manifest.ts";
import { turbineFiles } from "./generate/turbine.ts";
import { fileName, validatorSource, validatorsSource } from "./generate/validators.ts";
import packageJson from "./package.json" with { type: "json" };
import type { Action } from "./src/action.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const contract = await readContract();

await settle({ files: new Map([[here("src/generated/actions.ts"), actionsSource(rows)]]) });
const { actions } = await import("./src/generated/actions.ts");
const manifests = (actions as readonly Action[]).map(
  (action) =>
    [
      here(`manifest/${action.name}.json`),
      `${JSON.stringify(manifestOf(action, contract), null, 2)}\n`,
    ] as const,
);

const validators = await Promise.all(
  (actions as readonly Action[]).map(
    async (action) =>
      [here(`src/generated/validators/${fileName(action.name)}`), await validatorSource(action)] as const,
  ),
);

const turbine = [...turbineFiles(actions, contract, packageJson.version)].map(
  ([path, text]) => [here(`turbine/${path}`), text] as const,
);

await settle({
  files: new Map([
    [here("src/generated/validators.ts"), validatorsSource(actions)],
    ...validators,
    [here("../../docs/actions.md"), actionsPage(actions)],
    ...manifests,
    ...turbine,
    [here("third-party-licenses.txt"), thirdPartyLicenses()],
  ]),
  folders: [
    here("manifest"),
    here("src/generated/validators"),
    here("turbine/config/actions"),
    here("turbine/src"),
  ],
});
