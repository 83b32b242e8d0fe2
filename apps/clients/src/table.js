/** Returns a Markdown table of the results. */
export function table(rows) {
  const cells = [
    ["client", "version", "code that runs", "works"],
    ...rows.map(({ client, passed, total }) => [
      client.name,
      client.version,
      client.what,
      `${passed} of ${total}`,
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const [head, ...body] = cells;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...body.map(line)].join("\n");
}

/** Returns the README with the table between its markers. */
export function withTable(readme, content) {
  const [before, rest] = readme.split("<!-- clients -->\n");
  const after = rest?.split("<!-- /clients -->")[1];
  if (after === undefined) throw new Error("The README has no section between <!-- clients --> marks.");
  return `${before}<!-- clients -->\n\n${content}\n\n<!-- /clients -->${after}`;
}
