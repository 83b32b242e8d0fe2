import { join } from "node:path";

/** Returns the environment of a new terminal, with its own settings and npm cache. */
export function environment(folder: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|node_|vitest|turbo_|okta_|mode$)/i.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    npm_config_userconfig: join(folder, "npmrc"),
    npm_config_cache: join(folder, "npm cache"),
  };
}
