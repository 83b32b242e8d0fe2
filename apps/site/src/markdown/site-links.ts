import { posix } from "node:path";
import { isInRepository } from "../repository.ts";
import { outsideCode } from "./outside-code.ts";

/** Pages of the site by file of the repository. */
export type Places = ReadonlyMap<string, string>;

const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g;

/**
 * Replaces the links of a file of the repository by links of the site. A link to a file without a page becomes text with the
 * path.
 *
 * @param path of the file, from the root of the repository.
 * @throws Error if a link leads to a file that does not exist.
 */
export function toSiteLinks(markdown: string, path: string, places: Places): string {
  return outsideCode(markdown, (text) =>
    text.replace(LINK, (link, image: string, label: string, target: string) => {
      if (/^([a-z]+:|#|\/)/.test(target)) return link;
      const [file = "", anchor] = target.split("#");
      const linked = posix.normalize(posix.join(posix.dirname(path), file)).replace(/\/$/, "");
      if (!isInRepository(linked)) throw new Error(`${path} links to ${linked}, which does not exist`);
      const place = places.get(linked);
      if (place !== undefined) return `${image}[${label}](${place}${anchor ? `#${anchor}` : ""})`;
      return label.replaceAll("`", "").endsWith(linked.split("/").at(-1) ?? "")
        ? label
        : `${label} (\`${linked}\`)`;
    }),
  );
}
