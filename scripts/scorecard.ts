import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { isMap, isSeq, parseDocument } from "yaml";
import { ROOT } from "./paths.ts";
import { faultsIn, figureIn, type Row } from "./scorecard-rows.ts";

/*
 * npm run scorecard                 runs every row that has a command, and writes the figures
 * npm run scorecard -- 14.3a 14.4   runs these
 * npm run scorecard -- --quick      runs the quick ones and writes nothing; fails on any fault
 */
const FILE = `${ROOT}docs/scorecard.yaml`;
const asked = process.argv.slice(2);
const isQuick = asked.includes("--quick");
const document = parseDocument(readFileSync(FILE, "utf8"));
const rows = (document.toJS() as { readonly rows: readonly Row[] }).rows;
const named = asked.filter((word) => word !== "--quick");
const strangers = named.filter((id) => !rows.some((row) => row.id === id));
if (strangers.length > 0) {
  process.stderr.write(`no row ${strangers.join(", ")}\n`);
  process.exit(2);
}
const wanted = rows.filter(
  ({ id, run, state, quick }) =>
    run !== undefined &&
    (named.length > 0 ? named.includes(id) : state !== "open" && (!isQuick || quick === true)),
);

const today = new Date().toISOString().slice(0, 10);
const outcomes = wanted.map((row): Row => {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", row.run ?? ""], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: "1" },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const output = `${stdout}\n${stderr}`;
  const isGreen = status === 0;
  const figure = isGreen ? figureIn(output, row.takes) : `failed with ${status}`;
  process.stdout.write(`${isGreen ? "green" : "RED  "} ${row.id} ${row.shows}: ${figure}\n`);
  if (!isGreen) process.stdout.write(`${output.trim().split("\n").slice(-30).join("\n")}\n`);
  return { ...row, figure, date: today, state: isGreen ? "green" : "red" };
});

const after = rows.map((row) => outcomes.find(({ id }) => id === row.id) ?? row);
if (!isQuick) write(outcomes);
const faults = faultsIn(after);
for (const fault of faults) process.stdout.write(`${fault}\n`);
const open = after.filter(({ state }) => state === "open").length;
process.stdout.write(`${after.length - open} rows, ${faults.length} faults, ${open} open\n`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Puts the figures into their rows; the rest of the file stays as it is written. */
function write(changed: readonly Row[]): void {
  const list = document.get("rows");
  if (!isSeq(list)) throw new Error("docs/scorecard.yaml has no rows");
  for (const item of list.items) {
    const row = isMap(item) ? changed.find(({ id }) => id === item.get("id")) : undefined;
    if (!isMap(item) || row === undefined) continue;
    item.set("figure", row.figure);
    item.set("date", row.date);
    item.set("state", row.state);
  }
  writeFileSync(FILE, document.toString({ lineWidth: 0 }));
}
