import { scoreResponses } from "../../assess/examine.ts";
import { languageOrder } from "../../model/localize.ts";
import { planFrom } from "../../assess/plan.ts";
import { solverModule } from "../../io/solver-module.ts";
import type { Score } from "../../model/index.ts";
import { PLAN_FORMATS } from "../../render/registry.ts";
import { solverWith } from "../../adapters/solver.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { loadAssessment } from "../load/assessment.ts";
import {
  type Definition,
  FILES,
  type OutputOptions,
  outputTo,
  SELECTION_OF_ONE,
  type SelectionOptions,
} from "../options.ts";
import { destinationsOf, isForClient, nameWithheld, writeAll } from "../output.ts";
import type { Session } from "../session.ts";
import { languageOf, minimumGroupOf, settingsOf, variantNamed } from "../settings.ts";
import { type LimitOptions, limitsOf } from "./plan/limits.ts";

export const definition: Definition = {
  name: "plan",
  order: 60,
  summary: "find the least effort to a target, or the most gain within a budget",
  description:
    "Chooses among the questionnaire's recommendations, proves the choice, and puts it in order. Without a target: one level up in every dimension, or what the config says.",
  arguments: FILES,
  options: [
    [
      "--target <[ID=]LEVEL>",
      "reach a level: of the whole, or of ID; may be repeated",
      { isRepeatable: true },
    ],
    ["--budget <DAYS>", "the most gain within so many person-days"],
    ["--quarters <N>", "place the work in so many quarters"],
    [
      "--capacity <[DEPARTMENT=]DAYS>",
      "person-days a quarter; may be repeated",
      { isRepeatable: true },
    ],
    ["--start <DATE>", "the first day, YYYY-MM-DD, for dates in place of weeks"],
    ["--exclude <ID>", "never take a recommendation; may be repeated", { isRepeatable: true }],
    ["--done <ID>", "it is carried out already; may be repeated", { isRepeatable: true }],
    ["--must <ID>", "take it whatever it brings; may be repeated", { isRepeatable: true }],
    [
      "--assume <ID=LEVEL>",
      "plan as if a question or capability stood there",
      { isRepeatable: true },
    ],
    ["--no-regret", "also try 200 plans with other efforts: which steps stay?"],
    ...SELECTION_OF_ONE,
    ...outputTo("terminal, markdown, json or csv"),
  ],
  formats: PLAN_FORMATS,
  examples: [
    ["unsilo plan examples/nordlys-retail", "one level up everywhere, with the least effort"],
    ["unsilo plan responses/ --target 3", "level 3 in every dimension"],
    ["unsilo plan responses/ --budget 120", "as much as 120 person-days can bring"],
    [
      "unsilo plan responses/ --target silos=4 --quarters 4 --capacity 30 --start 2027-01-04",
      "in time",
    ],
    ["unsilo plan responses/ --format csv -o board.csv", "for a planning board"],
  ],
};

/** The options as commander passes them; `--no-regret` comes as `regret: false`. */
type PlanOptions = SelectionOptions &
  OutputOptions &
  LimitOptions & { readonly assume?: readonly string[]; readonly regret?: boolean };

export async function run(
  session: Session,
  options: PlanOptions,
  names: readonly string[],
): Promise<number> {
  const destinations = destinationsOf(PLAN_FORMATS, options, session);
  const assessment = await loadAssessment(names, options, session);
  const { questionnaire, responses, found } = assessment;
  variantNamed(options.variant, questionnaire);
  const language = languageOf(options.lang, questionnaire, found);
  const limits = limitsOf(options, questionnaire);
  const minimumGroup = minimumGroupOf(found, isForClient(destinations));
  const settings = {
    ...settingsOf(assessment, options, { minimumGroup }),
    ...limits,
    ...(options.regret === false ? { noRegret: progressOn(session) } : {}),
  };
  const scored = scoreResponses(questionnaire, responses, settings);
  const { plan, withheld } = await planFrom(scored, settings, solverWith(solverModule));
  const { overall, dimensions } = plan.today;
  checkScored([overall, ...dimensions]);
  const languages = languageOrder(language, questionnaire.languages);
  await nameWithheld({ ...scored, withheld }, options.quiet, session);
  const input = { plan, questionnaire, texts: commonTexts(language), languages };
  const written = await writeAll(destinations, input, session);
  return worstOf([written, plan.status === "unreachable" ? EXIT.threshold : EXIT.done]);
}

function checkScored(scores: readonly Score[]): void {
  // A withheld node has a score.
  if (scores.some((one) => one.kind === "scored" || one.reason === "withheld")) return;
  throw new Failure(
    EXIT.nothing,
    "nothing is scored, so nothing can be planned",
    "unsilo score says what is not known",
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
