// Runs the providers of Backstage's catalog module for Okta, which read users, groups and members.
import { apiKey, ask, attempt, newGroup, newUser, requireInstalled, url } from "./context.js";

const { OktaUserEntityProvider, OktaGroupEntityProvider, OktaOrgEntityProvider } = requireInstalled(
  "@roadiehq/catalog-backend-module-okta",
);
const { ConfigReader } = requireInstalled("@backstage/config");

const logger = { info() {}, debug() {}, error() {}, warn() {}, child: () => logger };
const config = new ConfigReader({ orgUrl: url, token: apiKey });
const member = await newUser();
const group = await newGroup();
await ask("PUT", `/api/v1/groups/${group.id}/users/${member.id}`);

async function entitiesOf(Provider, options = {}) {
  const provider = Provider.fromConfig(config, {
    logger,
    userNamingStrategy: "strip-domain-email",
    groupNamingStrategy: "kebab-case-name",
    ...options,
  });
  let entities = [];
  await provider.connect({
    applyMutation: async (mutation) => {
      entities = mutation.entities.map(({ entity }) => entity);
    },
  });
  await provider.run();
  if (entities.length === 0) throw new Error("no entity");
  return entities;
}

const users = (entities) => entities.filter(({ kind }) => kind === "User");
const groups = (entities) => entities.filter(({ kind }) => kind === "Group");

await attempt("every user", async () => {
  const listed = await ask("GET", "/api/v1/users?limit=200");
  const found = users(await entitiesOf(OktaUserEntityProvider));
  if (found.length < listed.length) throw new Error(`${found.length} of ${listed.length} users`);
});
await attempt("every group with members", async () => {
  const found = groups(await entitiesOf(OktaGroupEntityProvider));
  if (!found.some(({ metadata }) => metadata.title === group.profile.name))
    throw new Error("a group is missing");
});
await attempt("members of groups", async () => {
  const found = groups(await entitiesOf(OktaGroupEntityProvider));
  const own = found.find(({ metadata }) => metadata.title === group.profile.name);
  if (own?.spec.members.length !== 1) throw new Error("a member is missing");
});
await attempt("the org: users and groups together", async () => {
  const found = await entitiesOf(OktaOrgEntityProvider);
  if (users(found).length === 0 || groups(found).length === 0) throw new Error("users or groups are missing");
});
