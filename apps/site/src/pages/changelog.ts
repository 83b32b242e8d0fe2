import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isInRepository, readInRepository } from "../repository.ts";

/** Returns the changelog with the pending changesets. All packages share one version and one changelog. */
export function changelog(): string {
  const folder = fileURLToPath(new URL("../../../../.changeset", import.meta.url));
  const pending = readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) =>
      readInRepository(`.changeset/${name}`)
        .replace(/^---\n[\s\S]*?\n---\n/, "")
        .trim(),
    );
  const released = isInRepository("packages/core/CHANGELOG.md")
    ? readInRepository("packages/core/CHANGELOG.md").replace(/^# .*\n/, "")
    : "";
  return `---
title: Changelog
outline: 2
---

# Changelog

All packages carry one version.
${pending.length > 0 ? `\n## Next release\n\n${pending.join("\n\n")}\n` : ""}
${released}`;
}
