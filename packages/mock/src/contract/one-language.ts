import { createRequire } from "node:module";

/**
 * Keeps Prism from loading the names and words of 50 languages, two thirds of its start.
 *
 * They serve `dynamic` answers only, which the mock never asks for. Must be imported before Prism. If the packages
 * are installed in another layout, Prism loads them all.
 */
const require = createRequire(import.meta.url);
try {
  const prism = createRequire(require.resolve("@stoplight/prism-http"));
  const languages = prism.resolve("@faker-js/faker");
  const english = prism.resolve("@faker-js/faker/locale/en");
  prism(english);
  const loaded = require.cache[english];
  if (loaded) require.cache[languages] ??= loaded;
} catch {
  // Slower, and not wrong.
}
