// Fails if a fact about Okta has no source: in the contract `x-source`, in code a URL in the comment of the constant.
import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { contractPath } from "./contract.ts";

/** Code that states a fact about Okta: an error code, a number of days, a page size, a domain. */
const FACTS_IN_CODE = [
  /\bE0\d{6}\b/,
  /\b\w*(?:_DAYS|CONCURRENCY_RESET_MS) = \d/,
  /\bPAGE(?:_SIZE)? = \d/,
  /okta-emea/,
];
const SOURCE =
  /https:\/\/(?:(?:developer|help|support)\.okta\.com\/|github\.com\/(?:okta\/|[\w-]+\/[\w-]+\/(?:issues|blob)\/))/;

type Node = { readonly [member: string]: unknown };

/** The facts of a contract that have no `x-source`, by their place. */
export function contractFactsWithoutSource(contract: string): string[] {
  const { paths = {}, components = {}, "x-rate-limits": limits } = parse(contract) as Record<string, Node>;
  const members = (node: unknown) => Object.entries((node ?? {}) as Record<string, Node>);
  const operations = members(paths).flatMap(([path, item]) =>
    members(item)
      .filter(([, operation]) => "operationId" in operation)
      .flatMap(([method, operation]) => {
        const place = `${method.toUpperCase()} ${path}`;
        const lifecycle = operation["x-lifecycle"];
        return [
          [place, operation] as const,
          ...(lifecycle ? [[`${place} x-lifecycle`, lifecycle] as const] : []),
        ];
      }),
  );
  const errors = members(components["responses"]).filter(([, response]) =>
    JSON.stringify(response).includes('"errorCode"'),
  );
  const facts: (readonly [place: string, fact: unknown])[] = [
    ...operations,
    ["x-rate-limits", limits ?? {}],
    ...members(components["headers"]),
    ...members(components["securitySchemes"]),
    ...errors,
  ];
  return facts.filter(([, fact]) => !hasSource((fact as Node)["x-source"])).map(([place]) => place);
}

function hasSource(source: unknown): boolean {
  const urls = Array.isArray(source) ? source : [source];
  return urls.every((url) => typeof url === "string" && SOURCE.test(url));
}

/** The lines of a source file that state a fact about Okta in a declaration without a URL. */
export function codeFactsWithoutSource(code: string): number[] {
  let line = 1;
  return code.split(/\n(?=\n\S)/).flatMap((declaration) => {
    const first = line;
    const lines = declaration.split("\n");
    line += lines.length;
    if (SOURCE.test(declaration)) return [];
    return lines.flatMap((text, index) =>
      FACTS_IN_CODE.some((fact) => fact.test(text)) ? [first + index] : [],
    );
  });
}

/** The source files of the packages, without generated files and tests. */
function sourceFiles(): string[] {
  const root = new URL("../packages/", import.meta.url);
  return readdirSync(root).flatMap((name) =>
    readdirSync(new URL(`${name}/src/`, root), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("generated"))
      .map((file) => `packages/${name}/src/${file}`),
  );
}

if (process.argv[1] === import.meta.filename) {
  const faults = [
    ...contractFactsWithoutSource(readFileSync(contractPath, "utf8")).map(
      (place) => `openapi/okta.yaml: ${place} has no x-source`,
    ),
    ...sourceFiles().flatMap((file) =>
      codeFactsWithoutSource(readFileSync(new URL(`../${file}`, import.meta.url), "utf8")).map(
        (line) => `${file}:${line} states a fact about Okta, but its declaration has no URL`,
      ),
    ),
  ];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
