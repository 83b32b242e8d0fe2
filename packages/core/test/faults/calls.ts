import { HttpRequest, type OktaClient, paginate, unwrap } from "../../src/index.ts";
import { SECRET } from "./misbehaving-org.ts";

// Calls with a secret in every place where a caller can put one.
const headers = { "X-Debug": SECRET };
const userId = `00u${SECRET}`;

export const getUser = (client: OktaClient) =>
  unwrap(client.GET("/api/v1/users/{userId}", { headers, params: { path: { userId } } }));

export const listUsers = (client: OktaClient) =>
  unwrap(client.GET("/api/v1/users", { headers, params: { query: { q: SECRET } } }));

export const suspend = (client: OktaClient) =>
  unwrap(client.POST("/api/v1/users/{userId}/lifecycle/suspend", { headers, params: { path: { userId } } }));

export const resetPassword = (client: OktaClient) =>
  unwrap(
    client.POST("/api/v1/users/{userId}/lifecycle/reset_password", {
      headers,
      params: { path: { userId }, query: { sendEmail: true } },
    }),
  );

export const addToGroup = (client: OktaClient) =>
  unwrap(
    client.PUT("/api/v1/groups/{groupId}/users/{userId}", {
      headers,
      params: { path: { groupId: `00g${SECRET}`, userId } },
    }),
  );

export const deleteApp = (client: OktaClient) =>
  unwrap(client.DELETE("/api/v1/apps/{appId}", { headers, params: { path: { appId: `0oa${SECRET}` } } }));

/** A write outside the contract. */
export const enrol = async (client: OktaClient) => {
  const url = `${client.orgUrl}/api/v1/users/${userId}/factors?q=${SECRET}`;
  const response = await client.fetch(new HttpRequest(url, { method: "POST", headers, body: SECRET }));
  return response.status;
};

/** Reads a list to its end. Returns its items, its end and the number of errors. */
export const drainUsers = async (client: OktaClient) => {
  const list = paginate(client, "/api/v1/users", { headers, params: { query: { search: SECRET } } });
  const items: unknown[] = [];
  for await (const item of list) items.push(item);
  return { items, complete: list.end?.complete };
};
