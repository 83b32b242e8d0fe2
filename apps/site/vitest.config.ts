import { configDefaults, defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** Tests of the built site, which takes half a minute to build: `npm run test:install` has them. */
const BUILT = ["test/built-site.test.ts", "test/code-blocks.test.ts", "test/site-in-chromium.test.ts"];

export default defineConfig(({ mode }) =>
  mergeConfig(shared, {
    test: { exclude: [...configDefaults.exclude, ...(mode === "install" ? [] : BUILT)] },
  }),
);
