import type { Condition, Questionnaire, Result } from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { evaluateCondition, type ReadSubject } from "../score/condition.ts";

/** The most questions for candidates: as many as fit into an interview. */
const MOST_QUESTIONS = 4;

/**
 * What a person who fills a position has to know, as far as answers that may be shown support it;
 * nothing if the questionnaire has no search. docs/scoring.md §6.
 */
export function searchResult(
  {
    questionnaire: { search },
    readShown,
  }: { readonly questionnaire: Questionnaire; readonly readShown: ReadSubject },
  languages: readonly string[],
): Pick<Result, "search"> {
  if (search === undefined) return {};
  const isTrue = ({ when }: { readonly when?: Condition }): boolean =>
    when === undefined || evaluateCondition(when, readShown) === "true";
  return {
    search: {
      flags: search.flags
        .filter(isTrue)
        .map(({ id, text }) => ({ id, text: localize(text, languages) })),
      profile: search.profile.filter(isTrue).map(({ text }) => localize(text, languages)),
      questions: search.questions
        .filter(isTrue)
        .slice(0, MOST_QUESTIONS)
        .map(({ id, text, shows }) => ({
          id,
          text: localize(text, languages),
          shows: localize(shows, languages),
        })),
    },
  };
}
