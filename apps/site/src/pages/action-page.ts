import { type Action, EFFECTS, inputFields, OUTPUT_KEYS } from "@okta-idm/connector";
import { operations } from "@okta-idm/core";
import { writeAction } from "@okta-idm/jobs";
import type { Contract } from "@okta-idm/openapi";
import { block, code } from "../markdown/table.ts";
import { type DocumentedError, errorsOf } from "./action-errors.ts";
import { formFields } from "./form-fields.ts";
import { PERMISSION_SOURCES, PERMISSIONS } from "./okta-permissions.ts";
import { ORG, type RecordedCall } from "./recorded-call.ts";
import { sameCall } from "./same-call.ts";
import { describeStates, drawStates } from "./state-diagram.ts";

/** Returns the page of an action, from the action table, the contract and a recorded call. */
export function actionPage(action: Action, contract: Contract, call: RecordedCall): string {
  const { name, title, description, effect } = action;
  const operation = contract.operations.find(({ operationId }) => operationId === action.operation);
  const errors = operation === undefined ? [] : errorsOf(operation);
  return `---
title: ${JSON.stringify(title)}
description: ${JSON.stringify(description)}
outline: 2
tryIt: ${JSON.stringify({ fields: formFields(action), input: call.input, operation: action.operation, isWrite: effect !== "read" })}
---

# ${title}

<p class="action-name"><code>${name}</code> <span class="effect ${effect}">${effect}: ${EFFECTS[effect]}</span></p>

${description}

${facts(action)}

## The same call

${sameCall(action, call.input)}

The command line and the connector return the [output](#output) below. The ids are from the org of \`okta-idm mock\`.

## Try it

<TryIt action="${name}" />

## States

${states(action, operation)}

## Inputs

${inputs(action)}

## Output

Keys: ${OUTPUT_KEYS[action.output].map(code).join(", ")}. Playbooks for Swimlane Turbine can have
[the keys of its runner](/packages/connector#for-playbooks-of-swimlane-turbine) instead.

${block("json", JSON.stringify(call.output, null, 2))}

The schemas of input and output are in [the manifest](/manifest/${name}.json).

## Request and response

Recorded on the mock org when this site was built. Its address is shown as \`${ORG}\`.

${block("http", requestText(call))}

${block("http", responseText(call))}

## Errors

${errorList(errors)}
`;
}

function facts(action: Action): string {
  if (action.operation === undefined) {
    return `Any method and path of the org. The endpoint decides the scope and the rate limit.`;
  }
  const { method, path, scopes, bucket } = operations[action.operation];
  const permission = PERMISSIONS[action.operation];
  const custom = permission?.custom.map(code).join(" and ");
  const [concept, roles] = PERMISSION_SOURCES;
  const rows = [
    ["Request", code(`${method} ${path}`)],
    ["Scope of a service app", scopes.map(code).join(" ")],
    ["Permission of a custom role", custom ? `${custom} ([Okta](${concept[1]}))` : "Okta documents none"],
    ...(permission?.standard ? [["Standard role", `${permission.standard} ([Okta](${roles[1]}))`]] : []),
    ["Rate limit", `${code(bucket)} ([explained](/guides/rate-limits))`],
  ];
  return rows.map(([name, value]) => `- ${name}: ${value}`).join("\n");
}

function states(action: Action, operation: Contract["operations"][number] | undefined): string {
  const write = writeAction(action);
  if (write === undefined) {
    return action.operation === undefined
      ? "Depends on the endpoint that you call."
      : "This action only reads. Every state is permitted, and none changes.";
  }
  const { lifecycle, kind, of } = write;
  if (lifecycle === undefined)
    return `Every status is permitted, and the status of the ${of} does not change.`;
  const diagrammed = {
    action: action.name,
    lifecycle,
    of: kind === "membership" ? "group" : of,
    refused: refusalOf(operation),
  } as const;
  return `<div class="diagram" role="group" aria-label="State diagram" tabindex="0">${drawStates(diagrammed)}</div>

${describeStates(diagrammed)}`;
}

/** Returns the status and code of the response in other states. */
function refusalOf(operation: Contract["operations"][number] | undefined): string | undefined {
  const refused = operation?.["x-lifecycle"]?.["refused"] as
    | { readonly default?: { readonly status: number; readonly example: string } }
    | undefined;
  if (operation === undefined || refused?.default === undefined) return undefined;
  const { status, example } = refused.default;
  const body = operation.responses[status]?.content?.["application/json"]?.examples?.[example]?.value;
  const { errorCode = "" } = Object(body) as { readonly errorCode?: string };
  return `${status} ${errorCode}`.trim();
}

function inputs(action: Action): string {
  return inputFields(action)
    .map(({ field, required, takes, description }) => {
      const must = required ? " <strong>required</strong>" : "";
      return `- ${code(field)}${must}, ${escaped(takes)}. ${escaped(description)}`;
    })
    .join("\n");
}

/** Escapes HTML in Markdown. */
function escaped(text: string): string {
  return text.replaceAll("<", "&lt;");
}

function requestText({ exchange: { method, path, body } }: RecordedCall): string {
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: ${new URL(ORG).host}`,
    "Authorization: SSWS (hidden)",
    "Accept: application/json",
  ];
  return [...head, ...(body ? ["", body] : [])].join("\n");
}

function responseText({ exchange: { status, reason, responseHeaders, responseBody } }: RecordedCall): string {
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    ...responseHeaders.map(([name, value]) => `${name}: ${value}`),
  ];
  return [...head, ...(responseBody ? ["", JSON.stringify(JSON.parse(responseBody), null, 2)] : [])].join(
    "\n",
  );
}

function errorList(errors: readonly DocumentedError[]): string {
  if (errors.length === 0) {
    return "The errors of the endpoint that you call. See [error codes](/reference/error-codes).";
  }
  return errors
    .map(({ status, code: errorCode, summary, remedy }) => {
      const said = summary === "" ? "" : `<br><small>Okta says: ${escaped(summary)}</small>`;
      return `- **${status}** ${code(errorCode)} ${escaped(remedy)}${said}`;
    })
    .join("\n");
}
