import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { createGzip } from "node:zlib";
import { pack } from "tar-stream";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

interface Installed {
  readonly folder: string;
  readonly manifest: Manifest;
}

/** Returns the folder of a dependency as Node finds it; undefined if it is not installed. */
async function resolved(from: string, name: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, "node_modules", name);
    const found = await realpath(join(path, "package.json")).catch(() => undefined);
    if (found !== undefined) return dirname(found);
    if (folder === dirname(folder)) return undefined;
  }
}

/** Returns the installed run-time dependencies of these folders. */
async function needed(folders: readonly string[]): Promise<readonly Installed[]> {
  const found = new Map<string, Installed>();
  const visit = async (folder: string): Promise<void> => {
    if (found.has(folder)) return;
    const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Manifest;
    found.set(folder, { folder, manifest });
    const { dependencies, optionalDependencies, peerDependencies } = manifest;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      const path = await resolved(folder, name);
      // A binary of another platform, or an optional peer. npm fails if another package is missing.
      if (path !== undefined) await visit(path);
    }
  };
  for (const folder of folders) await visit(await realpath(folder));
  return [...found.values()].filter(({ folder }) => folder.includes("node_modules"));
}

async function tarball(folder: string): Promise<Buffer> {
  const archive = pack();
  const packed = buffer(archive.pipe(createGzip({ level: 1 })));
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = `package${path.slice(folder.length).replaceAll("\\", "/")}`;
    archive.entry({ name }, await readFile(path));
  }
  archive.finalize();
  return packed;
}

/**
 * A registry with the installed third-party packages of this workspace, so that npm can install ours without a network. It
 * has the read part of npm's registry API, and the installed version of each package.
 */
export async function serveInstalledPackages(folders: readonly string[]) {
  const packages = await needed(folders);
  const versionsOf = (name: string) => packages.filter(({ manifest }) => manifest.name === name);
  const tarballs = new Map<string, Promise<Buffer>>();
  const tarballOf = ({ folder }: Installed) => {
    const known = tarballs.get(folder) ?? tarball(folder);
    tarballs.set(folder, known);
    return known;
  };
  const server = createServer((request, response) => {
    const fail = (status: number, error: string) => response.writeHead(status).end(JSON.stringify({ error }));
    const answer = async () => {
      const [name = "", file] = decodeURIComponent(request.url ?? "")
        .slice(1)
        .split("/-/");
      const versions = versionsOf(name);
      if (versions.length === 0) return fail(404, `${name} is not installed in this workspace`);
      if (file !== undefined) {
        const one = versions.find(({ manifest }) => `${manifest.version}.tgz` === file);
        return one === undefined ? fail(404, file) : response.end(await tarballOf(one));
      }
      const described = versions.map(async (one) => {
        const { name, version } = one.manifest;
        const integrity = `sha512-${createHash("sha512")
          .update(await tarballOf(one))
          .digest("base64")}`;
        return [
          version,
          { ...one.manifest, dist: { tarball: `${url}/${name}/-/${version}.tgz`, integrity } },
        ] as const;
      });
      const entries = (await Promise.all(described)).sort(([a], [b]) =>
        a.localeCompare(b, "en", { numeric: true }),
      );
      response.setHeader("content-type", "application/json");
      return response.end(
        JSON.stringify({
          name,
          "dist-tags": { latest: entries.at(-1)?.[0] },
          versions: Object.fromEntries(entries),
        }),
      );
    };
    answer().catch((error: Error) => fail(500, error.message));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => void server.close().closeAllConnections() };
}
