import { fileURLToPath } from "node:url";

const headers = fileURLToPath(new URL("packages/core/src/http/headers.ts", import.meta.url));

/**
 * A plugin for rolldown and vite that makes openapi-fetch use core's `HeaderFields`. Node's `Headers` load Node's fetch, which
 * takes more time and memory than the rest of this program.
 */
export const openapiFetchHeaders = {
  name: "openapi-fetch-headers",
  transform: {
    filter: { id: /\/openapi-fetch\/dist\/index\.mjs$/ },
    handler: (code) => `import { HttpHeaders as Headers } from ${JSON.stringify(headers)};\n${code}`,
  },
};
