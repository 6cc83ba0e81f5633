import { execFileSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { solverModule } from "../src/io/solver-module.ts";
import { solverWith } from "../src/adapters/solver.ts";
import { ADDED, addedTimes } from "./agreement.ts";
import { largeAssessments } from "./large-assessment.ts";
import { largeRoadmap } from "./large-roadmap.ts";
import { median, pair, timesOf } from "./pairs.ts";
import { rows } from "./rows.ts";
import { middleOf, startRatios, terminalTimes } from "./terminal.ts";

const UNSILO = fileURLToPath(new URL("../bin/unsilo.cjs", import.meta.url));
const HISTORY = fileURLToPath(new URL("history.ndjson", import.meta.url));
const BARE_NODE = ["-e", "0"];

/** A row that was run: its figure with its noise, and its goal. */
interface Entry {
  readonly name: string;
  readonly unit: "×" | "ms";
  readonly figure: number;
  readonly noise: readonly [number, number];
  readonly goal: number;
}

const { values: options } = parseArgs({
  options: {
    runs: { type: "string", default: "15" },
    only: { type: "string", default: "" },
    /** Adds the run to bench/history.ndjson. */
    save: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
const isAsked = (name: string): boolean => name.includes(options.only);

const entries: Entry[] = [];

function report(entry: Entry, details: string): void {
  const { name, unit, figure, noise, goal } = entry;
  const decimals = unit === "ms" ? 1 : 2;
  const range = noise.map((value) => value.toFixed(decimals)).join("–");
  const verdict = figure <= goal ? "met" : noise[0] <= goal ? "within noise" : "MISSED";
  console.log(
    `${name.padEnd(54)} ${figure.toFixed(decimals).padStart(6)} ${unit} (${range}), goal ${goal}: ${verdict}  ${details}`,
  );
  entries.push(entry);
}

console.log(`medians of ${runs} alternating pairs; the floor is a bare node unless the name says`);
const assessments = largeAssessments();
for (const { name, argv, goal, floor = BARE_NODE } of rows(assessments)) {
  if (!isAsked(name)) continue;
  const found = pair([UNSILO, ...argv], floor, runs);
  const times = `${found.command.toFixed(0)} ms to ${found.floor.toFixed(0)} ms`;
  report({ name, unit: "×", figure: found.ratio, noise: found.noise, goal }, times);
}

/** The most milliseconds that a file may take which no person writes. */
const MOST_HOSTILE = 1000;

for (const [name, file] of Object.entries(assessments.hostile)) {
  const row = `refuse ${name}`;
  if (!isAsked(row)) continue;
  const times = timesOf([UNSILO, "score", file], Math.min(runs, 5), 3);
  const noise = [Math.min(...times), Math.max(...times)] as const;
  report({ name: row, unit: "ms", figure: median(times), noise, goal: MOST_HOSTILE }, "");
}

/** The most milliseconds that planning with 200 recommendations may take. */
const MOST = 1000;
const PLANS = 5;

for (const [goal, run] of Object.entries(largeRoadmap(solverWith(solverModule)))) {
  const name = `plan, 200 recommendations, ${goal}`;
  if (!isAsked(name)) continue;
  const times: number[] = [];
  let outcome = "";
  for (let count = 0; count < PLANS; count += 1) {
    const start = performance.now();
    outcome = await run();
    times.push(performance.now() - start);
  }
  const noise = [Math.min(...times), Math.max(...times)] as const;
  report({ name, unit: "ms", figure: median(times), noise, goal: MOST }, outcome);
}

for (const { people, most } of ADDED) {
  const name = `agreement and confidence, ${people} people, processor`;
  if (!isAsked(name)) continue;
  const times = addedTimes(people);
  const noise = [Math.min(...times), Math.max(...times)] as const;
  report({ name, unit: "ms", figure: median(times), noise, goal: most }, "");
}

const KEY = "interview, key to new screen, in a terminal";
const PASTE = "interview, 10,000 characters pasted, in a terminal";
const FIRST = "interview, start to first question, in a terminal";

if (isAsked(FIRST)) {
  const { figure, noise } = middleOf(await startRatios(runs));
  report({ name: FIRST, unit: "×", figure, noise, goal: 3 }, "");
}
if (isAsked(KEY) || isAsked(PASTE)) {
  const { key, paste } = await terminalTimes();
  report({ name: KEY, unit: "ms", ...middleOf(key), goal: 30 }, `${key.length} keys`);
  report({ name: PASTE, unit: "ms", ...middleOf(paste), goal: 100 }, `${paste.length} pastes`);
}

if (options.save) {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const run = { at: new Date().toISOString(), commit, node: process.version, runs, rows: entries };
  appendFileSync(HISTORY, `${JSON.stringify(run)}\n`);
}
if (entries.some(({ noise, goal }) => noise[0] > goal)) process.exitCode = 1;
