import { join } from "node:path";

/** The environment of a person who has just opened a terminal, with settings and a cache of npm of their own. */
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
