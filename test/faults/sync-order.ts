import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runHarness } from "./harness.ts";
import { RESPONSE } from "./judge.ts";
import type { Case } from "./table.ts";

const ANSWERS = 4;

/**
 * Checks what no kill can show, because the system survives it: everything is synced before it
 * counts.
 */
export async function syncOrderCases(harness: string): Promise<readonly Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "unsilo-order-"));
  const log = join(folder, "log");
  try {
    const shell = `exec strace -D -f -qq -y -o ${log} -e trace=write,fsync,rename`;
    const run = await runHarness(harness, { answers: ANSWERS, shell });
    const steps = stepsOf(readFileSync(log, "utf8"));
    return RULES.map(({ name, step, after }) => {
      const places = steps.flatMap((one, index) => (one === step ? index : []));
      const isKept = places.every((place) => after === lastOf(steps.slice(0, place), step, after));
      return { where: name, fault: "power cut", ...run, isValid: places.length > 0 && isKept };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Step = keyof typeof PATTERNS;

const TEMPORARY = `/\\.${RESPONSE}\\.\\d+\\.tmp`;

const PATTERNS = {
  acknowledged: / write\(1<[^>]*>, "saved /u,
  "response written": new RegExp(` write\\(\\d+<[^>]*${TEMPORARY}>`, "u"),
  "response synced": new RegExp(` fsync\\(\\d+<[^>]*${TEMPORARY}>`, "u"),
  "response in place": new RegExp(` rename\\("[^"]*${TEMPORARY}"`, "u"),
  "folder synced": / fsync\(\d+<[^>]*unsilo-faults-[^/>]*>/u,
} as const;

/** The sync must come between the action that makes it necessary and the given step. */
const RULES: readonly { readonly name: string; readonly step: Step; readonly after: Step }[] = [
  { name: "response before rename", step: "response in place", after: "response synced" },
  { name: "rename before 'saved'", step: "acknowledged", after: "folder synced" },
];

const UNSAFE: Readonly<Partial<Record<Step, Step>>> = {
  "response synced": "response written",
  "folder synced": "response in place",
};

/** The latest of the sync and the action that it secures; empty if neither happened. */
function lastOf(steps: readonly Step[], step: Step, sync: Step): Step | undefined {
  const since = steps.slice(steps.lastIndexOf(step) + 1);
  return since.findLast((one) => one === sync || one === UNSAFE[sync]);
}

function stepsOf(log: string): readonly Step[] {
  const names = Object.keys(PATTERNS) as Step[];
  return log.split("\n").flatMap((line) => names.find((name) => PATTERNS[name].test(line)) ?? []);
}
