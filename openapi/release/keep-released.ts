import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { settle } from "../generated-files.ts";
import {
  lastRelease,
  PLACES,
  packageVersion,
  RELEASE_FILE,
  readPublicContract,
  UNRELEASED,
} from "./public-contract.ts";

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
