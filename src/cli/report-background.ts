import type { AssessOptions } from "../assess/assess.ts";
import type { Examination } from "../assess/examine.ts";
import { compareResults } from "../analyse/comparison.ts";
import type { AssessmentComparison } from "../model/index.ts";
import { planFrom } from "../assess/plan.ts";
import { type Planned } from "../plan/plan.ts";
import { type WithheldAdvice, withheldAmong } from "../plan/advice.ts";
import { gainsOf } from "../plan/projection.ts";
import { solverModule } from "../io/solver-module.ts";
import type { Config } from "../model/index.ts";
import type { Background, ReportInput } from "../report/input.ts";
import { solverWith } from "../adapters/solver.ts";
import { audienceNamed } from "./audience.ts";
import type { Context } from "./context.ts";
import { loadRound } from "./load/load-round.ts";
import type { RenderOptions } from "./render.ts";
import { checkSame } from "./same-organization.ts";

/** What was found out on the way to the result. */
interface Found {
  readonly examination: Examination;
  readonly settings: AssessOptions;
  readonly config: Config | undefined;
}

/** The background of a report, and what the report lists without a title. */
interface ReportBackground {
  readonly background: Background;
  readonly withheld: readonly WithheldAdvice[];
}

/** What only a report tells: the roadmap, what each recommendation brings, what moved, how it was done. */
export async function backgroundOf(
  { result, questionnaire }: Pick<ReportInput, "result" | "questionnaire">,
  { examination, settings, config }: Found,
  options: RenderOptions,
  context: Context,
): Promise<ReportBackground> {
  const audience = audienceNamed(options.audience);
  const { confidential } = options;
  const progress = await progressSince({ result, questionnaire }, options, context);
  const shared = {
    audience,
    ...(progress === undefined ? {} : { progress }),
    ...(config?.assessment === undefined ? {} : { assessment: config.assessment }),
    ...(confidential === undefined ? {} : { confidentiality: confidential }),
  };
  const withheld = withheldAmong(examination.priorities());
  if (audience === "recruiter" || audience === "workshop") return { background: shared, withheld };
  const background = { ...shared, gains: gainsOf(examination) };
  const planned = await roadmapOf(examination, settings);
  return planned === undefined
    ? { background, withheld }
    : { background: { ...background, plan: planned.plan }, withheld: planned.withheld };
}

/** The least effort to the targets; nothing where nothing is scored. */
async function roadmapOf(
  examination: Examination,
  settings: AssessOptions,
): Promise<Planned | undefined> {
  const { profile } = examination.scored;
  if ([...profile.values()].every(({ kind }) => kind === "not-scored")) return undefined;
  const wishes = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };
  const { assume: _, ...known } = settings;
  const limits = { capacity: new Map<string, number>(), wishes };
  return planFrom(examination, { ...known, ...limits }, solverWith(solverModule));
}

/** What moved since the assessment before, as far as a client may see it. */
async function progressSince(
  { result, questionnaire }: Pick<ReportInput, "result" | "questionnaire">,
  { baseline, audience: _, ...options }: RenderOptions,
  context: Context,
): Promise<AssessmentComparison | undefined> {
  if (baseline === undefined) return undefined;
  const { minimumGroup } = result;
  const before = await loadRound(baseline, { ...options, forClient: true, minimumGroup }, context);
  checkSame(before.result, result);
  return compareResults(before.result, result, questionnaire, {
    language: result.language,
    done: [],
  });
}
