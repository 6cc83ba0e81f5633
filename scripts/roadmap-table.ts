import { readdirSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import type { Response } from "../src/model/index.ts";
import { scoreResponses } from "../src/assess/examine.ts";
import { aimsOf, type Aim, isAimReached } from "../src/plan/targets.ts";
import type { Candidate } from "../src/plan/candidates.ts";
import { chooseSteps } from "../src/plan/choose-steps.ts";
import { gainOf } from "../src/plan/projection.ts";
import {
  type PlanningContext,
  planningContextOf,
  treeAfter,
} from "../src/plan/planning-context.ts";
import questionnaire from "../src/generated/questionnaires/digital-marketing-organization.ts";
import { solverModule } from "../src/io/solver-module.ts";
import { matchResponse } from "../src/read/response/match-response.ts";
import { readResponse } from "../src/read/response/read-response.ts";
import { solverWith } from "../src/adapters/solver.ts";
import { ROOT } from "./paths.ts";

const EXAMPLES = ["nordlys-retail", "corran-bank", "brannan-hotels", "studielansverket"] as const;
const BUDGETS = [60, 120, 240] as const;

const solve = solverWith(solverModule);

/** docs/roadmap.md: how much the proven plan saves or gains over a greedy one on the examples. */
export async function roadmapTable(): Promise<string> {
  const rows: string[] = [];
  for (const example of EXAMPLES) rows.push(...(await rowsOf(example)));
  return `# Proven and greedy plans

The greedy plan repeatedly takes the step with the largest gain per day, together with its missing prerequisites, until the targets are met or the budget is spent. The target is one level up in every dimension that the recommendations can raise. Gain is the change of the overall score. \`npm run tables\` makes this table, and a test checks it.

| example | goal | greedy | proven | difference |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

async function rowsOf(example: string): Promise<readonly string[]> {
  const { scored, priorities } = scoreResponses(questionnaire, responsesOf(example), {});
  const nobody = new Set<string>();
  const context = planningContextOf(scored, { exclude: nobody, done: nobody });
  const order = priorities().map(({ recommendation }) => recommendation.id);
  const free = { capacity: new Map<string, number>(), must: nobody, order };
  const whole = treeAfter(context, context.candidates);
  const aims = aimsOf(questionnaire.targets, context.today, questionnaire).filter((aim) =>
    isAimReached(whole, aim),
  );
  const rows: string[] = [];
  if (aims.length > 0) {
    const proven = (await chooseSteps(context, { ...free, aims }, solve)) ?? [];
    const days = [greedy(context, aims, Infinity), proven].map(daysOf) as [number, number];
    const saved = Math.round((100 * (days[0] - days[1])) / days[1]);
    rows.push(
      row(example, "one level up", `${days[0]} days`, `${days[1]} days`, `${saved}% more effort`),
    );
  }
  for (const budget of BUDGETS) {
    const proven = (await chooseSteps(context, { ...free, aims: [], budget }, solve)) ?? [];
    const gains = [greedy(context, [], budget), proven].map(
      (steps) => gainOf(context.today, treeAfter(context, steps)) ?? 0,
    ) as [number, number];
    const less = Math.round((100 * (gains[1] - gains[0])) / gains[1]);
    rows.push(
      row(
        example,
        `${budget} days`,
        gains[0].toFixed(3),
        gains[1].toFixed(3),
        `${less}% less gain`,
      ),
    );
  }
  return rows;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function responsesOf(example: string): readonly Response[] {
  const folder = `${ROOT}examples/${example}/`;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .flatMap((file) => {
      const { draft } = readResponse({ file, text: readFileSync(folder + file, "utf8") });
      return (draft && matchResponse(draft, questionnaire).response) ?? [];
    });
}

/**
 * Takes the step with the largest gain per day, with its prerequisites, until the aims are met or
 * nothing fits.
 */
function greedy(
  context: PlanningContext,
  aims: readonly Aim[],
  budget: number,
): readonly Candidate[] {
  const taken: Candidate[] = [];
  const holds = (): boolean =>
    aims.length > 0 && aims.every((aim) => isAimReached(treeAfter(context, taken), aim));
  while (!holds()) {
    const today = treeAfter(context, taken);
    const [best] = context.candidates
      .filter((one) => !taken.includes(one))
      .map((one) => withRequired(one, taken, context))
      .filter((steps) => daysOf([...taken, ...steps]) <= budget)
      .map((steps) => ({
        steps,
        rate: (gainOf(today, treeAfter(context, [...taken, ...steps])) ?? 0) / daysOf(steps),
      }))
      .filter(({ rate }) => rate > 0 || aims.length > 0)
      .toSorted((a, b) => b.rate - a.rate);
    if (best === undefined) return taken;
    taken.push(...best.steps);
  }
  return taken;
}

function withRequired(
  one: Candidate,
  taken: readonly Candidate[],
  { candidates, isMet }: PlanningContext,
): readonly Candidate[] {
  const needed = new Set<Candidate>();
  const add = (step: Candidate): void => {
    if (taken.includes(step) || needed.has(step)) return;
    for (const required of candidates) {
      if (step.requires.includes(required.id) && !isMet(required.id)) add(required);
    }
    needed.add(step);
  };
  add(one);
  return [...needed];
}

function daysOf(steps: readonly Candidate[]): number {
  return steps.reduce((sum, { effort }) => sum + effort, 0);
}

if (process.argv[1]?.endsWith("roadmap-table.ts") === true) {
  await writeFile(`${ROOT}docs/roadmap.md`, await roadmapTable());
}
