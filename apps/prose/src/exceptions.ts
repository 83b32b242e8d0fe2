/** A finding that is right as it is. Keep this list short: a plainer sentence is better than an exception. */
export interface Exception {
  /** A path, or the start of one. Everywhere, if absent. */
  readonly path?: string;
  readonly rule: string;
  /** A part of the sentence. */
  readonly text: string;
  readonly why: string;
}

export const EXCEPTIONS: readonly Exception[] = [];

/** Files and folders that are made by a program, or hold somebody else's words. */
export const NOT_OURS: readonly RegExp[] = [
  /(?:^|\/)(?:generated|node_modules|dist|pages|fixtures|results|test-results|playbooks)\//,
  /^released\//,
  /^docs\/(?:actions|errors|siem)\.md$/,
  /\.api\.md$/,
  /(?:^|\/)CHANGELOG\.md$/,
  /^packages\/connector\/(?:manifest|turbine)\//,
  // Names of generated users.
  /^packages\/mock\/src\/org\/names\.ts$/,
  // Its own bad examples.
  /^apps\/prose\/src\/.*\.test\.ts$/,
  /^apps\/prose\/src\/(?:words|exceptions)\.ts$/,
];
