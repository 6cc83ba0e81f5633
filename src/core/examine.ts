import type { ReadSubject } from "./conditions/evaluate-condition.ts";
import type { Perception, Questionnaire, Response, Subject } from "./model/index.ts";
import { languageOrder } from "./localize.ts";
import { siloIndexOf, withheldGaps } from "./perception/disclose.ts";
import { perceive } from "./perception/perceive.ts";
import { electorateOf } from "./perception/votes.ts";
import { withheldDepartments } from "./perception/withheld.ts";
import { type Heard, respondentsHeard, type Review, reviewsOf } from "./result/heard.ts";
import { withheldNodes } from "./result/withheld-nodes.ts";
import { byDepartment } from "./scoring/coverage.ts";
import { readAggregate } from "./scoring/read-aggregate.ts";
import { type Profile, type ScoredTree, scoreTree } from "./scoring/score-profile.ts";
import { withConfidence } from "./uncertainty/confidence.ts";

export interface ExamineOptions {
  /** The questionnaire's first language if absent. */
  readonly language?: string;
  /** Scores only the questions of this variant. */
  readonly variant?: string;
  /** Fewer people than this in a department: nothing of it is shown apart. 1 shows all. */
  readonly minimumGroup?: number;
  /** Departments pooled for the perception gap, by the name of the group. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /**
   * Whether to say how the gaps were tested, with their signals, and what the scores are with any one
   * person left out. The tests take most of the time of a large assessment; yes if absent. The
   * confidence is the same either way.
   */
  readonly certainty?: boolean;
}

/** The responses of one assessment, heard and scored. */
export interface ScoredAssessment {
  readonly questionnaire: Questionnaire;
  readonly responses: readonly Response[];
  readonly languages: readonly [string, ...string[]];
  readonly heard: readonly Heard[];
  readonly reviews: ReadonlyMap<string, Review>;
  readonly scored: ScoredTree;
  readonly minimumGroup: number;
  /** Departments of which nothing may be shown apart. */
  readonly withheld: readonly string[];
  /** Nodes whose scores may not be shown. */
  readonly hidden: ReadonlySet<string>;
}

/** Everything that was found out about one assessment, before it is laid out as a result. */
export interface Examination extends ScoredAssessment {
  /** Every score, those of the overall and the dimensions with their confidence. */
  readonly profile: Profile;
  readonly perception: Perception;
  /** Nodes whose gaps may not be shown. */
  readonly withheldGaps: ReadonlySet<string>;
  /** How conditions read the organization: what may not be shown is unknown to them. */
  readonly read: ReadSubject;
}

/** Hears the responses and scores them; what few people said is marked as hidden. */
export function scoreResponses(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  { language, variant, minimumGroup = 1 }: ExamineOptions,
): ScoredAssessment {
  const heard = respondentsHeard(questionnaire, responses, variant);
  const reviews = reviewsOf(responses);
  const answers = new Map([...reviews].map(([id, { answer }]) => [id, answer]));
  const scored = scoreTree({ questionnaire, speakers: heard, reviews: answers });
  const headcount = new Map([...byDepartment(heard)].map(([id, people]) => [id, people.length]));
  const withheld = withheldDepartments(headcount, minimumGroup);
  const hidden =
    withheld.length === 0
      ? new Set<string>()
      : withheldNodes(scored.asAnswered, heard, minimumGroup);
  return {
    questionnaire,
    responses,
    languages: languageOrder(language, questionnaire.languages),
    heard,
    reviews,
    scored,
    minimumGroup,
    withheld,
    hidden,
  };
}

/** The same, and how far departments see the same things apart. */
export function examine(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  options: ExamineOptions,
): Examination {
  const assessment = scoreResponses(questionnaire, responses, options);
  const { heard, scored, hidden, withheld, minimumGroup } = assessment;
  const { groups = new Map(), certainty = true } = options;
  const perception = perceive(questionnaire, electorateOf(heard, groups), certainty);
  const guarded =
    withheld.length === 0 ? new Set<string>() : withheldGaps(perception, hidden, minimumGroup);
  const read = readAggregate(scored.input, scored.profile, (id) =>
    guarded.has(id) ? undefined : siloIndexOf(perception, id),
  );
  return {
    ...assessment,
    profile: withConfidence(scored),
    perception,
    withheldGaps: guarded,
    read: (subject) => (isHidden(subject, hidden) ? undefined : read(subject)),
  };
}

function isHidden(subject: Subject, hidden: ReadonlySet<string>): boolean {
  return subject.kind !== "option" && subject.kind !== "department" && hidden.has(subject.id);
}
