import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Section } from "../section.ts";
import type { BenchServer } from "../server/start-server.ts";

/** Parameters of a measure. */
export interface Bench {
  readonly server: BenchServer;
  /** An empty folder for what contenders write. */
  readonly folder: string;
  /** Whether it has to be over soon: small sizes, few rounds, only what is compared with the record. */
  readonly quick: boolean;
  /** Says what is under way, to whoever waits. */
  readonly tell: (what: string) => void;
}

export type Measure = (bench: Bench) => Promise<Section[]>;

/** The path of a contender's program, e.g. of `listing/okta-sdk.js`. */
export function contender(name: string): string {
  return fileURLToPath(new URL(`../contenders/${name}`, import.meta.url));
}

/** The path of the built `okta-idm`. */
export const OKTA_IDM = fileURLToPath(
  new URL("bin/okta-idm.js", import.meta.resolve("@okta-idm/cli/package.json")),
);

/** The environment of a contender that reaches the server by TLS. Its certificate is trusted as a company's own is. */
export async function secureEnvironment(bench: Bench): Promise<Record<string, string>> {
  const certificate = join(bench.folder, "bench.pem");
  await writeFile(certificate, bench.server.certificate);
  return { ...environment(bench, bench.server.tlsUrl), NODE_EXTRA_CA_CERTS: certificate };
}

/** The environment of a contender. No setting of whoever runs this is in it. */
export function environment({ server, folder }: Bench, url = server.url): Record<string, string> {
  return { OKTA_URL: url, OKTA_API_KEY: "00bench", HOME: folder, XDG_CONFIG_HOME: folder };
}
