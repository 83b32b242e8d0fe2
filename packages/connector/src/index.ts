export type {
  Action,
  ActionContext,
  ActionResponse,
  Effect,
  Output,
  OutputFamily,
  OutputShape,
  ResponseHeaders,
  TurbineOutput,
} from "./action.ts";
export { EFFECTS, OUTPUT_SHAPES } from "./action.ts";
export { type ActionRequest, actionRequest } from "./action-request.ts";
export { actions, findAction } from "./actions.ts";
export type { Asset } from "./asset.ts";
export {
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type Connector,
  type ConnectorOptions,
  createConnector,
  type RunOptions,
  type WriteActionName,
} from "./connector.ts";
export type { OperationInput, OperationOutput } from "./define-action.ts";
export { documentedInput } from "./documented-input.ts";
export { endpointQueryProblem } from "./endpoint-query.ts";
export { InputError, type InputIssue } from "./errors.ts";
export { type GenericTaskInput, genericRequest } from "./generic-task.ts";
export { type InputField, inputFields } from "./input-fields.ts";
export { type ActionManifest, readManifest } from "./manifest.ts";
export { errorFromOutput, OUTPUT_KEYS, outputBody, outputHeaders, rejectedOutput } from "./output.ts";
