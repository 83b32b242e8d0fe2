// The contract travels with the package: a mock that is installed elsewhere has no repository round it. The org reads
// the JSON form, which takes 2 ms where YAML takes half a second.
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { parse } from "yaml";

const contract = new URL(import.meta.resolve("@okta-idm/openapi/okta.yaml"));
await copyFile(contract, new URL("dist/okta.yaml", import.meta.url));
await writeFile(
  new URL("dist/okta.json", import.meta.url),
  JSON.stringify(parse(await readFile(contract, "utf8"))),
);
