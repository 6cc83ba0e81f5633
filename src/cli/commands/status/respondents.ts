import { localize } from "../../../model/localize.ts";
import type { ListedStatus, Questionnaire } from "../../../model/index.ts";
import { departmentOf } from "../../../model/respondents.ts";
import { optional } from "../../../read/optional.ts";
import { departmentNamed } from "../../../read/response/department-named.ts";
import { matchResponse } from "../../../read/response/match-response.ts";
import { hasAnswers, type ResponseDraft } from "../../../read/response/read-response.ts";
import { answerSheet } from "../../../score/answer-sheet.ts";

/** A person's response: whether it is finished, and the first question without an answer if not. */
export function respondentStatus(
  draft: ResponseDraft,
  questionnaire: Questionnaire,
  languages: readonly string[],
): ListedStatus {
  const { file, raw } = draft;
  const { id = "", role, department } = raw.respondent ?? {};
  const answers = Object.values(raw.answers).filter(({ state }) => state !== "unanswered").length;
  const known = department && (departmentNamed(department, questionnaire) ?? department);
  const state = !hasAnswers({ raw }) ? "empty" : raw.finished ? "finished" : "unfinished";
  return {
    file,
    id,
    ...optional("role", role),
    ...optional("department", known),
    state,
    answers,
    ...(state === "finished" ? {} : openQuestions(draft, questionnaire, languages)),
    ...optional("date", raw.date),
  };
}

/** The questions that are put to a person and have no answer; nothing if the response has errors. */
function openQuestions(
  draft: ResponseDraft,
  questionnaire: Questionnaire,
  languages: readonly string[],
): Pick<ListedStatus, "open" | "next"> {
  const { response } = matchResponse(draft, questionnaire);
  if (response?.voice.kind !== "respondent") return {};
  const { voice, answers, variant } = response;
  const department = departmentOf(voice.respondent);
  const sheet = answerSheet(questionnaire, {
    department,
    answers,
    ...optional("variant", variant),
  });
  const open = [...sheet.values()].filter(
    ({ state, question }) => state === "unanswered" && question.use === undefined,
  );
  const [first] = open;
  const next = first && { id: first.question.id, text: localize(first.question.text, languages) };
  return { open: open.length, ...optional("next", next) };
}

/** The states from the one that says most to the one that says least. */
const STATES: readonly ListedStatus["state"][] = ["finished", "unfinished", "empty"];

/** One response of each respondent: the one that is furthest. */
export function furthest(responses: readonly ListedStatus[]): readonly ListedStatus[] {
  const best = new Map<string, ListedStatus>();
  for (const one of responses) {
    const before = best.get(one.id);
    const isFurther = before && STATES.indexOf(one.state) < STATES.indexOf(before.state);
    if (before === undefined || isFurther === true) best.set(one.id, one);
  }
  return [...best.values()];
}

/** The respondents who have given an answer, each once. */
export function peopleAmong(responses: readonly ListedStatus[]): readonly ListedStatus[] {
  return furthest(responses).filter(({ state }) => state !== "empty");
}
