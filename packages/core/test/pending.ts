/** A promise that the test settles. */
export function pending<Result>() {
  let resolve: (result: Result) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Result>((...settlers) => {
    [resolve, reject] = settlers;
  });
  return { promise, resolve, reject };
}
