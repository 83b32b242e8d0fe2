import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import parseChangeset from "@changesets/parse";
import { breakingChanges } from "./breaking-changes.ts";
import { lastRelease, packageVersion, readPublicContract, UNRELEASED } from "./public-contract.ts";

export interface Verdict {
  readonly passes: boolean;
  readonly text: string;
}

/** Reports changes of the public contract that break callers of the last release without a changeset for them. */
export async function checkReleased(root: string): Promise<Verdict> {
  const release = await lastRelease(root);
  if (release === undefined) return withoutRelease(await packageVersion(root));
  const { version } = release;
  const released = await readPublicContract(root, "released").catch(() => undefined);
  if (released === undefined || String([...released.manifests.keys()]) !== String(release.manifests)) {
    return {
      passes: false,
      text: `What ${version} released is not whole in released/: restore it from git.`,
    };
  }
  const now = await readPublicContract(root, "now");
  const changes = breakingChanges(released, now);
  if (changes.length === 0) return { passes: true, text: `Nothing breaks callers of ${version}.` };
  const part = breakingPart(version);
  const changeset = await announcement(root, part);
  const end =
    changeset === undefined ? demand(version, part) : `${changeset} says so: a ${part} release may.`;
  return {
    passes: changeset !== undefined,
    text: [`These changes break callers of ${version}:`, "", ...changes, "", end].join("\n"),
  };
}

function withoutRelease(version: string): Verdict {
  if (version === UNRELEASED) return { passes: true, text: "No release yet: nothing that could be broken." };
  const text = `The packages are at ${version}, and released/ does not say what that is: restore it from git.`;
  return { passes: false, text };
}

function demand(version: string, part: "major" | "minor"): string {
  const rule =
    part === "minor"
      ? `At ${version} a \`minor\` one is enough: semver lets 0.x break in a minor release. `
      : "";
  return `No changeset says \`${part}\` for one of the packages. ${rule}Take the change back, or run \`pnpm changeset\`.`;
}

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
