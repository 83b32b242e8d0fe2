// Runs JupiterOne's steps for Okta, each after its dependencies, with a store of entities in memory.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "./bundle.js";
import { apiKey, attempt, home, sources, url } from "./context.js";

const root = sources["JupiterOne/graph-okta"];
const sdk = join(sources["JupiterOne/sdk"], "packages");
const { integrationSteps } = await load(join(root, "src/steps/index.ts"), {
  name: "steps",
  alias: {
    "@jupiterone/integration-sdk-core": join(sdk, "integration-sdk-core/src/index.ts"),
    "@jupiterone/integration-sdk-http-client": join(sdk, "integration-sdk-http-client/src/index.ts"),
  },
});

const entities = new Map();
const relationships = new Map();
const data = new Map();
const add = (store) => async (given) => {
  for (const one of [given].flat()) {
    if (store.has(one._key)) throw new Error(`the key ${one._key} is there twice`);
    store.set(one._key, one);
  }
  return given;
};
const iterate =
  (store) =>
  async ({ _type }, use) => {
    for (const one of [...store.values()]) if (one._type === _type) await use(one);
  };
const jobState = {
  addEntity: add(entities),
  addEntities: add(entities),
  addRelationship: add(relationships),
  addRelationships: add(relationships),
  findEntity: async (key) => entities.get(key) ?? null,
  hasKey: (key) => entities.has(key) || relationships.has(key),
  getData: async (key) => data.get(key),
  setData: async (key, value) => void data.set(key, value),
  deleteData: async (key) => void data.delete(key),
  iterateEntities: iterate(entities),
  iterateRelationships: iterate(relationships),
  flush: async () => {},
};
const nothing = () => {};
const logger = { child: () => logger, publishMetric: nothing, publishEvent: nothing, onFailure: nothing };
for (const level of [
  "trace",
  "debug",
  "info",
  "warn",
  "error",
  "publishWarnEvent",
  "publishInfoEvent",
  "publishErrorEvent",
]) {
  logger[level] = nothing;
}
const instance = { id: "i", name: "acme", config: { oktaOrgUrl: url, oktaApiKey: apiKey } };

const done = new Set();
const waiting = [...integrationSteps];
while (waiting.length > 0) {
  const at = waiting.findIndex(({ dependsOn = [] }) => dependsOn.every((id) => done.has(id)));
  const [step] = waiting.splice(Math.max(at, 0), 1);
  await attempt(step.id, () =>
    step.executionHandler({ instance, logger, jobState, executionConfig: {}, executionHistory: {} }),
  );
  done.add(step.id);
}
writeFileSync(join(home, "entities.json"), JSON.stringify([...entities.values()]));
process.exit(0);
