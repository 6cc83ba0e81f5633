import { posix } from "node:path";
import type { SourceFile } from "./arrows.ts";

const IMPORT = /^(?:import|export)[^"';=]* from "(\.[^"]+)"/gmu;

/** Every cycle of files that import one another, including types; each as its files, in order. */
export function circles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const imports = new Map(
    files.map(({ path, text }) => [
      path,
      [...text.matchAll(IMPORT)].map(([, name = ""]) => resolve(path, name)),
    ]),
  );
  const found: string[][] = [];
  const settled = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push(way.slice(at).toSorted());
    if (at >= 0 || settled.has(path)) return;
    for (const other of imports.get(path) ?? []) visit(other, [...way, path]);
    settled.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}

function resolve(path: string, name: string): string {
  return posix.normalize(posix.join(posix.dirname(path), name));
}
