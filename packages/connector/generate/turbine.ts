import { operations } from "@okta-idm/core";
import type { Contract, JsonSchema } from "@okta-idm/openapi";
import { stringify } from "yaml";
import type { Action } from "../src/action.ts";

// The files of Swimlane's connector-def-runner 2.3.18, as in its README: action/1 and asset/1. It does not read
// connector/1; its members here are those that published components have.

/** Name of the connector: playbooks call `okta.get_users`. */
const NAME = "okta";

/** The connector as definitions for Swimlane Turbine, by path in their folder. */
export function turbineFiles(actions: readonly Action[], contract: Contract, version: string) {
  return new Map([
    ["config/connector.yaml", yaml(connector(version))],
    ["config/assets/apikey.yaml", yaml(asset)],
    ...actions.map(
      (action) => [`config/actions/${action.name}.yaml`, yaml(definitionOf(action, contract))] as const,
    ),
    ...actions
      .filter(({ operation }) => operation === undefined)
      .map(({ name }) => [`src/${name}.py`, GENERIC_TASK] as const),
  ]);
}

function yaml(definition: object): string {
  const note = "# Generated from the actions by `pnpm generate`. Do not edit.\n";
  // The runner reads YAML 1.1, where `on` and `no` are booleans.
  return note + stringify(definition, { version: "1.1", lineWidth: 120, aliasDuplicateObjects: false });
}

function connector(version: string) {
  return {
    schema: "connector/1",
    name: NAME,
    title: "Okta Identity Management",
    description: "Users, groups, apps and the System Log of an Okta org.",
    version,
    keywords: ["Identity & Access Management"],
    meta: {},
  };
}

const asset = {
  schema: "asset/1",
  name: "apikey",
  title: "Okta API Key Authentication",
  description: "Authenticates with an API token of the org.",
  inputs: {
    type: "object",
    properties: {
      url: {
        title: "URL",
        description: "A URL to the target host.",
        type: "string",
        examples: ["https://acme.okta.com"],
      },
      apikey: {
        title: "API Key",
        // As the published components for Okta say.
        description: "API token of the org, with `SSWS ` in front.",
        type: "string",
        format: "password",
      },
      verify_ssl: {
        title: "Verify SSL Certificates",
        description: "Verify SSL certificate. The runner does not, unless this is true.",
        type: "boolean",
      },
      http_proxy: {
        title: "HTTP(s) Proxy",
        description: "A proxy to route requests through.",
        type: "string",
      },
    },
    required: ["url", "apikey"],
  },
  // Three braces: with two, the runner escapes the value for HTML.
  meta: { security: { type: "apiKey", name: "Authorization", in: "header", format: "{{{apikey}}}" } },
};

function definitionOf(action: Action, contract: Contract) {
  const operation = action.operation && operations[action.operation];
  return {
    schema: "action/1",
    title: action.title,
    name: action.name,
    description: action.description,
    inputs: titled(portable(operation ? withOlderNames(action.input) : action.input)),
    output: outputSchema(action, contract),
    meta: operation
      ? {
          endpoint: operation.path.replace(/\{(\w+)\}/g, (_, name) => template(name)),
          method: operation.method,
        }
      : {},
  };
}

/** The value of a path parameter, or of its older name. Three braces: with two, the runner escapes it for HTML. */
function template(name: string): string {
  return `{{{${name}}}}{{^${name}}}{{{${olderName(name)}}}}{{/${name}}}`;
}

/** Published playbooks send `user-id` for `userId`. */
function olderName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** An input that also accepts older names of path parameters. */
function withOlderNames(input: JsonSchema): JsonSchema {
  const { path_parameters: path, ...others } = input["properties"] as { readonly [name: string]: JsonSchema };
  if (path === undefined) return input;
  const {
    required,
    additionalProperties: _,
    ...group
  } = path as JsonSchema & {
    required: readonly string[];
  };
  const properties = path["properties"] as { readonly [name: string]: JsonSchema };
  const older = required.map((name) => [
    olderName(name),
    { ...properties[name], description: `Older name of \`${name}\`.` },
  ]);
  const either = required.map((name) => ({
    anyOf: [{ required: [name] }, { required: [olderName(name)] }],
  }));
  const path_parameters = {
    ...group,
    properties: { ...properties, ...Object.fromEntries(older) },
    allOf: either,
  };
  return { ...input, properties: { path_parameters, ...others } };
}

