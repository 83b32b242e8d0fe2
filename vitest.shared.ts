import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";
import { openapiFetchHeaders } from "./openapi-fetch-headers.js";

/** Tests run from source, so that none passes on a stale build. Results are written to `test-results/`. */
export default defineConfig({
  plugins: [openapiFetchHeaders],
  ssr: { resolve: { conditions: ["@okta-idm/source", ...defaultServerConditions] } },
  test: {
    server: { deps: { inline: ["openapi-fetch"] } },
    include: ["{src,test}/**/*.test.ts"],
    // One process for many files, because loading the mock takes longer than most tests.
    isolate: false,
    // Many tests start processes, and a busy machine of two cores needs seconds for one. Only a hanging test fails.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
  },
});
