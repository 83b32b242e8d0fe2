import { OktaError } from "@okta-idm/core";
import { expect, test } from "vitest";
import { Interrupted } from "../interrupted.ts";
import type { Audit, AuditEntry } from "./audit.ts";
import { notingRefusal, notingWrite } from "./noting.ts";

const subject = { action: "suspend_user", request: "POST /api/v1/users/00u1/lifecycle/suspend" };

function auditOf() {
  const entries: AuditEntry[] = [];
  const note = async (entry: AuditEntry) => void entries.push(entry);
  const audit: Audit = { note, noteSent: note, isBroken: false };
  return { audit, entries };
}

test.each([
  [
    "an answer",
    async () => ({ status: 200, requestId: "r1" }),
    { outcome: "changed", status: 200, requestId: "r1" },
  ],
  [
    "an error",
    async () => ({ status: 403, code: "E0000006" }),
    { outcome: "failed", status: 403, code: "E0000006" },
  ],
  ["a redirect", async () => ({ status: 302 }), { outcome: "failed", status: 302 }],
])("%s is noted", async (_, send, noted) => {
  const { audit, entries } = auditOf();
  await notingWrite(audit, subject, new AbortController().signal, send);
  expect(entries).toMatchObject([{ ...subject, ...noted }]);
});

test.each([
  ["lost", "network", "unknown", "unknown"],
  ["lost, and then seen done", "network", "done", "changed"],
  ["never sent", "network", "not_sent", "failed"],
  ["refused", "refused", undefined, "refused"],
] as const)("a write that is %s is noted, and its error thrown on", async (_, kind, outcome, noted) => {
  const { audit, entries } = auditOf();
  const error = new OktaError(kind, "no answer", { outcome });
  const send = () => Promise.reject(error);
  await expect(notingWrite(audit, subject, new AbortController().signal, send)).rejects.toBe(error);
  expect(entries).toMatchObject([{ ...subject, outcome: noted, why: "no answer" }]);
});

test("a write that is interrupted is noted as one that may have been done", async () => {
  const { audit, entries } = auditOf();
  const life = new AbortController();
  const send = async () => {
    life.abort(new Interrupted());
    throw life.signal.reason;
  };
  await expect(notingWrite(audit, subject, life.signal, send)).rejects.toBeInstanceOf(Interrupted);
  expect(entries).toEqual([{ ...subject, outcome: "unknown", why: "interrupted on its way" }]);
});

test("a refusal is noted for each that it is about, and nothing else is", async () => {
  const { audit, entries } = auditOf();
  const check = (error: Error) =>
    notingRefusal(audit, [subject, { action: "b" }], () => Promise.reject(error));
  await expect(check(new OktaError("refused", "not you"))).rejects.toThrow("not you");
  expect(entries).toEqual([
    { ...subject, outcome: "refused", why: "not you" },
    { action: "b", outcome: "refused", why: "not you" },
  ]);
  await expect(check(new OktaError("network", "no"))).rejects.toThrow();
  await notingRefusal(audit, [subject], async () => {});
  expect(entries).toHaveLength(2);
});
