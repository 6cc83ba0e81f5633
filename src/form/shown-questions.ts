import { ORGANIZATION } from "../model/respondents.ts";
import { type Given, placesIn, shownStates } from "../score/shown-states.ts";
import type { FormSheet } from "./form.ts";

/**
 * The ids of the questions that somebody is to answer, by the answers so far: those for the
 * department, if its condition is true. Without a department the organization answers as a whole.
 */
export function shownQuestions(
  sheet: FormSheet,
  department: string | undefined,
  answers: ReadonlyMap<string, Given>,
): ReadonlySet<string> {
  const { questions } = sheet;
  const places = placesIn(questions);
  const isPut = questions.map(
    ({ ask }) => ask === undefined || department === undefined || ask.includes(department),
  );
  const isAsked = questions.map(({ use }, index) => {
    const used = use === undefined ? index : (places.get(use) ?? index);
    return isPut[index] === true && isPut[used] === true;
  });
  const reader = { department: department ?? ORGANIZATION, isAsked, places };
  const states = shownStates(sheet, reader, (index) => {
    const question = questions[index];
    return question === undefined ? undefined : answers.get(question.use ?? question.id);
  });
  return new Set(
    questions.flatMap(({ id, use }, index) => {
      const state = states[index];
      return use !== undefined || state === undefined || state === "not-shown" ? [] : [id];
    }),
  );
}
