import type { Perception, Questionnaire, Response, Subject } from "../model/index.ts";
import { languageOrder } from "../model/localize.ts";
import { questionsBelow } from "../model/outline.ts";
import { type Heard, respondentsHeard, type Review, reviewsOf } from "../score/answer-sheet.ts";
import type { ReadSubject } from "../score/condition.ts";
import { byDepartment } from "../score/department-voice.ts";
import { type ScoredTree, scoreTree } from "../score/profile.ts";
import { readAggregate } from "../score/read-aggregate.ts";
import {
  peopleAnswering,
  withheldDepartments,
  withheldGaps,
  withheldNodes,
} from "./confidentiality.ts";
import { perceive, siloIndexOf } from "./perception.ts";
import { electorateOf } from "./votes.ts";

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

/** The responses of one assessment, heard and scored, with what of them may be shown. */
export interface Analysis {
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
}

/** How far departments see the same things apart. */
export interface Gaps {
  readonly perception: Perception;
  readonly withheldGaps: ReadonlySet<string>;
}

/** Hears the responses and scores them; what few people said is marked as hidden. */
export function analyseResponses(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  options: ExamineOptions,
): Analysis {
  const { language, variant, minimumGroup = 1, groups = new Map(), certainty = true } = options;
  const heard = respondentsHeard(questionnaire, responses, variant);
  const reviews = reviewsOf(responses);
  const answers = new Map([...reviews].map(([id, { answer }]) => [id, answer]));
  const scored = scoreTree({ questionnaire, speakers: heard, reviews: answers });
  const headcount = new Map([...byDepartment(heard)].map(([id, people]) => [id, people.length]));
  const withheld = withheldDepartments(headcount, minimumGroup);
  const isOpen = withheld.length === 0;
  const hidden = isOpen ? new Set<string>() : withheldNodes(scored.asAnswered, heard, minimumGroup);
  const gaps = lazily((): Gaps => {
    const perception = perceive(questionnaire, electorateOf(heard, groups), certainty);
    const guarded = isOpen ? new Set<string>() : withheldGaps(perception, hidden, minimumGroup);
    return { perception, withheldGaps: guarded };
  });
  const read = readAggregate(scored.input, scored.profile, (id) =>
    siloIndexOf(gaps().perception, id),
  );
  const isShown = (id: string, kind: Subject["kind"]): boolean =>
    !hidden.has(id) && !(kind === "silo-index" && gaps().withheldGaps.has(id));
  const isFromFew = (id: string): boolean =>
    !isOpen && peopleAnswering(questionsBelow(questionnaire, id), heard) < minimumGroup;
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
    readByMany: limitedTo((id) => !isFromFew(id), read),
    isFromFew,
  };
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
export function lazily<Value extends object>(compute: () => Value): () => Value {
  let known: Value | undefined;
  return () => (known ??= compute());
}
