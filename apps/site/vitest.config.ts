import { configDefaults, defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

/** Tests of the built site and the built command, which take their time: `npm run test:install` has them. */
const BUILT = ["built-site", "code-blocks", "site-in-chromium", "terminal-picture"].map(
  (name) => `test/${name}.test.ts`,
);

export default defineConfig(({ mode }) =>
  mergeConfig(shared, {
    test: { exclude: [...configDefaults.exclude, ...(mode === "install" ? [] : BUILT)] },
  }),
);
