import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { openapiFetchHeaders } from "./openapi-fetch-headers.js";

/** Tests run from source, so none can pass on a stale build. What they count goes to `test-results/`. */
export default defineConfig({
  plugins: [openapiFetchHeaders],
  ssr: { resolve: { conditions: ["@okta-idm/source", ...defaultServerConditions] } },
  test: {
    server: { deps: { inline: ["openapi-fetch"] } },
    include: ["{src,test}/**/*.test.ts"],
    // One process for many files: most start a mock org, and loading it again takes longer than the tests themselves.
    isolate: false,
    // Many tests start processes: a busy machine of two cores takes seconds for one. This ends what hangs, and judges
    // nobody's speed.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
  },
});
