import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The files that callers depend on, as text: the contract, and the manifest of each action by its file name. */
export interface PublicContract {
  readonly contract: ContractFile;
  readonly manifests: ReadonlyMap<string, ContractFile>;
}

export interface ContractFile {
  /** From the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

/** Places of the present public contract, and of the last released one. */
export const PLACES = {
  now: { contract: "openapi/okta.yaml", manifests: "packages/connector/manifest" },
  released: { contract: "released/okta.yaml", manifests: "released/manifest" },
} as const;

/** File with the version of the last release. */
export const RELEASE_FILE = "released/release.json";

/** Reads the public contract of a checkout, as it is now or as it was released. */
export async function readPublicContract(root: string, which: keyof typeof PLACES): Promise<PublicContract> {
  const { contract, manifests } = PLACES[which];
  const read = async (path: string) => ({ path, text: await readFile(join(root, path), "utf8") });
  const names = (await readdir(join(root, manifests))).filter((name) => name.endsWith(".json")).sort();
  return {
    contract: await read(contract),
    manifests: new Map(
      await Promise.all(names.map(async (name) => [name, await read(`${manifests}/${name}`)] as const)),
    ),
  };
}

/** Version of a package before its first release. */
export const UNRELEASED = "0.0.0";

/** The version of the packages, which is one for all. The manifests belong to it. */
export async function packageVersion(root: string): Promise<string> {
  const text = await readFile(join(root, "packages/connector/package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** The last release. */
export interface Release {
  readonly version: string;
  /** Names of the kept manifests, because nobody would notice a missing one. */
  readonly manifests: readonly string[];
}

/** Reads the last release. Undefined before the first release. */
export async function lastRelease(root: string): Promise<Release | undefined> {
  const text = await readFile(join(root, RELEASE_FILE), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as Release);
}
