import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { settle } from "../generated-files.ts";
import { PLACES, RELEASE_FILE, readPublicContract, releasedVersion } from "./public-contract.ts";

/** What a package has before its first release. */
const UNRELEASED = "0.0.0";

/**
 * Keeps the public contract of a checkout as the released one, if the packages have a version of which none is kept:
 * a release without changesets is none. Answers that version.
 */
export async function keepReleased(root: string): Promise<string | undefined> {
  // The packages carry one version; the manifests belong to this one.
  const text = await readFile(join(root, "packages/connector/package.json"), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  if (version === ((await releasedVersion(root)) ?? UNRELEASED)) return undefined;
  const { contract, manifests } = await readPublicContract(root, "now");
  const folder = join(root, PLACES.released.manifests);
  await mkdir(folder, { recursive: true });
  await settle({
    files: new Map([
      [join(root, RELEASE_FILE), `${JSON.stringify({ version }, null, 2)}\n`],
      [join(root, PLACES.released.contract), contract.text],
      ...[...manifests].map(([name, manifest]) => [join(folder, name), manifest.text] as const),
    ]),
    folders: [folder],
  });
  return version;
}
