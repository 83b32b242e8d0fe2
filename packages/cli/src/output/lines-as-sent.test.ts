import { apiToken, createOktaClient } from "@okta-idm/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listPages } from "../lists/list-pages.ts";
import { canWriteAsSent, linesAsSent } from "./lines-as-sent.ts";
import { rowWriter } from "./row-writer.ts";

const NDJSON = { output: "ndjson" } as const;

/** The output of a list of users with these page bodies. */
async function listed(bodies: readonly string[], asSent: boolean): Promise<string> {
  let page = 0;
  const client = createOktaClient({
    orgUrl: "https://acme.okta.com",
    auth: apiToken("key"),
    fetch: async () => {
      page += 1;
      const link = page < bodies.length && {
        Link: `<https://acme.okta.com/api/v1/users?after=${page}>; rel="next"`,
      };
      return new Response(bodies[page - 1], { headers: { "Content-Type": "application/json", ...link } });
    },
  });
  const out: string[] = [];
  const io = {
    env: {},
    stderr: { write: () => {} },
    stdout: {
      write: (text: string | Buffer, written?: () => void) => {
        out.push(text.toString());
        written?.();
      },
    },
  };
  const writer = asSent ? linesAsSent(io) : await rowWriter(io, NDJSON, { columns: ["id"] });
  const pages = listPages({
    client,
    path: "/api/v1/users",
    parameters: {},
    pageSize: 200,
    most: Number.POSITIVE_INFINITY,
    asSent,
    signal: new AbortController().signal,
  });
  for await (const rows of pages) await writer.write(rows);
  await writer.end();
  return out.join("");
}

const pages = fc.array(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }), {
  minLength: 1,
  maxLength: 4,
});

test("lines as sent equal the lines of parsed rows", async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (sent) => {
      const bodies = sent.map((rows) => JSON.stringify(rows));
      expect(await listed(bodies, true)).toBe(await listed(bodies, false));
    }),
  );
});

test("a row is one line with the same meaning, for any layout of the body", async () => {
  const blanks = fc.constantFrom("", " ", "\t", 3);
  await fc.assert(
    fc.asyncProperty(pages, blanks, async (sent, indent) => {
      const text = await listed(
        sent.map((rows) => JSON.stringify(rows, null, indent)),
        true,
      );
      const lines = text.split("\n");
      expect(lines.pop()).toBe("");
      expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(sent.flat())));
    }),
  );
});

test("the form of numbers and the order of fields are kept", async () => {
  const row = '{"b":12345678901234567890,"1":1.0,"a":[1e2, -0]}';
  expect(await listed([`[${row}]`], true)).toBe(`${row}\n`);
});

test.each([
  ["lines of JSON to a pipe", NDJSON, {}, true],
  ["chosen fields of them", { ...NDJSON, fields: "id" }, {}, false],
  ["lines of JSON to a terminal", NDJSON, { isTTY: true }, false],
  ["a JSON list", { output: "json" as const }, {}, false],
  ["a table", {}, {}, false],
])("%s can be written as sent or not", (_, values, stdout, expected) => {
  expect(canWriteAsSent({ stdout: { write: () => {}, ...stdout } }, values)).toBe(expected);
});
