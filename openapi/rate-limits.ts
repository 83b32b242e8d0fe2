import type { Contract } from "./contract.ts";

/** The source of core's table of rate limits. */
export function rateLimits({ document }: Contract): string {
  const { "x-source": source, buckets } = document["x-rate-limits"];
  const lines = Object.entries(buckets).map(([bucket, limit]) => `  ${JSON.stringify(bucket)}: ${limit},\n`);
  return `// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.
/**
 * Requests per minute of a Workforce org, by bucket, as Okta published them until December 2025.
 *
 * @see ${source}
 */
export const rateLimits: Readonly<Record<string, number>> = {
${lines.join("")}};
`;
}
