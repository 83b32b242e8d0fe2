import { apiToken, type TokenGrant } from "@okta-idm/core";
import { describeTarget } from "@okta-idm/jobs";
import type { Io, Values } from "../command.ts";
import { connect, tokenOwner } from "../session.ts";
import { note } from "../terminal/print.ts";
import { type Credentials, profileCredentials } from "./credentials.ts";
import type { Profile } from "./profile.ts";

/**
 * Signs in by a profile that is not kept yet, and tells as whom.
 *
 * @param key of a profile with an API token.
 * @throws OktaError where the org does not let it in.
 */
export async function signIn(
  io: Io,
  values: Values,
  name: string,
  profile: Profile,
  key: string | undefined,
): Promise<string> {
  const { url, proxy, caFile, budget } = profile;
  const credentials: Credentials =
    key === undefined
      ? await profileCredentials(io, name, profile)
      : { kind: "api-key", from: "what was given", layer: () => apiToken(key) };
  let grant: TokenGrant | undefined;
  const session = connect(
    io,
    values,
    {
      profileName: name,
      url,
      credentials,
      proxy,
      caFile,
      verifyTls: true,
      verifyProxy: true,
      protection: {},
      auditFile: undefined,
      maxChanges: undefined,
      budget,
    },
    {
      onToken: (token) => {
        grant = token;
      },
    },
  );
  const owner = await tokenOwner(session, io.signal);
  if (owner) return describeTarget(owner);
  // Whatever the call answers, a token came before it.
  await session.client.GET("/api/v1/users", { params: { query: { limit: 1 } }, signal: io.signal });
  const missing = grant?.missingScopes ?? [];
  if (missing.length > 0) {
    note(io, `Okta did not grant ${missing.join(" ")}: grant them to the app, or leave them out.`);
  }
  return `the service app ${credentials.clientId}`;
}
