import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { inProcess } from "./in-process.ts";

const BADGE = "9007199254740993";
const USER = `{"id":"00u1ana2ferreira3Q5d","status":"ACTIVE","profile":{"login":"ana@example.com","badge":${BADGE},"more":[{"n":-${BADGE}}]}}`;

/** An org that has one user, and keeps what it is sent. */
async function org() {
  const bodies: string[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    const isList = request.url?.startsWith("/api/v1/users?") || request.url === "/api/v1/users";
    const isOwn = request.url === "/api/v1/users/me";
    const user = isOwn ? USER.replace("00u1ana2ferreira3Q5d", "00u7admin8owner9Xy2z") : USER;
    response.writeHead(200, { "Content-Type": "application/json" }).end(isList ? `[${user}]` : user);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const env = { OKTA_URL: `http://127.0.0.1:${port}`, OKTA_API_KEY: "key" };
  return { bodies, run: (...argv: string[]) => inProcess(argv, { env }) };
}

const FIELDS = ["--fields", "id,profile.badge,profile.more"];

test.each([
  ["json", [], `"badge": ${BADGE}`],
  ["ndjson", [], `"badge":${BADGE}`],
  ["ndjson", FIELDS, `"profile.badge":${BADGE}`],
  ["json", FIELDS, `"profile.badge": ${BADGE}`],
  ["yaml", [], `badge: ${BADGE}`],
  ["csv", FIELDS, BADGE],
  ["table", FIELDS, BADGE],
])("users list -o %s %j shows a 64-bit integer with all its digits", async (format, fields, text) => {
  const { run } = await org();
  const { code, stdout } = await run("users", "list", "-o", format, ...fields);
  expect(code).toBe(0);
  expect(stdout).toContain(text);
  expect(stdout).toContain(`-${BADGE}`);
  if (format === "yaml")
    expect(parseYaml(stdout, { intAsBigInt: true })[0].profile.badge).toBe(BigInt(BADGE));
});

test.each([["table"], ["json"], ["yaml"], ["csv"]])("users get -o %s does, too", async (format) => {
  const { run } = await org();
  const { stdout } = await run(
    "users",
    "get",
    "00u1ana2ferreira3Q5d",
    "-o",
    format,
    "--fields",
    "id,profile.badge",
  );
  expect(stdout).toContain(BADGE);
});

test("api sends and prints it as it is written", async () => {
  const { run, bodies } = await org();
  const body = `{"profile":{"badge":${BADGE}}}`;
  const { code, stdout } = await run(
    "api",
    "POST",
    "/api/v1/users/00u1ana2ferreira3Q5d",
    "--input",
    body,
    "--yes",
  );
  expect(code).toBe(0);
  expect(bodies.at(-1)).toBe(body);
  expect(stdout).toContain(`"badge":${BADGE}`);
});

test("run generic_task sends and prints it as it is written", async () => {
  const { run, bodies } = await org();
  const body = `{"profile":{"badge":${BADGE}}}`;
  const endpoint = "/api/v1/users/00u1ana2ferreira3Q5d";
  const input = `{"endpoint":"${endpoint}","method":"POST","json_body":${body}}`;
  const { stdout } = await run("run", "generic_task", "--input", input);
  expect(bodies.at(-1)).toBe(body);
  expect(stdout).toContain(`"badge": ${BADGE}`);
});

test.each(["1e400", `${BADGE}.0`, "9.007199254740993e15"])(
  "api rejects %s in a body, which would arrive as another number",
  async (number) => {
    const { run, bodies } = await org();
    const { code, stderr } = await run(
      "api",
      "POST",
      "/api/v1/groups",
      "--input",
      `{"n":${number}}`,
      "--yes",
    );
    expect(code).toBe(2);
    expect(stderr).toContain("json_body.n ");
    expect(bodies).toEqual([]);
  },
);
