import { fingerprint } from "../../text/fingerprint.ts";
import type { Form, FormQuestion } from "../form.ts";
import { type Fields, fieldsOf, ownResponse } from "./own-response.ts";
import { type ResponseObject, responseOf } from "./response-file.ts";
import { resume } from "./resume.ts";
import { type PageState, questionsIn } from "./state.ts";

/** The part of a browser's storage that is used. Any call may throw. */
export interface DraftStore {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** A draft that was read back. */
export interface Draft {
  readonly state: PageState;
  /** When it was saved, in milliseconds since 1970. */
  readonly saved: number;
  /** The number of its answers, and of those whose questions are as they were. */
  readonly all: number;
  readonly kept: number;
}

/** How long a draft is kept. */
export const DRAFT_DAYS = 30;

const DAY = 24 * 60 * 60 * 1000;
const PREFIX = "unsilo:";

/** The name of a draft: the questionnaire and a pseudonym, and no name of a person. */
function keyOf({ head: { questionnaire } }: Form, token: string): string {
  return `${PREFIX}${questionnaire.id}@${questionnaire.version}:${token}`;
}

/** Saves a draft; false if the browser refuses. */
export function saveDraft(store: DraftStore, form: Form, state: PageState, now: Date): boolean {
  const response: ResponseObject = responseOf(form, state, now.toISOString().slice(0, 10));
  const questions = Object.fromEntries(
    questionsIn(form).map((question) => [question.id, fingerprintOf(question)]),
  );
  const draft = JSON.stringify({ saved: now.getTime(), questions, response });
  return attempt(() => store.setItem(keyOf(form, state.token), draft));
}

/** Removes a draft; false if the browser refuses. */
export function removeDraft(store: DraftStore, form: Form, { token }: PageState): boolean {
  return attempt(() => store.removeItem(keyOf(form, token)));
}

/** Removes all drafts of this and other forms that were saved too long ago, or cannot be read. */
export function removeOldDrafts(store: DraftStore, now: Date): boolean {
  return attempt(() => {
    for (const key of keysIn(store)) {
      const { saved } = contentOf(store, key);
      const isKept = typeof saved === "number" && now.getTime() - saved <= DRAFT_DAYS * DAY;
      if (!isKept) store.removeItem(key);
    }
  });
}

/** The latest draft of a form: its person's, or anybody's if it is not made for one. */
export function findDraft(store: DraftStore, form: Form): Draft | undefined {
  const found: Draft[] = [];
  attempt(() => {
    const start = keyOf(form, form.head.respondent ?? "");
    for (const key of keysIn(store).filter((one) => one.startsWith(start))) {
      const draft = draftIn(form, contentOf(store, key));
      if (draft !== undefined) found.push(draft);
    }
  });
  return found.toSorted((a, b) => b.saved - a.saved)[0];
}

function draftIn(form: Form, { saved, questions, response }: Fields): Draft | undefined {
  const before = fieldsOf(questions);
  const own = ownResponse(form.head, response);
  const resumed = resume(form, response, (one) => before[one.id] === fingerprintOf(one));
  if (typeof own === "string" || typeof resumed === "string") return undefined;
  const { state, kept } = resumed;
  const isOfForm = isFor(form, own.respondent.department);
  if (!isOfForm || typeof saved !== "number") return undefined;
  return { state, saved, all: Object.keys(own.answers).length, kept };
}

/** Whether a form is for the people of a department. */
function isFor({ head: { departments } }: Form, department: unknown): boolean {
  return department === undefined || departments.some(({ id }) => id === department);
}

/** Changes when anything of a question does that a respondent reads or that decides the answer. */
function fingerprintOf(question: FormQuestion): string {
  return fingerprint(JSON.stringify(question, (_, value: unknown) => inOrder(value)));
}

/** An object with its keys in order, whichever language of a form comes first. */
function inOrder(value: unknown): unknown {
  const entries = Object.entries(fieldsOf(value));
  return entries.length === 0
    ? value
    : Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function keysIn(store: DraftStore): readonly string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? "").filter((key) =>
    key.startsWith(PREFIX),
  );
}

function contentOf(store: DraftStore, key: string): Fields {
  try {
    const content: unknown = JSON.parse(store.getItem(key) ?? "");
    return fieldsOf(content);
  } catch {
    return {};
  }
}

/** Browsers refuse storage that is full or switched off by throwing. */
function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
