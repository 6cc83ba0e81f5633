import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  createReadStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import shipped from "../src/generated/questionnaires/digital-marketing-organization.ts";
import { tableLines } from "../test/support/responses-table.ts";
import { pair } from "./pairs.ts";

/** One million people in one table: time against parsing its lines, memory, counts, and a broken row. */
const PEOPLE = 1_000_000;
const BROKEN = 777_777;
const GOAL = 1.1;
const MOST_MEMORY = 200;
const PAIRS = 5;
const SMALL = 1000;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const UNSILO = here("../bin/unsilo.cjs");
const folder = mkdtempSync(join(tmpdir(), "unsilo-large-"));
try {
  const table = join(folder, "people.ndjson");
  writeTable(table);
  const found = pair(
    [UNSILO, "score", table, "--no-config"],
    [here("parse-lines.mjs"), table],
    PAIRS,
  );
  const memory = memoryOf(table);
  const counted = await countsFit(table);
  const message = await brokenMessage(table);
  const isLocated = message.includes(`people.ndjson:${BROKEN}:`);
  const [low, high] = found.noise.map((ratio) => ratio.toFixed(2));
  const seconds = (found.command / SMALL).toFixed(1);
  console.log(message);
  console.log(
    `figure: ${found.ratio.toFixed(2)} × (${low}–${high}) a loop of JSON.parse, ${seconds} s, ${memory} MiB, counts ${counted ? "equal" : "differ"}, row ${BROKEN} ${isLocated ? "located" : "not located"}`,
  );
  const isMet = found.ratio <= GOAL && memory <= MOST_MEMORY && counted && isLocated;
  process.exitCode = isMet ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function writeTable(path: string): void {
  writeFileSync(path, "");
  let lines: string[] = [];
  for (const line of tableLines(shipped, PEOPLE)) {
    lines.push(line);
    if (lines.length < SMALL) continue;
    appendFileSync(path, lines.join(""));
    lines = [];
  }
  appendFileSync(path, lines.join(""));
}

/** The largest memory of the process, in MiB. */
function memoryOf(table: string): number {
  const peak = join(folder, "peak");
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  spawnSync(
    process.execPath,
    ["-r", here("peak-memory.cjs"), UNSILO, "score", table, "--no-config"],
    {
      env: { ...env, PEAK_MEMORY: peak },
    },
  );
  return Math.round(Number(readFileSync(peak, "utf8")) / 1024);
}

/** Whether the answers of every question are counted as a plain loop over the lines counts them. */
async function countsFit(table: string): Promise<boolean> {
  const expected = new Map<string, number>();
  for await (const line of createInterface({ input: createReadStream(table) })) {
    const { answers = {} } = JSON.parse(line) as { answers?: Record<string, unknown> };
    for (const [id, given] of Object.entries(answers)) {
      const state = (given as { state?: string }).state ?? "answered";
      const key = `${id} ${state}`;
      expected.set(key, (expected.get(key) ?? 0) + 1);
    }
  }
  const { stdout } = spawnSync(
    process.execPath,
    [UNSILO, "score", table, "--no-config", "--format", "json"],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  const { dimensions } = JSON.parse(stdout) as Counted;
  const found = new Map<string, number>();
  for (const { id, answers } of dimensions.flatMap((one) =>
    one.capabilities.flatMap(({ questions }) => questions),
  )) {
    for (const { state, people } of answers) {
      if (state === "unanswered") continue;
      found.set(`${id} ${state}`, (found.get(`${id} ${state}`) ?? 0) + people);
    }
  }
  // Answers to questions that are not shown count nowhere, so that a result may have fewer.
  const isFewer = [...found].every(([key, people]) => people <= (expected.get(key) ?? 0));
  const unconditional = shipped.dimensions.flatMap(({ capabilities }) =>
    capabilities.flatMap(({ questions }) => questions.filter(({ when }) => when === undefined)),
  );
  const isEqual = unconditional.every(
    ({ id }) => found.get(`${id} answered`) === expected.get(`${id} answered`),
  );
  return isFewer && isEqual && found.size > 0;
}

interface Counted {
  readonly dimensions: readonly {
    readonly capabilities: readonly {
      readonly questions: readonly {
        readonly id: string;
        readonly answers: readonly { readonly state: string; readonly people: number }[];
      }[];
    }[];
  }[];
}

/** What `score` reports if one row of the table is cut off. */
async function brokenMessage(table: string): Promise<string> {
  const broken = join(folder, "broken", "people.ndjson");
  spawnSync("mkdir", ["-p", join(folder, "broken")]);
  writeFileSync(broken, "");
  let number = 0;
  let lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(table) })) {
    number += 1;
    lines.push(number === BROKEN ? line.slice(0, -1) : line);
    if (lines.length < SMALL) continue;
    appendFileSync(broken, `${lines.join("\n")}\n`);
    lines = [];
  }
  appendFileSync(broken, `${lines.join("\n")}\n`);
  const { stderr } = spawnSync(process.execPath, [UNSILO, "score", broken, "--no-config"], {
    encoding: "utf8",
  });
  return stderr.split("\n").slice(0, 2).join("\n");
}
