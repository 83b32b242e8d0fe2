export { documentedInput } from "./accepted-input.ts";
export type {
  Action,
  ActionAnswer,
  ActionContext,
  Effect,
  Output,
  OutputFamily,
  OutputShape,
  ResponseHeaders,
  TurbineOutput,
} from "./action.ts";
export { EFFECTS, OUTPUT_SHAPES } from "./action.ts";
export { actions } from "./actions/index.ts";
export { type AskedRequest, askedRequest } from "./asked-request.ts";
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
export { errorOfOutput } from "./error-of-output.ts";
export { findAction } from "./find-action.ts";
export { genericRequest } from "./generic-request.ts";
export type { GenericTaskInput } from "./generic-task-input.ts";
export { InputError, type InputIssue } from "./input-error.ts";
export { type InputField, inputFields } from "./input-fields.ts";
export { type ActionManifest, readManifest } from "./manifest.ts";
export { OUTPUT_KEYS, outputBody, outputHeaders, refusalOutput } from "./output.ts";
export { queryFault } from "./written-query.ts";