function outputSchema({ operation }: Action, contract: Contract): JsonSchema {
  const described = contract.operations.find(({ operationId }) => operationId === operation);
  const bodies = Object.entries(described?.responses ?? {})
    .filter(([status]) => status.startsWith("2"))
    .map(([, { content }]) => content?.["application/json"]?.schema);
  const [body] = bodies.filter((schema) => schema !== undefined);
  const hasJson = operation === undefined || body !== undefined;
  return {
    type: "object",
    properties: {
      status_code: { title: "Status Code", type: "number" },
      response_headers: { title: "Response Headers", type: "object" },
      reason: { title: "Reason", type: "string" },
      ...(hasJson && { json_body: { title: "JSON Body", ...shapeOf(body ?? {}, contract) } }),
      response_text: { title: "Response Text", type: "string" },
    },
  };
}

/** The types and members of a body, which is what a playbook chooses its paths from; the manifest says all else. */
function shapeOf(schema: JsonSchema, contract: Contract): JsonSchema {
  const { type, properties, items, ...rest } = contract.resolve(schema);
  const shapes = (list: unknown) => (list as JsonSchema[]).map((one) => shapeOf(one, contract));
  const choices = ["anyOf", "oneOf", "allOf"].filter((keyword) => keyword in rest);
  const members = Object.entries((properties ?? {}) as { readonly [name: string]: JsonSchema });
  return {
    ...(type !== undefined && { type }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(members.map(([name, member]) => [name, shapeOf(member, contract)])),
    }),
    ...(items !== undefined && { items: shapeOf(items as JsonSchema, contract) }),
    ...Object.fromEntries(choices.map((keyword) => [keyword, shapes(rest[keyword])])),
  };
}

/** The members of each object with a title, which the forms of Turbine show. */
function titled(schema: JsonSchema): JsonSchema {
  const { properties } = schema as { properties?: { readonly [name: string]: JsonSchema } };
  if (properties === undefined) return schema;
  const entries = Object.entries(properties).map(([name, member]) => [
    name,
    { title: TITLES[name] ?? titleOf(name), ...titled(member) },
  ]);
  return { ...schema, properties: Object.fromEntries(entries) };
}

const TITLES: Readonly<Record<string, string>> = {
  verify_ssl: "Verify SSL Certificates",
  json_body: "JSON Body",
};

/** `userId` is "User ID". */
function titleOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").split(/[\s_-]+/);
  return words
    .map((word) => (word.toLowerCase() === "id" ? "ID" : (word[0] ?? "").toUpperCase() + word.slice(1)))
    .join(" ");
}

/** Character classes of Unicode as ranges: regular expressions of Python do not know the classes. */
const RANGES: Readonly<Record<string, string>> = {
  "\\p{Cc}": "\\u0000-\\u001f\\u007f-\\u009f",
  "\\p{Cf}":
    "\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb",
  "\\p{Zl}": "\\u2028",
  "\\p{Zp}": "\\u2029",
};

function portable(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "pattern" && typeof value === "string"
      ? value.replace(/\\p\{\w+\}/g, (name) => RANGES[name] ?? unknownClass(name))
      : value,
  );
}

function unknownClass(name: string): never {
  throw new Error(`Add the ranges of ${name} to generate/turbine.ts`);
}

/** The runner takes method and endpoint from the definition; an action that gets both as inputs is code. */
const GENERIC_TASK = `# Generated by \`pnpm generate\`. Do not edit.
from urllib.parse import quote

import chevron
from connector_definition_runner import Runner


class RunnerOverride(Runner):
    """Sends the request that the inputs describe."""

    @staticmethod
    def get_method(inputs=None, action_meta=None):
        return (inputs or {}).get("method", "GET").upper()

    @staticmethod
    def get_endpoint(inputs, action_meta):
        values = inputs.get("path_parameters", {})
        encoded = {name: quote(str(value), safe="") for name, value in values.items()}
        return chevron.render(inputs["endpoint"], encoded)
`;
