import { consentOf } from "../../model/consent.ts";
import { omitUndefined } from "../../model/omit-undefined.ts";
import type { Form, FormQuestion } from "../form.ts";
import { type Entry, givenIn, hasOther } from "./entry.ts";
import { mayBeQuoted, openIn, type PageState, questionsIn } from "./state.ts";

/** A response file without its answers' own types: it is written, and read by unsilo. */
export type ResponseObject = Readonly<Record<string, unknown>>;

/**
 * What a respondent said, as a response file has it. Answers to questions that are not shown any
 * more are kept; those to questions of another department are not. `today` is YYYY-MM-DD.
 */
export function responseOf(form: Form, state: PageState, today: string): ResponseObject {
  const { head } = form;
  const { questionnaire, organization, assessment, variant, isAnonymous } = head;
  const { token, department, language, read, consent } = state;
  const role = state.role.trim();
  return {
    schemaVersion: 1,
    questionnaire,
    organization,
    assessment,
    ...omitUndefined({ variant }),
    respondent: {
      id: token,
      ...omitUndefined({ role: role === "" ? undefined : role, department }),
    },
    language,
    ...(isAnonymous === true ? {} : { date: today }),
    finished: openIn(form, state).length === 0,
    ...(read === undefined ? {} : { consent: consentOf(consent, read) }),
    answers: Object.fromEntries(
      questionsIn(form).flatMap((question) => {
        const answer = isPutTo(department, question) ? answerOf(question, state) : undefined;
        return answer === undefined ? [] : [[question.id, answer]];
      }),
    ),
  };
}

function isPutTo(department: string | undefined, { ask }: FormQuestion): boolean {
  return ask === undefined || (department !== undefined && ask.includes(department));
}

function answerOf(question: FormQuestion, state: PageState): unknown {
  const entry = state.entries.get(question.id);
  const given = entry === undefined ? undefined : givenIn(question.answer, entry);
  if (entry === undefined || given === undefined) return undefined;
  const { value } = given;
  if (value === undefined) return { state: given.state };
  const remarks = remarksOn(question, entry, state);
  return Object.keys(remarks).length === 0 ? value : { value, ...remarks };
}

/** What goes with an answer: only texts that the respondent can see where they were typed. */
function remarksOn(question: FormQuestion, entry: Entry, state: PageState): object {
  const evidence = question.takesEvidence ? entry.evidence.trim() : "";
  const other = hasOther(question.answer, entry) ? entry.other.trim() : "";
  const quote = mayBeQuoted(state) ? entry.quote.trim() : "";
  return omitUndefined({
    quote: quote === "" ? undefined : quote,
    other: other === "" ? undefined : other,
    evidence: evidence === "" ? undefined : [evidence],
  });
}

/** The name of the file that a respondent sends back. */
export function fileNameOf({ token }: PageState): string {
  return `${token}.json`;
}
