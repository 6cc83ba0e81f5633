import type { ReadSubject } from "./conditions/evaluate-condition.ts";
import type { Perception, Questionnaire, Response, Subject } from "../model/index.ts";
import { languageOrder } from "./localize.ts";
import { siloIndexOf, withheldGaps } from "./perception/disclose.ts";
import { perceive } from "./perception/perceive.ts";
import { numberPriorities, prioritiesOf, type Priority } from "../plan/priorities.ts";
import { electorateOf } from "./perception/votes.ts";
import { withheldDepartments } from "./perception/withheld.ts";
import { type Heard, respondentsHeard, type Review, reviewsOf } from "./result/heard.ts";
import { peopleAnswering, withheldNodes } from "./result/withheld-nodes.ts";
import { byDepartment } from "./scoring/coverage.ts";
import { questionsBelow } from "./scoring/outline.ts";
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
  /** The gaps between departments, and the nodes whose gaps may not be shown. */
  readonly gaps: () => Gaps;
  /** How conditions read the organization, from all answers. */
  readonly read: ReadSubject;
  /** The same from what may be shown alone: the rest is unknown. */
  readonly readShown: ReadSubject;
  /** The same from what at least the minimum group of people said. */
  readonly readByMany: ReadSubject;
  /** Whether fewer people than the minimum group answered what is below a node. */
  readonly isFromFew: (id: string) => boolean;
  /** The recommendations that apply, in the one order of priorities, from all answers. */
  readonly priorities: () => readonly Priority[];
}

/** How far departments see the same things apart. */
export interface Gaps {
  readonly perception: Perception;
  readonly withheldGaps: ReadonlySet<string>;
}

/** Everything that was found out about one assessment, before it is laid out as a result. */
export interface Examination extends ScoredAssessment, Gaps {
  /** Every score, those of the overall and the dimensions with their confidence. */
  readonly profile: Profile;
}

/** Hears the responses and scores them; what few people said is marked as hidden. */
export function scoreResponses(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  options: ExamineOptions,
): ScoredAssessment {
  const { language, variant, minimumGroup = 1, groups = new Map(), certainty = true } = options;
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
  const gaps = lazily((): Gaps => {
    const perception = perceive(questionnaire, electorateOf(heard, groups), certainty);
    const isOpen = withheld.length === 0;
    return {
      perception,
      withheldGaps: isOpen ? new Set() : withheldGaps(perception, hidden, minimumGroup),
    };
  });
  const read = readAggregate(scored.input, scored.profile, (id) =>
    siloIndexOf(gaps().perception, id),
  );
  const isShown = (id: string, kind: Subject["kind"]): boolean =>
    !hidden.has(id) && !(kind === "silo-index" && gaps().withheldGaps.has(id));
  const isFromFew = (id: string): boolean =>
    withheld.length > 0 && peopleAnswering(questionsBelow(questionnaire, id), heard) < minimumGroup;
  const readByMany = limitedTo((id) => !isFromFew(id), read);
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
    gaps,
    read,
    readShown: limitedTo(isShown, read),
    readByMany,
    isFromFew,
    priorities: lazily(() => numberPriorities(prioritiesOf(scored, read), readByMany)),
  };
}

/** The same, and how far departments see the same things apart. */
export function examine(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  options: ExamineOptions,
): Examination {
  const assessment = scoreResponses(questionnaire, responses, options);
  return { ...assessment, ...assessment.gaps(), profile: withConfidence(assessment.scored) };
}

/** Reads what is known of some nodes alone; of the others nothing. */
function limitedTo(
  isKnown: (id: string, kind: Subject["kind"]) => boolean,
  read: ReadSubject,
): ReadSubject {
  return (subject) =>
    subject.kind === "option" || subject.kind === "department" || isKnown(subject.id, subject.kind)
      ? read(subject)
      : undefined;
}

/** Computed when it is asked for, and once. */
function lazily<Value extends object>(compute: () => Value): () => Value {
  let known: Value | undefined;
  return () => (known ??= compute());
}
