import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { block } from "../markdown/table.ts";

interface Documented {
  readonly name: string;
  /** The first paragraph of its documentation. */
  readonly summary: string;
  /** The declaration, with the documentation of its members. */
  readonly declaration: string;
}

/** Returns the page of a package's exports, from its declarations. */
export function apiReference(packageName: string): string {
  const manifest = fileURLToPath(import.meta.resolve(`${packageName}/package.json`));
  const { description } = JSON.parse(readFileSync(manifest, "utf8")) as { description: string };
  const documented = [...exportsOf(join(dirname(manifest), "dist/index.d.ts")).values()].sort((a, b) =>
    a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1,
  );
  return `---
title: ${JSON.stringify(packageName)}
outline: 2
---

# ${packageName}

${description}. What it is for and how to use it: [its guide](/packages/${packageName.split("/")[1]}).

${documented
  .map(({ name, summary, declaration }) => `## ${name}\n\n${summary}\n\n${block("ts", declaration)}`)
  .join("\n\n")}
`;
}

/** Returns the exports of a declaration file, including those of other files. */
function exportsOf(path: string): Map<string, Documented> {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2023, true);
  const found = new Map<string, Documented>();
  for (const statement of file.statements) {
    if (ts.isExportDeclaration(statement)) {
      const from = statement.moduleSpecifier;
      const { exportClause } = statement;
      if (from === undefined || !ts.isStringLiteral(from)) continue;
      const others = exportsOf(join(dirname(path), from.text.replace(/\.(?:js|ts|d\.ts)$/, ".d.ts")));
      if (exportClause === undefined) for (const [name, one] of others) found.set(name, one);
      else if (ts.isNamedExports(exportClause)) {
        for (const { name, propertyName } of exportClause.elements) {
          const one = others.get((propertyName ?? name).text);
          if (one) found.set(name.text, { ...one, name: name.text });
        }
      }
    } else if (isExported(statement)) {
      for (const name of namesOf(statement))
        found.set(name, documentedOf(name, statement, file, found.get(name)));
    }
  }
  return found;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as ts.DeclarationStatement;
  return name === undefined ? [] : [name.getText()];
}

/** Generated types of a whole API are longer. Their source is the contract. */
const MAX_DECLARATION = 20_000;

/** Documents a declaration, with all signatures of a function. */
function documentedOf(
  name: string,
  statement: ts.Statement,
  file: ts.SourceFile,
  before: Documented | undefined,
): Documented {
  const whole = statement.getText(file).replace(/^export (declare )?/, "");
  const text =
    whole.length > MAX_DECLARATION ? `// Generated from openapi/okta.yaml.\ninterface ${name} {}` : whole;
  const [comment] = ts.getJSDocCommentsAndTags(statement);
  const words = comment && ts.isJSDoc(comment) ? (ts.getTextOfJSDocComment(comment.comment) ?? "") : "";
  const [summary = ""] = words.replaceAll(/\{@link (\w+)\}/g, "`$1`").split("\n\n");
  return {
    name,
    summary: before?.summary || summary.replaceAll("\n", " ").replaceAll("<", "&lt;"),
    declaration: before === undefined ? text : `${before.declaration}\n${text}`,
  };
}
