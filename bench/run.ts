import { fileURLToPath } from "node:url";
import { solverModule } from "../src/io/solver-module.ts";
import { solverWith } from "../src/adapters/solver.ts";
import { largeAssessments } from "./large-assessment.ts";
import { largeRoadmap } from "./large-roadmap.ts";
import { median, pair } from "./pairs.ts";
import { keyTime, pasteTime } from "./prompts.ts";

const UNSILO = fileURLToPath(new URL("../bin/unsilo.cjs", import.meta.url));
const READ_YAML = fileURLToPath(new URL("read-yaml.mjs", import.meta.url));
const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const BARE_NODE = ["-e", "0"];
const RUNS = 15;

const { json, yaml, thousand, exact } = largeAssessments();
const gate = ["--no-config", "--min-level", "1", "--quiet"];
const all = ["--format", "json", "--include-notes"];

/** A process, its floor, and the largest allowed ratio of the two. */
interface Benchmark {
  readonly name: string;
  readonly argv: readonly string[];
  readonly limit: number;
  /** A bare node start, if absent. */
  readonly floor?: readonly string[];
}

const BENCHMARKS: readonly Benchmark[] = [
  { name: "score, one file", argv: ["score", `${EXAMPLES}first-response.yaml`], limit: 1.5 },
  { name: "--help", argv: ["--help"], limit: 1.2 },
  { name: "score, 20 people, 40 questions, JSON", argv: ["score", json, ...all], limit: 3 },
  {
    name: "the same in YAML, to parsing it alone",
    argv: ["score", yaml, ...all],
    limit: 3,
    floor: [READ_YAML, yaml],
  },
  {
    name: "check, one file",
    argv: ["check", `${EXAMPLES}first-response.yaml`, "--min-level", "1"],
    limit: 1.5,
  },
  {
    name: "check, 1,000 people, to parsing them alone",
    argv: ["check", thousand, ...gate],
    limit: 3,
    floor: [READ_YAML, thousand],
  },
  { name: "score, 18 people, 48,620 arrangements", argv: ["score", exact, ...all], limit: 3 },
  {
    name: "report --format html, six people",
    argv: ["report", `${EXAMPLES}nordlys-retail`, "--format", "html"],
    limit: 3,
  },
  { name: "plan, six people", argv: ["plan", `${EXAMPLES}nordlys-retail`], limit: 2.5 },
];

console.log(`medians of ${RUNS} alternating runs; the floor is a bare node start unless said`);
if (process.env["NODE_EXTRA_CA_CERTS"] !== undefined) {
  console.log(
    "NODE_EXTRA_CA_CERTS is set: every start reads it, the bare one too; without it ratios are higher",
  );
}
for (const { name, argv, limit, floor = BARE_NODE } of BENCHMARKS) {
  const found = pair([UNSILO, ...argv], floor, RUNS);
  const isWithin = found.ratio <= limit;
  const times = `${found.command.toFixed(1)} ms / ${found.floor.toFixed(1)} ms`;
  const verdict = isWithin ? "ok" : "TOO SLOW";
  console.log(
    `${name.padEnd(40)} ${found.ratio.toFixed(2)} (limit ${limit})  ${times}  ${verdict}`,
  );
  if (!isWithin) process.exitCode = 1;
}

/** The most milliseconds that planning with 200 recommendations may take. */
const MOST = 1000;
const PLANS = 5;

for (const [goal, run] of Object.entries(largeRoadmap(solverWith(solverModule)))) {
  const times: number[] = [];
  let outcome = "";
  for (let count = 0; count < PLANS; count += 1) {
    const start = performance.now();
    outcome = await run();
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const found = median(times);
  const verdict = found <= MOST ? "ok" : "TOO SLOW";
  console.log(
    `plan, 200 recommendations, ${goal}: ${found.toFixed(0)} ms (limit ${MOST} ms), the first ${first.toFixed(0)} ms; ${outcome}  ${verdict}`,
  );
  if (found > MOST) process.exitCode = 1;
}

/** Operations that a person at a terminal waits for, with their limits in milliseconds. */
const WAITS = [
  { name: "interview, 10,000 characters pasted", time: pasteTime, most: 300 },
  { name: "interview, key to new screen", time: keyTime, most: 30 },
] as const;

for (const { name, time, most } of WAITS) {
  const found = await time();
  const verdict = found <= most ? "ok" : "TOO SLOW";
  console.log(`${name.padEnd(40)} ${found.toFixed(1)} ms (limit ${most} ms)  ${verdict}`);
  if (found > most) process.exitCode = 1;
}
