import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The members of a package.json that a release depends on. */
export interface PackageManifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly license?: string;
  readonly type?: string;
  readonly author?: string;
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: { readonly type: string; readonly url: string; readonly directory: string };
  readonly keywords?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly sideEffects?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly files?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly publishConfig?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

export interface PublishedPackage {
  /** Relative to the root, with slashes: `packages/core`. */
  readonly directory: string;
  readonly manifest: PackageManifest;
}

/** Returns the published packages of a checkout: those in `packages/` that are not private. */
export async function publishedPackages(root: string): Promise<readonly PublishedPackage[]> {
  const entries = await readdir(join(root, "packages"), { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const packages = await Promise.all(
    names.sort().map(async (name) => {
      const directory = `packages/${name}`;
      const text = await readFile(join(root, directory, "package.json"), "utf8").catch(
        (error: NodeJS.ErrnoException) => {
          // A folder without a manifest, which another branch left.
          if (error.code === "ENOENT") return undefined;
          throw error;
        },
      );
      return text === undefined ? [] : [{ directory, manifest: JSON.parse(text) as PackageManifest }];
    }),
  );
  return packages.flat().filter(({ manifest }) => manifest.private !== true);
}
