import { type Io, text, type Values } from "../command.ts";
import { chooseOrg } from "./choose-org.ts";
import { scopesIn } from "./credentials.ts";
import { readProfiles } from "./profile.ts";

/**
 * The scopes that a service app asks for, by the settings alone: no request is sent. Undefined for an API token, whose
 * owner's role decides.
 *
 * @throws OktaError of kind `refused` for settings that cannot be used.
 */
export function configuredScopes(io: Pick<Io, "env">, values: Values): readonly string[] | undefined {
  const { env } = io;
  const { profile, named } = chooseOrg(readProfiles(io), {
    profileOption: text(values, "profile"),
    profileVariable: env["OKTA_PROFILE"] || undefined,
    urlOption: text(values, "url"),
    urlVariable: env["OKTA_URL"] || undefined,
  });
  if (!named && env["OKTA_API_KEY"]) return undefined;
  if (!named && env["OKTA_CLIENT_ID"]) return scopesIn(env["OKTA_SCOPES"]);
  return profile?.auth.type === "oauth" ? profile.auth.scopes : undefined;
}
