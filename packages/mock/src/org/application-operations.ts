import { applicationAnswer } from "./applications.ts";
import { etag } from "./etag.ts";
import { applicationTarget } from "./event-object.ts";
import { permitted } from "./lifecycle.ts";
import { listApplications, userInApplication } from "./list-applications.ts";
import type { OrgAnswer, OrgRequest } from "./org.ts";
import type { OrgState } from "./org-state.ts";
import { Refusal } from "./refusal.ts";
import { writtenEvent } from "./written-event.ts";

/** The operations on apps, by operationId. */
export function applicationOperations(
  state: OrgState,
): Readonly<Record<string, (request: OrgRequest) => OrgAnswer>> {
  const { applications } = state;

  /** Brings the app into the status that the contract names. One that is in it already stays as it is. */
  const lifecycle = (request: OrgRequest): void => {
    const index = applicationIndex(state, request);
    const application = applications.at(index);
    const { to = application.status } = permitted(
      state.contract,
      request.operation,
      application.status,
      application.id,
    );
    if (to === application.status) return;
    const lastUpdated = new Date(state.clock.now()).toISOString();
    applications.put(index, { ...application, status: to, lastUpdated });
    state.log.append(writtenEvent(state, request, [applicationTarget(application)]));
  };

  return {
    listApplications: listApplications(state),

    getApplication: (request) => {
      const index = applicationIndex(state, request);
      const embedded = userInApplication(state, request, index);
      const body = applicationAnswer(applications.at(index), request, embedded);
      return { status: 200, headers: [["ETag", etag(body)]], body };
    },

    activateApplication: (request) => {
      lifecycle(request);
      return { status: 200, headers: [], body: {} };
    },

    deactivateApplication: (request) => {
      lifecycle(request);
      return { status: 200, headers: [], body: {} };
    },

    deleteApplication: (request) => {
      lifecycle(request);
      return { status: 204, headers: [] };
    },
  };
}

/** @throws Refusal when the path names no app. */
export function applicationIndex({ applications }: OrgState, { path }: OrgRequest): number {
  const id = path["appId"] ?? "";
  const index = applications.indexOfId(id);
  if (index === undefined) throw new Refusal({ status: 404, example: "applicationNotFound" }, { id });
  return index;
}
