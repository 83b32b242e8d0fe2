import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import parseChangeset from "@changesets/parse";

const FOLDER = ".changeset";

/** The part of a version that a breaking change has to raise. In 0.x, semver permits breaking minor releases. */
export function breakingPart(releasedVersion: string): "major" | "minor" {
  return releasedVersion.startsWith("0.") ? "minor" : "major";
}

/** Returns a changeset that raises that part, or a greater one, of a published package. Undefined if there is none. */
export async function announcement(root: string, part: "major" | "minor"): Promise<string | undefined> {
  const { fixed } = JSON.parse(await readFile(join(root, FOLDER, "config.json"), "utf8")) as {
    fixed: readonly (readonly string[])[];
  };
  const published = fixed.flat();
  const names = (await readdir(join(root, FOLDER))).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  for (const name of names.sort()) {
    const { releases } = parseChangeset(await readFile(join(root, FOLDER, name), "utf8"));
    const raises = ({ name, type }: (typeof releases)[number]) =>
      published.includes(name) && (type === "major" || type === part);
    if (releases.some(raises)) return `${FOLDER}/${name}`;
  }
  return undefined;
}
