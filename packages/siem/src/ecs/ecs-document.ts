/** A user in ECS, with the members that Okta has. */
export interface EcsUser {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly full_name?: string | undefined;
}

/** One end of a connection in ECS. */
export interface EcsEndpoint {
  readonly ip?: string | undefined;
  readonly domain?: string | undefined;
  readonly user?: EcsUser | undefined;
  readonly geo?:
    | {
        readonly city_name?: string | undefined;
        readonly region_name?: string | undefined;
        readonly country_name?: string | undefined;
        readonly postal_code?: string | undefined;
        readonly location?: { readonly lat: number; readonly lon: number } | undefined;
      }
    | undefined;
  readonly as?:
    | {
        readonly number?: number | undefined;
        readonly organization?: { readonly name: string } | undefined;
      }
    | undefined;
}

/** An Okta event as a document of the Elastic Common Schema. */
export interface EcsDocument {
  /** Absent if `published` is not a date-time. */
  readonly "@timestamp"?: string;
  readonly ecs: { readonly version: string };
  readonly event: {
    readonly kind: "event";
    readonly action?: string;
    readonly category?: string[];
    readonly type?: string[];
    readonly id?: string;
    readonly outcome: "success" | "failure" | "unknown";
    readonly module?: string;
    readonly dataset?: string;
    readonly provider?: string;
    /** Reason of the outcome, in Okta's words. */
    readonly reason?: string;
    /** 1 for DEBUG, 2 for INFO, 3 for WARN, 4 for ERROR. */
    readonly severity?: number;
  };
  readonly message?: string | undefined;
  readonly log?: { readonly level: string } | undefined;
  readonly client?: EcsEndpoint | undefined;
  readonly source?: EcsEndpoint | undefined;
  readonly user?:
    | (EcsUser & {
        readonly target?:
          | (EcsUser & {
              readonly group?:
                | { readonly id?: string | undefined; readonly name?: string | undefined }
                | undefined;
            })
          | undefined;
      })
    | undefined;
  readonly group?: { readonly id?: string | undefined; readonly name?: string | undefined } | undefined;
  readonly device?:
    | {
        readonly id?: string | undefined;
        readonly model?: { readonly name: string } | undefined;
      }
    | undefined;
  readonly user_agent?:
    | {
        readonly original?: string | undefined;
        readonly name?: string | undefined;
        readonly os?: { readonly name: string } | undefined;
      }
    | undefined;
  readonly url?: { readonly original?: string | undefined; readonly path?: string | undefined } | undefined;
  readonly http?: { readonly request: { readonly id: string } } | undefined;
  readonly related?: { readonly ip?: string[] | undefined; readonly user?: string[] | undefined } | undefined;
  /** The event itself, with the names of Elastic's integration. */
  readonly okta: Readonly<Record<string, unknown>>;
}
