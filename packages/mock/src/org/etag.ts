import { hash } from "./hash.ts";

/** Weak tag of this version of the object. */
export function etag(body: object): string {
  const text = JSON.stringify(body);
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) bits = hash(bits, 0, text.charCodeAt(at));
  return `W/"${bits.toString(16).padStart(8, "0")}"`;
}
