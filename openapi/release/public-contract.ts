import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { settle } from "../generated-files.ts";

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

/**
 * Copies the public contract of a checkout to `released/` if the packages have a new version. A release without changesets is
 * none. Returns that version.
 */
export async function keepReleased(root: string): Promise<string | undefined> {
  const version = await packageVersion(root);
  if (version === ((await lastRelease(root))?.version ?? UNRELEASED)) return undefined;
  const { contract, manifests } = await readPublicContract(root, "now");
  const folder = join(root, PLACES.released.manifests);
  await mkdir(folder, { recursive: true });
  await settle({
    files: new Map([
      [
        join(root, RELEASE_FILE),
        `${JSON.stringify({ version, manifests: [...manifests.keys()] }, null, 2)}\n`,
      ],
      [join(root, PLACES.released.contract), contract.text],
      ...[...manifests].map(([name, manifest]) => [join(folder, name), manifest.text] as const),
    ]),
    folders: [folder],
  });
  return version;
}
