/** The source of the table: every action has a file of its own, which is named after it. */
export function actionTableSource(fileNames: readonly string[]): string {
  const entries = fileNames
    .filter((file) => file !== "index.ts")
    .sort()
    .map((file) => ({ file, name: camelCase(file.replace(/\.ts$/, "")) }));
  return `// Generated from the files of this folder by \`pnpm generate\`. Do not edit.
${entries.map(({ file, name }) => `import { ${name} } from "./${file}";`).join("\n")}

/** The actions of the documented connector, in the order of their names. */
export const actions = [
${entries.map(({ name }) => `  ${name},`).join("\n")}
] as const;
`;
}

/** `get-users` is `getUsers`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
