// The contract travels with the package: a mock that is installed elsewhere has no repository round it.
import { copyFile } from "node:fs/promises";

await copyFile(
  new URL(import.meta.resolve("@okta-idm/openapi/okta.yaml")),
  new URL("dist/okta.yaml", import.meta.url),
);
