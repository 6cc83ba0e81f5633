import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { ROOT } from "./paths.ts";

/** A test of a kind of fault. */
interface FaultTest {
  readonly file: string;
  readonly title: string;
}

/** What docs/hardening.yaml lists: kinds of faults and small inputs, each with its tests. */
export interface FaultTable {
  readonly kinds: readonly { readonly kind: string; readonly tests: readonly FaultTest[] }[];
  readonly inputs: readonly { readonly input: string; readonly tests: readonly FaultTest[] }[];
}

export function faultTable(): FaultTable {
  return parse(readFileSync(`${ROOT}docs/hardening.yaml`, "utf8")) as FaultTable;
}

/** Tests with a configuration of their own. */
const ELSEWHERE = /^test\/(?:terminal|package)\//u;

/** The files to run, and a line for each test that does not exist. */
export function faultTests({ kinds, inputs }: FaultTable = faultTable()): {
  readonly missing: readonly string[];
  readonly files: readonly string[];
} {
  const named = [
    ...kinds.map(({ kind, tests }) => ({ name: kind, tests })),
    ...inputs.map(({ input, tests }) => ({ name: input, tests })),
  ];
  const untested = named.filter(({ tests }) => tests.length === 0);
  const lost = named.flatMap(({ name, tests }) =>
    tests.filter((test) => !isThere(test)).map(({ file, title }) => `${name}: ${file}: ${title}`),
  );
  const files = named.flatMap(({ tests }) => tests.map(({ file }) => file));
  return {
    missing: [...untested.map(({ name }) => `${name}: no test`), ...lost],
    files: [...new Set(files)].filter((file) => !ELSEWHERE.test(file)),
  };
}

function isThere({ file, title }: FaultTest): boolean {
  return existsSync(`${ROOT}${file}`) && readFileSync(`${ROOT}${file}`, "utf8").includes(title);
}
