import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOpenapi, UnreadableDocument } from "./openapi-document.ts";

describe("reading an OpenAPI document", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "openapi-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (text: string) => {
    const path = join(folder, "document");
    await writeFile(path, text);
    return readOpenapi(path);
  };

  test.each([
    ["YAML", 'openapi: 3.0.3\ninfo: { title: A, version: "2" }\npaths: {}\n', true],
    ["JSON", '{ "openapi": "3.1.0", "info": { "title": "A", "version": "2" }, "paths": {} }', false],
    ["YAML in braces", '{ openapi: 3.1.1, info: { title: A, version: "2" }, paths: {} }', false],
  ])("takes %s", async (_, text, openapi30) => {
    expect(await read(text)).toMatchObject({ title: "A", version: "2", openapi30 });
  });

  test.each([
    ["text", "nothing here", /is not an OpenAPI 3 document/],
    ["an empty file", "", /is not an OpenAPI 3 document/],
    ["Swagger 2.0", 'swagger: "2.0"\npaths: {}\n', /is not an OpenAPI 3 document/],
    ["a version that nobody knows yet", "openapi: 4.0.0\npaths: {}\n", /OpenAPI 4.0.0; 3.0 and 3.1/],
    ["a version written as a number", "openapi: 3.1\npaths: {}\n", /is not an OpenAPI 3 document/],
    ["a document without paths", "openapi: 3.1.0\nwebhooks: {}\n", /no object in `paths`/],
    ["paths that are null", "openapi: 3.1.0\npaths:\n", /no object in `paths`/],
    ["paths that are a list", "openapi: 3.1.0\npaths: []\n", /no object in `paths`/],
    ["broken YAML", "openapi: [3.1.0\npaths: {}\n", /neither YAML nor JSON/],
    ["broken JSON", '{ "openapi": "3.1.0", ', /neither YAML nor JSON/],
  ])("refuses %s", async (_, text, message) => {
    const reading = read(text);
    await expect(reading).rejects.toThrow(UnreadableDocument);
    await expect(reading).rejects.toThrow(message);
  });

  test("refuses a file that is not there, and a folder", async () => {
    await expect(readOpenapi(join(folder, "missing"))).rejects.toThrow(/cannot be read: ENOENT/);
    await expect(readOpenapi(folder)).rejects.toThrow(/cannot be read: EISDIR/);
  });
});
