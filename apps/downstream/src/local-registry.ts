import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serveInstalledPackages } from "./installed-packages.ts";
import { fromTools } from "./tools.ts";

/**
 * An empty npm registry on this machine. Packages are published to `folder`. Third-party packages for the packages
 * in `folders` come from this workspace.
 */
export async function startLocalRegistry(folder: string, folders: readonly string[]) {
  await mkdir(folder, { recursive: true });
  const installed = await serveInstalledPackages(folders);
  const config = join(folder, "config.yaml");
  const settings = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    packages: { "@okta-idm/*": { access: "$all", publish: "$all" } },
    web: { enable: false },
    logs: { type: "stdout", format: "pretty", level: "error" },
    max_body_size: "50mb",
  };
  // JSON is valid YAML.
  await writeFile(config, JSON.stringify(settings));
  const { runServer } = fromTools("verdaccio") as { runServer(config: string): Promise<Server> };
  const server = await runServer(config);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    /** Settings for npm and pnpm. The registry accepts packages of everyone, but npm requires a token. */
    npmrc: [
      `registry=${installed.url}`,
      `@okta-idm:registry=http://${host}/`,
      `//${host}/:_authToken=anybody`,
      "audit=false",
      "fund=false",
      "update-notifier=false",
      "",
    ].join("\n"),
    close: () => {
      server.close().closeAllConnections();
      installed.close();
    },
  };
}
