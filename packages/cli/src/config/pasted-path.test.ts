import { expect, test } from "vitest";
import { pastedPath } from "./pasted-path.ts";

const io = { env: { HOME: "/home/ana" } };

test.each([
  ["key.pem", "key.pem"],
  ["~/keys/key.pem", "/home/ana/keys/key.pem"],
  ['"/home/ana/my key.pem"', "/home/ana/my key.pem"],
  ["'~/key.pem'", "/home/ana/key.pem"],
  ["~other/key.pem", "~other/key.pem"],
])("%j is the file %s", (pasted, path) => {
  expect(pastedPath(io, pasted)).toBe(path);
});

test.each(["-----BEGIN PRIVATE KEY-----\nMIIE", '{"kty":"RSA","d":"x"}'])(
  "a key is not taken for a path, and not repeated",
  (pasted) => {
    expect(() => pastedPath(io, pasted)).toThrow(/takes the path of a file, and not the key itself/);
    expect(() => pastedPath(io, pasted)).not.toThrow(/MIIE|RSA/);
  },
);
