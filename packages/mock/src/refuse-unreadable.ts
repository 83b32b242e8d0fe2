import { type PrismHttpInstance, ProblemJsonError } from "@stoplight/prism-http";

/**
 * Makes Prism answer 400 to a request that it cannot read.
 *
 * It throws at a Content-Type or Accept that is no media type, and at a broken percent-encoding in the path, where
 * nobody catches it: the process would end, and every other test with it (stoplightio/prism, issue 2605).
 */
export function refuseUnreadable(prism: PrismHttpInstance): void {
  const { request } = prism;
  prism.request =
    (...args) =>
    async () => {
      try {
        return await request(...args)();
      } catch (error) {
        const { message } = error as Error;
        return { _tag: "Left", left: new ProblemJsonError("about:blank", "Bad Request", 400, message) };
      }
    };
}
