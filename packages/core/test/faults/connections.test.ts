import type { OktaClient } from "../../src/index.ts";
import { deadPort } from "../local-server.ts";
import { pending } from "../pending.ts";
import { addToGroup, deleteApp, enrol, getUser, resetPassword, suspend } from "./calls.ts";
import { testFaults } from "./fault.ts";
import { type Act, close, json, misbehavingOrg, oktaError, reply, reset } from "./misbehaving-org.ts";

const user = { id: "00u1", status: "ACTIVE" };
const suspended = { ...user, status: "SUSPENDED" };
const retryable = true;
const lost = { kind: "network", code: "ECONNRESET", outcome: "unknown", remedy: "Check the URL" } as const;

/** After a first call that leaves a connection open. */
const afterwards = (call: (client: OktaClient) => Promise<unknown>) => async (client: OktaClient) => {
  await getUser(client);
  return call(client);
};
const closed = pending<void>();
/** Responds and closes, as a server does after its timeout for idle connections. */
const answerAndClose: Act = (socket, request) => {
  json(user)(socket, request);
  socket.end().once("close", () => closed.resolve());
};

testFaults([
  {
    name: "no server listens",
    serve: async () => ({ origin: `http://127.0.0.1:${await deadPort()}`, wire: [] }),
    call: suspend,
    gets: {
      kind: "network",
      code: "ECONNREFUSED",
      outcome: "not_sent",
      retryable,
      remedy: "no program listens there",
    },
    sent: "",
    waits: 1_000,
  },
  {
    name: "the host name of the org is unknown",
    server: [],
    options: { orgUrl: `https://${"a".repeat(64)}.invalid` },
    call: suspend,
    gets: {
      kind: "network",
      code: "ENOTFOUND",
      outcome: "not_sent",
      retryable,
      remedy: "The host does not exist",
    },
    sent: "",
  },
  {
    name: "the first connection is closed at once",
    serve: () =>
      misbehavingOrg({ calls: [json(user)], greets: (socket, count) => count === 1 && socket.destroy() }),
    gets: { data: user },
    sent: "GET",
  },
  {
    name: "a read is reset once",
    server: [reset, json(user)],
    gets: { data: user },
    sent: "GET GET",
  },
  {
    name: "a read is always reset",
    server: [reset],
    gets: { ...lost, retryable },
    sent: "GET GET GET",
  },
  {
    name: "a membership is added, and the connection closes without a response",
    server: [close, reply(204)],
    call: addToGroup,
    gets: { data: undefined },
    sent: "PUT PUT",
  },
  {
    name: "a suspension is lost after it was done",
    server: [reset, json(suspended)],
    call: suspend,
    gets: { data: {} },
    sent: "POST GET",
  },
  {
    name: "a suspension is lost before it was done",
    server: [reset, json(user)],
    call: suspend,
    gets: { ...lost, because: "The status is now ACTIVE: the request may still take effect" },
    sent: "POST GET GET GET",
    waits: 3_000,
  },
  {
    name: "a suspension and everything after it is lost",
    server: [reset],
    call: suspend,
    gets: { ...lost, because: "The status could not be read: the request may still take effect" },
    sent: "POST GET GET GET",
  },
  {
    name: "a password reset is lost for a user who had one before",
    server: [reset, json({ ...user, status: "RECOVERY", statusChanged: "2024-01-01T00:00:00.000Z" })],
    call: resetPassword,
    gets: { ...lost, because: "The status is now RECOVERY: the request may still take effect" },
    sent: "POST GET",
  },
  {
    name: "a password reset is lost after it was done",
    server: [reset, json({ ...user, status: "RECOVERY", statusChanged: "2126-01-01T00:00:00.000Z" })],
    call: resetPassword,
    gets: { ...lost, outcome: "done", because: "the request took effect, but its response was lost" },
    sent: "POST GET",
  },
  {
    name: "the deletion of an app is lost after it was done",
    server: [reset, oktaError(404, "E0000007")],
    call: deleteApp,
    gets: { data: undefined },
    sent: "DELETE GET",
  },
  {
    name: "a write outside the contract is lost",
    server: [reset],
    call: enrol,
    gets: lost,
    sent: "POST",
  },
]);

// Faults of a connection that served a call before.
testFaults([
  {
    name: "an idle connection is closed before the next write",
    server: [answerAndClose, json({})],
    call: afterwards((client) => closed.promise.then(() => suspend(client))),
    gets: { data: {} },
    sent: "GET POST",
  },
  {
    name: "an idle connection receives a response without a request",
    server: [
      (socket, request) => {
        json(user)(socket, request);
        socket.write("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
      },
      json({}),
    ],
    call: afterwards(suspend),
    gets: { data: {} },
    sent: "GET POST",
  },
  {
    name: "an idle connection is closed while a write is on its way",
    server: [json(user), reset, json(user), json(user), json(user), json({})],
    call: afterwards(suspend),
    gets: { data: {} },
    sent: "GET POST GET GET GET POST",
  },
  {
    name: "an idle connection is closed while a read is on its way",
    server: [json(user), reset, json(user)],
    call: afterwards(getUser),
    gets: { data: user },
    sent: "GET GET GET",
  },
  {
    name: "an idle connection is closed while a password reset is on its way",
    server: [json(user), reset, json(user)],
    call: afterwards(resetPassword),
    gets: { ...lost, because: "The status is now ACTIVE: the request may still take effect" },
    sent: "GET POST GET GET GET",
  },
  {
    name: "an idle connection is closed while a write outside the contract is on its way",
    server: [json(user), reset],
    call: afterwards(enrol),
    gets: lost,
    sent: "GET POST",
  },
]);
