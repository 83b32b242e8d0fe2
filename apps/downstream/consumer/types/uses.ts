import { createConnector } from "@okta-idm/connector";
import { apiToken, createOktaClient, type OktaError, paginate, unwrap } from "@okta-idm/core";
import { startMock } from "@okta-idm/mock";

export async function logins(): Promise<readonly string[]> {
  const mock = await startMock({ seed: 1 });
  const okta = createOktaClient({ orgUrl: mock.url, auth: apiToken(mock.apiKey) });
  const ana = await unwrap(
    okta.GET("/api/v1/users/{userId}", { params: { path: { userId: "ana@example.com" } } }),
  );
  // @ts-expect-error: the types of the packages must not be `any`.
  const wrong: number = ana.id;
  const found: string[] = [String(wrong)];
  for await (const user of paginate(okta, "/api/v1/users")) found.push(user.id ?? "");
  return found;
}

export const kindOf = (error: OktaError): string => error.kind;

export async function suspend(userId: string): Promise<number | undefined> {
  const connector = createConnector({ url: "https://acme.okta.com", apikey: "key" });
  const output = await connector.run("suspend_user", { path_parameters: { userId } });
  return output.status_code;
}
