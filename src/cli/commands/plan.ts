import { scoreResponses } from "../../assess/examine.ts";
import { languageOrder } from "../../model/localize.ts";
import type { Questionnaire, Score } from "../../model/index.ts";
import { planFrom, type PlanOptions } from "../../assess/plan.ts";
import { solverModule } from "../../io/solver-module.ts";
import { PLAN_FORMATS } from "../../report/registry.ts";
import { solverWith } from "../../adapters/solver.ts";
import { textsIn } from "../../text/languages/index.ts";
import { assumptionsOf } from "../assumptions.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure, worstOf } from "../failure.ts";
import { languageOf } from "../language.ts";
import { type Assessment, loadAssessment } from "../load/load-assessment.ts";
import type { AssessmentOptions, OutputOptions } from "../options.ts";
import { nameWithheld } from "../name-withheld.ts";
import { minimumGroupOf } from "../minimum-group.ts";
import { checkDestinations, isForClient, destinationsOf } from "../outputs.ts";
import {
  aimsIn,
  amount,
  capacityIn,
  dayIn,
  type PlanningOptions,
  quartersIn,
  wishesIn,
} from "../plan-options.ts";
import { variantNamed } from "../variant.ts";
import { VERSION } from "../version.ts";
import { writeAll } from "../write-all.ts";

/** What commander hands over; `--no-regret` comes as `regret: false`. */
type Options = AssessmentOptions & OutputOptions & PlanningOptions & { readonly regret?: boolean };

/** `unsilo plan FILES…`: the least effort to a target, or the most gain within a budget. */
export async function plan(
  names: readonly string[],
  options: Options,
  context: Context,
): Promise<number> {
  const destinations = destinationsOf(PLAN_FORMATS, options);
  checkDestinations(destinations, context);
  const assessment = await loadAssessment(names, options, context.ports, context.desk);
  const { questionnaire, responses } = assessment;
  const config = assessment.found?.config;
  variantNamed(options.variant, questionnaire);
  const language = languageOf(options.lang ?? config?.language, questionnaire.languages);
  const settings = {
    ...settingsOf(assessment, options, language),
    minimumGroup: minimumGroupOf(config, isForClient(destinations)),
    ...limitsOf(options, questionnaire),
    ...(options.regret === false ? { noRegret: progressOn(context) } : {}),
  };
  const scored = scoreResponses(questionnaire, responses, settings);
  const solver = solverWith(solverModule);
  const { plan: found, withheld } = await planFrom(scored, settings, solver);
  const { overall, dimensions } = found.today;
  checkScored([overall, ...dimensions]);
  const languages = languageOrder(language, questionnaire.languages);
  await nameWithheld({ ...scored, withheld }, options.quiet, context);
  const input = { plan: found, questionnaire, texts: textsIn(language), languages };
  const written = await writeAll(destinations, input, context);
  return worstOf([written, found.status === "unreachable" ? EXIT.threshold : EXIT.done]);
}

function settingsOf(
  { digest, found }: Assessment,
  { variant }: Options,
  language: string,
): Pick<PlanOptions, "toolVersion" | "digest" | "language" | "variant" | "targets" | "groups"> {
  const { targets, groups } = found?.config ?? {};
  return {
    toolVersion: VERSION,
    digest,
    language,
    ...(variant === undefined ? {} : { variant }),
    ...(targets === undefined ? {} : { targets }),
    ...(groups === undefined ? {} : { groups }),
  };
}

function limitsOf(options: Options, questionnaire: Questionnaire) {
  const { target, budget, quarters, capacity = [], start, assume } = options;
  return {
    capacity: capacityIn(capacity, questionnaire),
    wishes: wishesIn(options, questionnaire),
    ...(target === undefined ? {} : { aims: aimsIn(target, questionnaire) }),
    ...(budget === undefined ? {} : { budget: amount("--budget", budget, "write --budget 120") }),
    ...(quarters === undefined ? {} : { quarters: quartersIn(quarters) }),
    ...(start === undefined ? {} : { start: dayIn(start) }),
    ...(assume === undefined ? {} : { assume: assumptionsOf(assume, questionnaire) }),
  };
}

function checkScored(scores: readonly Score[]): void {
  // What is withheld has a score.
  if (scores.some((one) => one.kind === "scored" || one.reason === "withheld")) return;
  throw new Failure(
    EXIT.nothing,
    "nothing is scored, so nothing can be planned",
    "unsilo score says what is not known",
  );
}

const TENTHS = 10;

/** Tells a terminal how far the trial of other efforts is. */
function progressOn({ ports }: Context): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenths = Math.floor(share * TENTHS);
    if (tenths === told || !ports.stderr.isTerminal) return;
    told = tenths;
    const end = tenths === TENTHS ? "\r\u001B[K" : "";
    void ports.stderr.write(`\rtrying other efforts: ${tenths * TENTHS} %${end}`);
  };
}
