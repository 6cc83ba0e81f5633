import { languageOrder, localize } from "./localize.ts";
import type {
  Problem,
  Questionnaire,
  RecommendationResult,
  Response,
  Result,
  Score,
  TargetGap,
  Targets,
} from "./model/index.ts";
import { disclosedPerception, siloIndexOf } from "./perception/disclose.ts";
import { perceive } from "./perception/perceive.ts";
import { electorateOf } from "./perception/votes.ts";
import { withheldDepartments } from "./perception/withheld.ts";
import { judge } from "./planning/judge.ts";
import { recommend } from "./planning/recommend.ts";
import { targetGap } from "./planning/targets.ts";
import { coverageResult } from "./result/coverage.ts";
import { departmentResults } from "./result/departments.ts";
import { respondentsHeard, reviewsOf } from "./result/heard.ts";
import { overrideResults } from "./result/overrides.ts";
import { disclosedProfile, withheldNodes } from "./result/withheld-nodes.ts";
import { dimensionResult } from "./result/tree.ts";
import { byDepartment } from "./scoring/coverage.ts";
import { OVERALL } from "./scoring/outline.ts";
import { readAggregate } from "./scoring/read-aggregate.ts";
import { scoreIn, scoreProfile } from "./scoring/score-profile.ts";

export interface AssessOptions {
  readonly toolVersion: string;
  /** The questionnaire's digest; see `digestInput`. */
  readonly digest: string;
  /** The questionnaire's first language if absent. */
  readonly language?: string;
  /** Scores only the questions of this variant. */
  readonly variant?: string;
  /** Fewer people than this in a department: nothing of it is shown apart. 1 shows all. */
  readonly minimumGroup?: number;
  /** In place of the questionnaire's targets where it names a node. */
  readonly targets?: Targets;
  /** Departments pooled for the perception gap, by the name of the group. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /** Includes the interviewers' private notes. */
  readonly includeNotes?: boolean;
  /** Problems met while reading, to be carried in the result. */
  readonly problems?: readonly Problem[];
}

/**
 * Scores the responses of one assessment: the one entrance to the core. The responses belong to the
 * questionnaire, one organization and one assessment, and there is at least one of them.
 */
export function assess(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  options: AssessOptions,
): Result {
  const { minimumGroup = 1, includeNotes = false } = options;
  const languages = languageOrder(options.language, questionnaire.languages);
  const heard = respondentsHeard(questionnaire, responses, options.variant);
  const reviews = reviewsOf(responses);
  const unreviewed = { questionnaire, speakers: heard, reviews: new Map() };
  const answers = new Map([...reviews].map(([id, { answer }]) => [id, answer]));
  const input = { ...unreviewed, reviews: answers };
  const profile = scoreProfile(input);
  const whole = reviews.size === 0 ? profile : undefined;
  const overall = scoreIn(profile, OVERALL);
  const perception = perceive(questionnaire, electorateOf(heard, options.groups ?? new Map()));
  const read = readAggregate(input, profile, (id) => siloIndexOf(perception, id));
  const headcount = new Map([...byDepartment(heard)].map(([id, people]) => [id, people.length]));
  const withheld = withheldDepartments(headcount, minimumGroup);
  const disclosure = { withheld, minimumGroup, notes: includeNotes };
  const hidden =
    withheld.length === 0 ? new Set<string>() : withheldNodes(questionnaire, heard, minimumGroup);
  const shown = disclosedProfile(profile, hidden);
  const targets = options.targets ?? questionnaire.targets;
  const gapOf = (id: string, score: Score): TargetGap =>
    targetGap(id, score, targets, questionnaire.levels);
  const tree = { profile: shown, heard, disclosure, languages, gapOf };
  return {
    schemaVersion: 1,
    tool: { name: "unsilo", version: options.toolVersion },
    ...headOf(questionnaire, responses, options, languages),
    minimumGroup,
    respondents: heard.map(({ respondent }) => respondent),
    coverage: coverageResult(questionnaire, heard, overall),
    overall: { ...scoreIn(shown, OVERALL), ...gapOf(OVERALL, overall) },
    dimensions: questionnaire.dimensions.map((dimension) => dimensionResult(dimension, tree)),
    departments: departmentResults(
      questionnaire,
      heard,
      whole,
      { withheld, minimumGroup },
      languages,
    ),
    withheld,
    perception: disclosedPerception(perception, withheld.length > 0),
    recommendations: recommend(questionnaire, profile, read, languages).map((one) =>
      withoutLevels(one, hidden),
    ),
    verdicts: questionnaire.verdicts.map((verdict) => judge(verdict, read, languages)),
    overrides: overrideResults(reviews, () => scoreProfile(unreviewed)),
    problems: options.problems ?? [],
  };
}

function headOf(
  { id, version, title }: Questionnaire,
  responses: readonly Response[],
  { digest, variant }: AssessOptions,
  languages: readonly [string, ...string[]],
): Pick<Result, "questionnaire" | "organization" | "assessment" | "variant" | "date" | "language"> {
  const variants = new Set(responses.map((response) => variant ?? response.variant));
  const common = variants.size === 1 ? [...variants][0] : undefined;
  const date = responses
    .flatMap((response) => response.date ?? [])
    .toSorted()
    .at(-1);
  return {
    questionnaire: { id, version, digest, title: localize(title, languages) },
    organization: responses[0]?.organization ?? "",
    assessment: responses[0]?.assessment ?? "",
    ...(common === undefined ? {} : { variant: common }),
    ...(date === undefined ? {} : { date }),
    language: languages[0],
  };
}

/** The reasons of a recommendation without the levels that are withheld. */
function withoutLevels(
  recommendation: RecommendationResult,
  hidden: ReadonlySet<string>,
): RecommendationResult {
  const because = recommendation.because.map((one) =>
    hidden.has(one.question) ? { question: one.question } : one,
  );
  return { ...recommendation, because };
}
