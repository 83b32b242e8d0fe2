export type { Action, ActionContext, Effect, Output, OutputFamily, ResponseHeaders } from "./action.ts";
export { EFFECTS } from "./action.ts";
export { actions } from "./actions/index.ts";
export type { Asset } from "./asset.ts";
export {
  type ActionInput,
  type ActionName,
  type ActionOutput,
  type Connector,
  type ConnectorOptions,
  createConnector,
  findAction,
  type RunOptions,
} from "./connector.ts";
export type { GenericTaskInput } from "./generic-task-input.ts";
export { InputError, type InputIssue } from "./input-error.ts";
export { type InputField, inputFields } from "./input-fields.ts";
export { type ActionManifest, readManifest } from "./manifest.ts";
export { OUTPUT_KEYS, outputBody, outputHeaders } from "./output.ts";
