import {
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  type Resource,
} from "@modelcontextprotocol/server";
import { type Action, actions, EFFECTS } from "@okta-idm/connector";
import { type ErrorKind, kindOfResponse, OktaError, operations } from "@okta-idm/core";

const mimeType = "application/json";

/** One status for each kind of error in a response of Okta. */
const STATUSES = [400, 401, 403, 404, 409, 429, 500];

const ALL: readonly (Resource & { readonly read: () => unknown })[] = [
  {
    uri: "okta-idm://actions",
    name: "actions",
    title: "Actions",
    description: "The documented actions, with the effect and the scopes of each",
    mimeType,
    read: () => (actions as readonly Action[]).map(actionEntry),
  },
  {
    uri: "okta-idm://errors",
    name: "errors",
    title: "Errors",
    description: "The HTTP statuses of Okta's errors, with the likely cause and the next step",
    mimeType,
    read: () => STATUSES.map(errorEntry),
  },
];

/** The resources as `resources/list` shows them. */
export const RESOURCES: readonly Resource[] = ALL.map(({ read, ...resource }) => resource);

/** @throws ProtocolError if the resource is unknown. */
export function readResource(uri: string): ReadResourceResult {
  const resource = ALL.find((known) => known.uri === uri);
  if (resource === undefined)
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, "The resource is unknown");
  return { contents: [{ uri, mimeType, text: JSON.stringify(resource.read(), null, 1) }] };
}

function actionEntry({ name, title, effect, operation }: Action): object {
  const scopes = operation === undefined ? [] : operations[operation].scopes;
  return { name, title, effect, means: EFFECTS[effect], scopes };
}

function errorEntry(status: number): object {
  const kind: ErrorKind = kindOfResponse(status, { errorCode: "E", errorSummary: "" });
  return { status, kind, remedy: new OktaError(kind, "", { status }).remedy };
}
