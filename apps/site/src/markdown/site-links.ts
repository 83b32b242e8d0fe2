import { posix } from "node:path";
import { isInRepository } from "../repository.ts";
import { outsideCode } from "./outside-code.ts";

/** Where files of the repository are on the site. */
export type Places = ReadonlyMap<string, string>;

const LINK = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^()\s]+)\)/g;

/**
 * Turns the links of a file of the repository into links of the site. A link to a file that has no page here becomes its
 * text, with the path.
 *
 * @param path of the file, from the root of the repository.
 * @throws Error for a link to a file that does not exist.
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
