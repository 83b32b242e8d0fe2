import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
}

/** The packages with code in an installed package, from its list of licenses. */
export async function bundledPackages(folder: string): Promise<readonly BundledPackage[]> {
  const files = await readdir(folder, { recursive: true });
  const lists = files.filter((file) => file.endsWith("third-party-licenses.txt"));
  const texts = await Promise.all(lists.map((file) => readFile(join(folder, file), "utf8")));
  return texts.flatMap((text) =>
    [...text.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) (\d+\.\d+\.\d+[\w.+-]*)$/gm)].map(([, name, version]) => ({
      name: String(name),
      version: String(version),
    })),
  );
}
