import type {
  Comparison,
  QuestionConsensus,
  Recommendation,
  RecommendationResult,
  Subject,
} from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { comparisonsIn, type ReadSubject } from "../score/condition.ts";
import { groundsOf } from "../score/grounds.ts";
import { type Profile, scoreIn } from "../score/profile.ts";

/** What decides which reasons are true. */
export interface ReasonContext {
  /** The scores that may be shown. */
  readonly shown: Profile;
  /** The values that conditions read, as far as they may be shown. */
  readonly readShown: ReadSubject;
  /** How far the answers bear out each level, as far as that may be shown. */
  readonly consensus: readonly QuestionConsensus[];
  /** How a reason is given whose question's answers are not compared; undefined for the others. */
  readonly uncompared: (question: string) => "fact" | "level" | undefined;
  readonly languages: readonly string[];
}

type Reason = NonNullable<RecommendationResult["reasons"]>[number];

/**
 * The reasons of a recommendation that are true today: the question is at their level, it is among
 * those that make the recommendation apply, and its answers bear the level out. docs/scoring.md §6.
 */
export function reasonsToday(
  { when, because }: Recommendation,
  context: ReasonContext,
): readonly Reason[] {
  if (because.size === 0) return [];
  const read = idsIn(comparisonsIn(when));
  const grounds = idsIn(groundsOf(when, context.readShown));
  return [...because].flatMap(([question, texts]): readonly Reason[] => {
    const score = scoreIn(context.shown, question);
    const level = score.kind === "scored" ? score.level : undefined;
    const reason = texts.find((one) => one.level === level);
    if (reason === undefined || (read.has(question) && !grounds.has(question))) return [];
    const statement = statementOn(question, context);
    const text = localize(reason.text, context.languages);
    return statement === undefined ? [] : [{ question, level: reason.level, text, statement }];
  });
}

/** What comparisons read; only a question's own rules read an option. */
function idsIn(comparisons: readonly Comparison[]): ReadonlySet<string> {
  return new Set(
    comparisons.map(({ subject }) => (subject as Exclude<Subject, { kind: "option" }>).id),
  );
}

/** How far the reason is a fact; undefined where the answers differ too much. */
function statementOn(
  question: string,
  { consensus, uncompared }: ReasonContext,
): Reason["statement"] | undefined {
  const known = uncompared(question);
  if (known !== undefined) return known;
  const { statement = "level" } = consensus.find(({ id }) => id === question) ?? {};
  return statement === "divided" || statement === "range" ? undefined : statement;
}
