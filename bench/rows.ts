import { fileURLToPath } from "node:url";
import type { LargeAssessments } from "./large-assessment.ts";

/** A whole process, and the floor that it is measured against. */
export interface Row {
  readonly name: string;
  readonly argv: readonly string[];
  /** How often the floor's time it may take. */
  readonly goal: number;
  /** A bare `node` start, if absent. */
  readonly floor?: readonly string[];
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const READ_YAML = fileURLToPath(new URL("read-yaml.mjs", import.meta.url));
const PARSE_LINES = fileURLToPath(new URL("parse-lines.mjs", import.meta.url));
const EXAMPLES = here("../examples/");
const ONE = `${EXAMPLES}first-response.yaml`;
const SIX = `${EXAMPLES}nordlys-retail`;
const LATER = `${EXAMPLES}nordlys-retail-2027`;

/** What users wait for; the goals are those of a machine with two cores. */
export function rows({ json, yaml, thousand, table, exact }: LargeAssessments): readonly Row[] {
  const all = ["--format", "json", "--include-notes"];
  const gate = ["--no-config", "--min-level", "1", "--quiet"];
  return [
    { name: "--version", argv: ["--version"], goal: 1.2 },
    { name: "--help", argv: ["--help"], goal: 1.25 },
    { name: "score, one response", argv: ["score", ONE], goal: 1.5 },
    { name: "check, one response", argv: ["check", ONE, "--min-level", "1"], goal: 1.5 },
    { name: "score, six responses", argv: ["score", SIX], goal: 3 },
    { name: "plan, six responses", argv: ["plan", SIX], goal: 4 },
    { name: "report html, six responses", argv: ["report", SIX, "--format", "html"], goal: 5 },
    { name: "brief, six responses", argv: ["report", SIX, "--audience", "recruiter"], goal: 5 },
    { name: "compare, two assessments", argv: ["compare", SIX, LATER], goal: 4 },
    { name: "lint, shipped questionnaires", argv: ["lint", here("../questionnaires")], goal: 5 },
    {
      name: "check, 1,000 files, to reading and parsing them",
      argv: ["check", thousand, ...gate],
      goal: 1.2,
      floor: [READ_YAML, thousand],
    },
    {
      name: "lint, table of 10,000 people, to parsing its lines",
      argv: ["lint", table, "--no-config"],
      goal: 2,
      floor: [PARSE_LINES, table],
    },
    {
      name: "check, table of 10,000 people, to parsing its lines",
      argv: ["check", table, ...gate],
      goal: 5.5,
      floor: [PARSE_LINES, table],
    },
    {
      name: "report html, table of 10,000 people, to parsing its lines",
      argv: ["report", table, "--no-config", "--format", "html"],
      goal: 15,
      floor: [PARSE_LINES, table],
    },
    {
      name: "score, 20 people in YAML, to reading and parsing them",
      argv: ["score", yaml, ...all],
      goal: 1.2,
      floor: [READ_YAML, yaml],
    },
    { name: "score, 20 people in JSON", argv: ["score", json, ...all], goal: 3 },
    { name: "score, 48,620 arrangements", argv: ["score", exact, ...all], goal: 3 },
  ];
}
