import { spawn } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** Runs a program to its end. Its output goes to standard error. */
function run(command, args, { cwd, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ["ignore", 2, 2] });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(" ")} ended with ${code}`));
    });
  });
}

/** Returns the sources of a repository at its pinned tag or commit, from a clone or from a given checkout. */
export async function checkout({ repository, ref, only }, folder, checkouts) {
  const [, name] = repository.split("/");
  const target = join(folder, name);
  await mkdir(folder, { recursive: true });
  const given = checkouts.get(repository);
  if (given !== undefined) {
    await cp(only ? join(given, only) : given, only ? join(target, only) : target, {
      recursive: true,
      filter: (path) => !/[\\/](node_modules|\.git)([\\/]|$)/.test(path),
    });
    return target;
  }
  await run("git", ["clone", "--quiet", "--no-checkout", `https://github.com/${repository}.git`, target], {
    cwd: folder,
  });
  if (only) await run("git", ["sparse-checkout", "set", only], { cwd: target });
  await run("git", ["checkout", "--quiet", ref], { cwd: target });
  return target;
}

/** Installs the packages of a client without scripts, or unpacks a part of a package with hundreds of dependencies. */
export async function install({ packages = [], unpacked = [], installs }, home, sources) {
  await mkdir(home, { recursive: true });
  await writeFile(join(home, "package.json"), '{ "private": true }\n');
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
  if (packages.length > 0) await run("npm", ["install", ...flags, ...packages], { cwd: home });
  for (const { name, only } of unpacked) {
    await run("npm", ["pack", "--loglevel=error", name], { cwd: home });
    const archive = `${name.replace(/^@/, "").replaceAll(/[/@]/g, "-")}.tgz`;
    await run("tar", ["-xzf", archive, `package/${only}`], { cwd: home });
  }
  if (installs) await run("npm", ["install", ...flags], { cwd: sources[installs] });
}

/** Runs the code of a client, which prints a line of JSON for each attempt. */
export async function outcomes({ runner }, { home, sources, url, apiKey }) {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`runners/${runner}`, import.meta.url))], {
    cwd: home,
    env: {
      ...process.env,
      CLIENT_HOME: home,
      CLIENT_SOURCES: JSON.stringify(sources),
      // The mock listens on the loopback, without TLS.
      OKTA_TESTING_DISABLEHTTPSCHECK: "true",
      OKTA_CLIENT_ORGURL: url,
      OKTA_CLIENT_TOKEN: apiKey,
      OKTA_CLIENT_AUTHORIZATIONMODE: "SSWS",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const found = [];
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{"name":')) found.push(JSON.parse(line));
  }
  if (child.exitCode === null) await new Promise((resolve) => child.once("close", resolve));
  if (found.length === 0) throw new Error(`${runner} tried nothing`);
  return found;
}
