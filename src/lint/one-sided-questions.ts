import type { Problem, Question, Questionnaire } from "../model/index.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { localize } from "../model/localize.ts";
import { wordTest } from "../text/find-words.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, placedQuestions } from "./outline.ts";
import { isShownIn } from "./shown-questions.ts";

/** Names of departments that are also ordinary words; only a capital letter tells them apart. */
const ORDINARY_WORDS = new Set(["people"]);

/** A question about several departments is put to at least two of them. */
export function checkOneSidedQuestions({ questionnaire, locate }: LintInput): readonly Problem[] {
  if (isOfOrganization(questionnaire)) return [];
  const departments = namedDepartments(questionnaire);
  return placedQuestions(questionnaire)
    .filter(({ item }) => item.scored)
    .flatMap(({ item, path }) => {
      const named = departments.filter(({ isNamedIn }) => isNamedIn(item));
      if (named.length < 2) return [];
      const count = named.filter(({ id }) => isShownIn(id, item, questionnaire)).length;
      const details = { question: item.id, named: named.map(({ name }) => name), count };
      return count < 2 ? [problem("one-sided-question", locate([...path, "id"]), details)] : [];
    });
}

interface NamedDepartment {
  readonly id: string;
  readonly name: string;
  readonly isNamedIn: (question: Question) => boolean;
}

/** The departments, as the first language names them. */
function namedDepartments({ departments, languages }: Questionnaire): readonly NamedDepartment[] {
  return departments.map(({ id, name: names }) => {
    const name = localize(names, languages);
    const isIn = wordTest([asWritten(name)]);
    return {
      id,
      name,
      isNamedIn: ({ text }) => isIn(localize(text, languages)),
    };
  });
}

/** A name as running text has it: in small letters, unless it is an abbreviation such as IT. */
function asWritten(name: string): string {
  const small = name.toLowerCase();
  return name === name.toUpperCase() || ORDINARY_WORDS.has(small) ? name : small;
}
