import type { PublishedPackage } from "./published-packages.ts";
import { addressMembers } from "./repository-address.ts";

/** Returns the faults of the packages' manifests: fields that must agree in a release, and fields that npm shows. */
export function manifestFaults(packages: readonly PublishedPackage[]): readonly string[] {
  const names = new Set(packages.map(({ manifest }) => manifest.name));
  const [first] = packages;
  return packages.flatMap(({ directory, manifest }) => {
    const address = manifest.repository?.url.replace(/^git\+|\.git$/g, "");
    const expected = address === undefined ? undefined : addressMembers(address, directory);
    const rules: readonly (readonly [boolean, string])[] = [
      [!!manifest.description, "description is missing"],
      [!!manifest.author, "author is missing"],
      [!!manifest.license, "license is missing"],
      [(manifest.keywords?.length ?? 0) > 2, "keywords needs at least three words that people search for"],
      [manifest.sideEffects === false, "sideEffects has to be false"],
      [manifest.publishConfig?.["access"] === "public", "publishConfig.access has to be public"],
      [
        manifest.scripts?.["prepack"] === "turbo run build",
        "scripts.prepack has to be `turbo run build`, so that nobody packs a package without its code",
      ],
      [
        manifest.exports?.["."] === undefined || manifest.scripts?.["check:api"] !== undefined,
        "scripts.check:api is missing: the public interface of a library is compared with its report",
      ],
      [
        manifest.version === first?.manifest.version,
        `version ${manifest.version} differs from ${first?.manifest.version} of ${first?.manifest.name}`,
      ],
      [
        manifest.engines?.["node"] === first?.manifest.engines?.["node"],
        `engines.node differs from that of ${first?.manifest.name}`,
      ],
      [
        manifest.repository?.url === first?.manifest.repository?.url,
        `repository.url differs from that of ${first?.manifest.name}: run \`pnpm run address\``,
      ],
      ...(["homepage", "bugs", "repository"] as const).map(
        (member) =>
          [
            JSON.stringify(manifest[member]) === JSON.stringify(expected?.[member]),
            `${member} does not fit repository.url and the folder: run \`pnpm run address\``,
          ] as const,
      ),
      ...Object.keys(manifest.peerDependencies ?? {}).map(
        (name) =>
          [
            !names.has(name),
            `peerDependencies names ${name}: in a fixed group each minor release would become a major one. Use dependencies`,
          ] as const,
      ),
    ];
    return rules.filter(([holds]) => !holds).map(([, fault]) => `${directory}/package.json: ${fault}.`);
  });
}
