import { fileURLToPath } from "node:url";
import { largeAssessment } from "./large-assessment.ts";
import { pair } from "./pairs.ts";

const UNSILO = fileURLToPath(new URL("../bin/unsilo.cjs", import.meta.url));
const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const BARE_NODE = ["-e", "0"];
const RUNS = 15;

const { questionnaire, responses } = largeAssessment();

/** Whole processes, each with the most times a bare node start that it may take. */
const BENCHMARKS = [
  { name: "score, one file", argv: ["score", `${EXAMPLES}first-response.yaml`], limit: 1.5 },
  { name: "--help", argv: ["--help"], limit: 1.2 },
  {
    name: "score, 20 people, 40 questions",
    argv: ["score", responses, "-q", questionnaire],
    limit: 3,
  },
] as const;

console.log(`medians of ${RUNS} alternating runs against a bare node start`);
for (const { name, argv, limit } of BENCHMARKS) {
  const { command, floor, ratio } = pair([UNSILO, ...argv], BARE_NODE, RUNS);
  const isWithin = ratio <= limit;
  const times = `${command.toFixed(1)} ms / ${floor.toFixed(1)} ms`;
  const verdict = isWithin ? "ok" : "TOO SLOW";
  console.log(`${name.padEnd(32)} ${ratio.toFixed(2)} (limit ${limit})  ${times}  ${verdict}`);
  if (!isWithin) process.exitCode = 1;
}
