import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

/** Tests run from source, so none can pass on a stale build. What they count goes to `test-results/`. */
export default defineConfig({
  ssr: { resolve: { conditions: ["@okta-idm/source", ...defaultServerConditions] } },
  test: {
    include: ["{src,test}/**/*.test.ts"],
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
  },
});
