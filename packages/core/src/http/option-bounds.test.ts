import { expect, test } from "vitest";
import { apiToken, createOktaClient, type OktaClientOptions } from "../index.ts";

const withOptions = (options: Partial<OktaClientOptions>) => () =>
  createOktaClient({ orgUrl: "https://acme.okta.com", auth: apiToken("00a"), ...options });

test.each([
  [{ deadlines: { connectMs: 0 } }, "deadlines.connectMs must be a number from 1 and up to 2147483647"],
  [{ deadlines: { firstByteMs: Number.NaN } }, "deadlines.firstByteMs must"],
  [{ deadlines: { responseMs: Number.POSITIVE_INFINITY } }, "deadlines.responseMs must"],
  [{ deadlines: { responseMs: 2 ** 31 } }, "deadlines.responseMs must"],
  [{ callDeadlineMs: -1 }, "callDeadlineMs must"],
  [{ retry: { attempts: 0 } }, "retry.attempts must"],
  [{ retry: { refusals: -1 } }, "retry.refusals must"],
  [{ retry: { maxDelayMs: Number.NaN } }, "retry.maxDelayMs must"],
  [{ rateLimit: { budget: 0 } }, "rateLimit.budget must be a number above 0 and up to 1"],
  [{ rateLimit: { budget: 1.01 } }, "rateLimit.budget must"],
  [{ rateLimit: { concurrency: 0.5 } }, "rateLimit.concurrency must"],
])("the options %j are rejected, and the message names the number", (options, message) => {
  expect(withOptions(options)).toThrow(
    expect.objectContaining({ kind: "refused", message: expect.stringContaining(message) }),
  );
});
