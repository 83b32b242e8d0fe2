import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import getReleasePlan from "@changesets/get-release-plan";
import parseChangeset from "@changesets/parse";

export interface Changeset {
  /** The file, relative to the root. */
  readonly path: string;
  readonly summary: string;
  readonly releases: readonly { readonly name: string; readonly type: string }[];
}

export async function pendingChangesets(root: string): Promise<readonly Changeset[]> {
  const names = (await readdir(join(root, ".changeset"))).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  return Promise.all(
    names.sort().map(async (name) => {
      const path = `.changeset/${name}`;
      return { path, ...parseChangeset(await readFile(join(root, path), "utf8")) };
    }),
  );
}

/** Returns the faults of the pending changesets and their configuration, for the published packages. */
export async function changesetFaults(
  root: string,
  published: readonly string[],
): Promise<readonly string[]> {
  const config = ".changeset/config.json";
  const { fixed } = JSON.parse(await readFile(join(root, config), "utf8")) as { fixed: string[][] };
  const changesets = await pendingChangesets(root);
  const faults = changesets.flatMap(({ path, releases, summary }) => [
    ...(summary.trim() === "" ? [`${path}: says nothing to the reader.`] : []),
    ...releases
      .filter(({ name }) => !published.includes(name))
      .map(({ name }) => `${path}: ${name} is not published. Name one of ${published.join(", ")}.`),
  ]);
  if (fixed.length !== 1 || String([...(fixed[0] ?? [])].sort()) !== String([...published].sort())) {
    faults.push(`${config}: fixed has to be one group of all published packages: ${published.join(", ")}.`);
  }
  // Other faults prevent the release plan.
  if (faults.length > 0) return faults;
  const { releases } = await getReleasePlan(root);
  const saysMajor = changesets.some(({ releases }) => releases.some(({ type }) => type === "major"));
  return releases
    .filter(({ type }) => type === "major" && !saysMajor)
    .map(({ name, newVersion }) => `${name} would become ${newVersion}, and no changeset says \`major\`.`);
}
