import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { contractPath } from "./contract.ts";

/** The source of core's types. A vocabulary of `x-extensible-enum` completes in an editor and takes any string. */
export async function typescriptTypes(): Promise<string> {
  const nodes = await openapiTS(pathToFileURL(contractPath), {
    alphabetize: true,
    silent: true,
    transform(schema) {
      const known = (schema as { "x-extensible-enum"?: string[] })["x-extensible-enum"];
      if (known === undefined) return undefined;
      const types = [...known.map(literal), openString()];
      if (Array.isArray(schema.type) && schema.type.includes("null")) {
        types.push(ts.factory.createLiteralTypeNode(ts.factory.createNull()));
      }
      return ts.factory.createUnionTypeNode(types);
    },
  });
  return `// Generated from openapi/okta.yaml by \`pnpm generate\`. Do not edit.\n${astToString(nodes)}`;
}

function literal(value: string): ts.TypeNode {
  return ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(value));
}

/** `string & {}`: every string; the compiler keeps the literals of a union with it. */
function openString(): ts.TypeNode {
  const string = ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  return ts.factory.createIntersectionTypeNode([string, ts.factory.createTypeLiteralNode([])]);
}
