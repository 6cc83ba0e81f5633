import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A registry on 127.0.0.1 with one package. */
export interface LocalRegistry {
  readonly url: string;
  /** As npm writes it. */
  readonly integrity: string;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  readonly close: () => void;
}

/** Serves a packed package under its name, in the only version that it has. */
export async function localRegistry(
  name: string,
  version: string,
  tarball: Buffer,
): Promise<LocalRegistry> {
  const asked: string[] = [];
  const integrity = `sha512-${createHash("sha512").update(tarball).digest("base64")}`;
  const server = createServer(({ url: path = "" }, response) => {
    asked.push(path);
    if (path.endsWith(".tgz")) return void response.end(tarball);
    if (path !== `/${name}`) return void response.writeHead(404).end();
    const dist = { tarball: `${urlOf(server)}${name}-${version}.tgz`, integrity };
    const versions = { [version]: { name, version, dist, bin: { [name]: `bin/${name}.cjs` } } };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: urlOf(server),
    integrity,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
