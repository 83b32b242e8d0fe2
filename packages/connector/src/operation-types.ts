import type { OktaErrorBody, OperationId, OperationTypes } from "@okta-idm/core";
import type { OutputByFamily } from "./action.ts";

type Empty = Record<never, never>;

type Parameters<Id extends OperationId, Place extends "path" | "query" | "header"> = NonNullable<
  OperationTypes[Id]["parameters"][Place]
>;

/** `{ key: Group }`; optional where every member of the group is, and never there without a group. */
type Part<Key extends string, Group> = [Group] extends [never]
  ? { readonly [K in Key]?: never }
  : Empty extends Group
    ? { readonly [K in Key]?: Group }
    : { readonly [K in Key]: Group };

/** The documented input of an operation: its path, query and header parameters under their documented names. */
export type OperationInput<Id extends OperationId> = Part<"path_parameters", Parameters<Id, "path">> &
  Part<"parameters", Parameters<Id, "query">> &
  Part<"headers", Parameters<Id, "header">>;

type Responses<Id extends OperationId> = OperationTypes[Id]["responses"];
type SuccessStatus = 200 | 204;
/** Edge servers in front of Okta add two statuses to those of the contract. */
type ErrorStatus<Id extends OperationId> = Exclude<keyof Responses<Id> & number, SuccessStatus> | 502 | 504;
type Body<Answer> = Answer extends { content: { "application/json": infer Json } } ? Json : Empty;

/**
 * The documented output of an operation: `status_code` tells the body of a success from Okta's error body, which is
 * `{}` where the answer had none.
 */
export type OperationOutput<Id extends OperationId, Family extends "json" | "response"> =
  | {
      [Status in keyof Responses<Id> & SuccessStatus]: OutputByFamily<
        Status,
        Body<Responses<Id>[Status]>
      >[Family];
    }[keyof Responses<Id> & SuccessStatus]
  | OutputByFamily<ErrorStatus<Id>, OktaErrorBody | Empty>[Family];
