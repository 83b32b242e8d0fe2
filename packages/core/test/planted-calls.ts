import fc from "fast-check";
import { HttpRequest, type OktaClient, paginate, unwrap } from "../src/index.ts";
import { orgUrl } from "./fake-org.ts";
import { secret } from "./planted-secrets.ts";

/** The places where a caller puts secrets. */
export const planted = fc.record({
  token: secret,
  path: secret,
  query: secret,
  header: secret,
  body: secret,
  /** The further secrets of the server. */
  server: secret,
});
type Planted = typeof planted extends fc.Arbitrary<infer Secrets> ? Secrets : never;
type Call = (client: OktaClient, secrets: Planted) => Promise<unknown>;

const users = "/api/v1/users";
const lifecycle = (verb: "suspend" | "reset_password" | "activate"): Call => {
  const template = `/api/v1/users/{userId}/lifecycle/${verb}` as "/api/v1/users/{userId}/lifecycle/suspend";
  return (client, { path, header }) =>
    unwrap(client.POST(template, { params: { path: { userId: path } }, headers: { "X-Debug": header } }));
};
export const calls = fc.constantFrom<Call>(
  lifecycle("suspend"),
  lifecycle("reset_password"),
  lifecycle("activate"),
  async (client, { query, header }) => {
    const list = paginate(client, users, {
      params: { query: { search: query } },
      headers: { "X-Debug": header },
    });
    for await (const _ of list);
  },
  (client, { path, query }) =>
    unwrap(
      client.GET("/api/v1/users/{userId}", {
        params: { path: { userId: path }, query: { expand: query } as never },
      }),
    ),
  (client, { path }) =>
    unwrap(
      client.PUT("/api/v1/groups/{groupId}/users/{userId}", {
        params: { path: { groupId: path, userId: path } },
      }),
    ),
  (client, { path }) => unwrap(client.DELETE("/api/v1/apps/{appId}", { params: { path: { appId: path } } })),
  // Requests outside the contract.
  async (client, { path, query, header, body }) => {
    const url = `${orgUrl}/api/v1/users/${path}/factors/${path}/verify?passCode=${query}`;
    const init = {
      method: "POST",
      headers: { Authorization: header, Cookie: header, "X-Debug": header },
      body,
    };
    const response = client.fetch(new HttpRequest(url, init));
    return unwrap(response.then(async (response) => ({ response, error: await response.text() })));
  },
  // Rejected before anything is sent.
  (client, { path }) =>
    unwrap(client.GET("/api/v1/users/{userId}", { params: { path: { userId: `${path}/..` } } })),
  (client, { query }) => unwrap(client.GET(users, { baseUrl: `https://${query}.example` })),
  (client, { header }) => unwrap(client.GET(users, { headers: { "X-Debug": `${header}\n` } })),
  (client, { header }) => unwrap(client.GET(users, { headers: { [`${header} `]: header } })),
  (client, { path, query }) =>
    client.fetch(new HttpRequest(`https://${path}:${query}@acme.okta.com/api/v1/users`)),
  async (client, { path }) => client.fetch(new HttpRequest(`https://[${path}`)),
  async (client, { path, query }) => {
    for await (const _ of paginate(client, users, { from: `https://${path}.example/?after=${query}` }));
  },
);
