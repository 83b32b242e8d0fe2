import { fileURLToPath } from "node:url";

const headers = fileURLToPath(new URL("packages/core/src/http/headers.ts", import.meta.url));

/**
 * A plugin of rolldown and of vite that gives openapi-fetch core's header fields. Node's `Headers` are a part of its
 * fetch, whose first use takes a program more time and memory than all else here.
 */
export const openapiFetchHeaders = {
  name: "openapi-fetch-headers",
  transform: {
    filter: { id: /\/openapi-fetch\/dist\/index\.mjs$/ },
    handler: (code) => `import { HttpHeaders as Headers } from ${JSON.stringify(headers)};\n${code}`,
  },
};
