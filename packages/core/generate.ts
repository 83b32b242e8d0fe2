import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { settle } from "@okta-idm/openapi/generated-files";
import { thirdPartyLicenses } from "@okta-idm/openapi/third-party-licenses";
import { scannerSource } from "./generate/json-list.ts";
import { withStatusTable } from "./generate/status-table.ts";

const generated = (name: string) => fileURLToPath(new URL(`src/generated/${name}`, import.meta.url));

const readme = fileURLToPath(new URL("README.md", import.meta.url));

await settle({
  files: new Map([
    [readme, withStatusTable(readFileSync(readme, "utf8"))],
    [
      generated("json-list-wasm.ts"),
      await scannerSource(readFileSync(generated("json-list-wasm.ts"), "utf8")),
    ],
    [
      generated("../../third-party-licenses.txt"),
      thirdPartyLicenses(
        import.meta.resolve("fastest-levenshtein"),
        import.meta.resolve("lossless-json"),
        import.meta.resolve("openapi-fetch"),
      ),
    ],
  ]),
});
