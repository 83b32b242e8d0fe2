import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Section } from "../section.ts";
import type { BenchServer } from "../server/start-server.ts";

/** The tools of a measure. */
export interface Bench {
  readonly server: BenchServer;
  /** An empty folder for the files of contenders. */
  readonly folder: string;
  /** Whether to use small sizes and few rounds. */
  readonly quick: boolean;
  /** Reports progress. */
  readonly report: (what: string) => void;
}

export type Measure = (bench: Bench) => Promise<Section[]>;

/** Returns the path of a contender's program, such as `listing/okta-sdk.js`. */
export function contender(name: string): string {
  return fileURLToPath(new URL(`../contenders/${name}`, import.meta.url));
}

/** Returns the path of the built `okta-idm`. */
export const OKTA_IDM = fileURLToPath(
  new URL("bin/okta-idm.js", import.meta.resolve("@okta-idm/cli/package.json")),
);

/** Returns the environment of a contender with TLS. It trusts the certificate as a company's CA. */
export async function secureEnvironment(bench: Bench): Promise<Record<string, string>> {
  const certificate = join(bench.folder, "bench.pem");
  await writeFile(certificate, bench.server.certificate);
  return { ...environment(bench, bench.server.tlsUrl), NODE_EXTRA_CA_CERTS: certificate };
}

/** Returns the environment of a contender, without settings of this machine. */
export function environment({ server, folder }: Bench, url = server.url): Record<string, string> {
  return { OKTA_URL: url, OKTA_API_KEY: "00bench", HOME: folder, XDG_CONFIG_HOME: folder };
}
