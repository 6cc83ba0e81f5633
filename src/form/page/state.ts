import type { ConsentWord } from "../../model/consent.ts";
import type { Form, FormQuestion } from "../form.ts";
import { shownQuestions } from "../shown-questions.ts";
import { type Entry, givenIn } from "./entry.ts";

/** Everything that a respondent said so far. */
export interface PageState {
  readonly language: string;
  /** The pseudonym. */
  readonly token: string;
  /** Undefined until it is chosen, or if the organization answers as a whole. */
  readonly department?: string;
  readonly role: string;
  /** The day on which the introduction was read, if the respondent says so. */
  readonly read?: string;
  readonly consent: ConsentWord;
  /** By the id of the question. */
  readonly entries: ReadonlyMap<string, Entry>;
}

/** The state of a form that nobody has filled in. */
export function emptyState({ head, languages }: Form, token: string): PageState {
  const [first, ...others] = head.departments;
  return {
    language: languages[0],
    token: head.respondent ?? token,
    ...(first !== undefined && others.length === 0 ? { department: first.id } : {}),
    role: head.role ?? "",
    consent: "none",
    entries: new Map(),
  };
}

/** The questions that a respondent is to answer now; none while the department is unknown. */
export function shownIn(form: Form, { department, entries }: PageState): readonly FormQuestion[] {
  if (form.head.departments.length > 0 && department === undefined) return [];
  const questions = questionsIn(form);
  const answers = new Map(
    questions.flatMap(({ id, answer }) => {
      const entry = entries.get(id);
      const given = entry === undefined ? undefined : givenIn(answer, entry);
      return given === undefined ? [] : [[id, given] as const];
    }),
  );
  const shown = shownQuestions(form.sheet, department, answers);
  return questions.filter(({ id }) => shown.has(id));
}

/** All questions of a form, shown or not. */
export function questionsIn({ sections }: Form): readonly FormQuestion[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The questions that are shown and have no answer yet. */
export function openIn(form: Form, state: PageState): readonly FormQuestion[] {
  return shownIn(form, state).filter((question) => !isAnswered(question, state));
}

/** Whether a question has an answer; "don't know" is one. */
export function isAnswered({ id, answer }: FormQuestion, { entries }: PageState): boolean {
  const entry = entries.get(id);
  return entry !== undefined && givenIn(answer, entry) !== undefined;
}

/** Whether the respondent may be quoted. */
export function mayBeQuoted({ read, consent }: PageState): boolean {
  return read !== undefined && consent !== "none";
}
