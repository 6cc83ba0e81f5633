import { scoreResponses } from "../../assess/examine.ts";
import { languageOrder } from "../../model/localize.ts";
import { planFrom } from "../../assess/plan.ts";
import { solverModule } from "../../io/solver-module.ts";
import type { PlanStatus, Score } from "../../model/index.ts";
import { PLAN_FORMATS } from "../../render/registry.ts";
import { solverWith } from "../../adapters/solver.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { loadAssessment } from "../load/assessment.ts";
import {
  type Definition,
  FILES,
  type OutputOptions,
  CSV,
  outputTo,
  FINISHED_ONLY,
  type FinishedOptions,
  SELECTION_OF_ONE,
  type SelectionOptions,
} from "../options.ts";
import { destinationsOf, isForClient, nameWithheld, sayLine, writeAll } from "../output.ts";
import type { Session } from "../session.ts";
import { languageOf, minimumGroupOf, settingsOf, variantNamed } from "../settings.ts";
import { type LimitOptions, limitsOf } from "./plan/limits.ts";

export const definition: Definition = {
  name: "plan",
  order: 60,
  summary: "plan the least effort to a target, or the most progress within a budget",
  description:
    "Chooses the best set of the questionnaire's recommendations and puts it in order. Without --target, the goal is the config's targets, or one level up in every dimension.",
  arguments: FILES,
  options: [
    [
      "--target <[ID=]LEVEL>",
      "the level to reach, overall or for ID; may be repeated",
      { isRepeatable: true },
    ],
    ["--budget <DAYS>", "make the most progress within this many person-days"],
    ["--quarters <N>", "schedule the work in this many quarters"],
    [
      "--capacity <[DEPARTMENT=]DAYS>",
      "person-days per quarter, for every department or for one; may be repeated",
      { isRepeatable: true },
    ],
    ["--parallel <N>", "work on at most this many steps at a time", { otherwise: "3" }],
    ["--start <DATE>", "the first day, YYYY-MM-DD; shows dates instead of weeks"],
    ["--exclude <ID>", "never use this recommendation; may be repeated", { isRepeatable: true }],
    [
      "--done <ID>",
      "this recommendation is carried out already; may be repeated",
      { isRepeatable: true },
    ],
    ["--must <ID>", "always use this recommendation; may be repeated", { isRepeatable: true }],
    [
      "--assume <ID=LEVEL>",
      "plan as if this question or capability had this level; may be repeated",
      { isRepeatable: true },
    ],
    ["--no-regret", "also make 200 plans with other efforts, to find the robust steps"],
    ...SELECTION_OF_ONE,
    FINISHED_ONLY,
    CSV,
    ...outputTo("terminal, markdown, json or csv"),
  ],
  formats: PLAN_FORMATS,
  examples: [
    [
      "unsilo plan examples/nordlys-retail",
      "one level up in every dimension, with the least effort",
    ],
    ["unsilo plan responses/ --target 3", "the least effort to overall level 3"],
    ["unsilo plan responses/ --budget 120", "the most progress within 120 person-days"],
    [
      "unsilo plan responses/ --target silos=4 --quarters 4 --capacity 30 --start 2027-01-04",
      "level 4 in one dimension, with a schedule",
    ],
    ["unsilo plan responses/ --format csv -o board.csv", "export the steps for a planning board"],
  ],
};

/** The options as commander passes them; `--no-regret` comes as `regret: false`. */
type PlanOptions = SelectionOptions &
  FinishedOptions &
  OutputOptions &
  LimitOptions & { readonly assume?: readonly string[]; readonly regret?: boolean };

export async function run(
  session: Session,
  options: PlanOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(PLAN_FORMATS, options, session);
  const assessment = await loadAssessment(names, options, session);
  const { questionnaire, answers, found } = assessment;
  variantNamed(options.variant, questionnaire);
  const language = languageOf(options.lang, questionnaire, found);
  const limits = limitsOf(options, questionnaire);
  const minimumGroup = minimumGroupOf(found, isForClient(destinations));
  const settings = {
    ...settingsOf(assessment, options, { minimumGroup, problems: session.problems }),
    ...limits,
    ...(options.regret === false ? { noRegret: progressOn(session) } : {}),
  };
  const scored = scoreResponses(questionnaire, answers, settings);
  const { plan, withheld, reached } = await planFrom(scored, settings, solverWith(solverModule));
  const { overall, dimensions } = plan.today;
  if (questionnaire.recommendations.length > 0) checkScored([overall, ...dimensions]);
  const languages = languageOrder(language, questionnaire.languages);
  await nameWithheld({ ...scored, withheld }, options.quiet, session);
  if (reached.length > 0 && options.quiet !== true) {
    const what = reached.map((id) => `--must ${id}`).join(", ");
    const why = "every level that it raises to is already reached, so the plan does not include it";
    await sayLine(`unsilo: ${what}: ${why}`, session);
  }
  const input = { plan, questionnaire, texts: commonTexts(language), languages };
  const written = await writeAll(destinations, input, session);
  return worstOf([written, EXIT_OF[plan.status]]);
}

const EXIT_OF = {
  optimal: EXIT.done,
  feasible: EXIT.done,
  unreachable: EXIT.threshold,
  "nothing-to-plan": EXIT.nothing,
} as const satisfies Readonly<Record<PlanStatus, number>>;

function checkScored(scores: readonly Score[]): void {
  // A withheld node has a score.
  if (scores.some((one) => one.kind === "scored" || one.reason === "withheld")) return;
  throw new Failure(
    EXIT.nothing,
    "nothing is scored, so nothing can be planned",
    "to see what is missing, run: unsilo score",
  );
}

const TENTHS = 10;

/** Tells a terminal how far the trial of other efforts is. */
function progressOn({ ports }: Session): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenths = Math.floor(share * TENTHS);
    if (tenths === told || !ports.stderr.isTerminal) return;
    told = tenths;
    const end = tenths === TENTHS ? "\r\u001B[K" : "";
    void ports.stderr.write(`\rtrying other efforts: ${tenths * TENTHS} %${end}`);
  };
}
