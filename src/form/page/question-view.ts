import { formatPlain } from "../../text/format.ts";
import type { FormAnswer, FormQuestion } from "../form.ts";
import { button, element, type View } from "./dom.ts";
import { BLANK, type Entry, givenIn, hasOther, withTyped } from "./entry.ts";
import { field } from "./field.ts";
import { optionsView } from "./options-view.ts";
import type { Page } from "./page.ts";
import { readNumber } from "./read-number.ts";
import { mayBeQuoted } from "./state.ts";

/** The id of the element of a question. */
export function elementIdOf({ id }: Pick<FormQuestion, "id">): string {
  return `question-${id}`;
}

/** A question with its answers, and what the respondent may add to one. */
export function questionView(question: FormQuestion, page: Page): View {
  const own = ownEntry(question, page);
  const notes = notesOf(question, page);
  const noteId = `${elementIdOf(question)}-note`;
  const node = element(
    "fieldset",
    {
      id: elementIdOf(question),
      class: `question is-${question.answer.type}`,
      ...(notes === "" ? {} : { "aria-describedby": noteId }),
    },
    element("legend", {}, page.say(question.text)),
    ...(notes === "" ? [] : [element("p", { id: noteId, class: "note" }, notes)]),
  );
  const parts = [
    ...typedView(question, page, own),
    ...optionsView(question, page),
    otherView(question, page, own),
    ...(question.takesEvidence ? [evidenceView(question, page, own)] : []),
    ...(page.form.head.isAnonymous === true ? [] : [quoteView(question, page, own)]),
    clearView(page, own),
  ];
  node.append(...parts.map((part) => part.node));
  const update = (): void => {
    node.classList.toggle("is-answered", own.isAnswered());
    for (const part of parts) part.update();
  };
  return { node, update };
}

/** The entry of one question, and ways to change it. */
interface OwnEntry {
  readonly get: () => Entry;
  readonly set: (change: (entry: Entry) => Entry) => void;
  readonly isAnswered: () => boolean;
  /** Whether there is an answer beyond "I don't know" and the like. */
  readonly hasValue: () => boolean;
}

function ownEntry({ id, answer }: FormQuestion, page: Page): OwnEntry {
  const get = (): Entry => page.state().entries.get(id) ?? BLANK;
  return {
    get,
    set: (change) =>
      page.change((state) => {
        const entries = new Map(state.entries);
        entries.set(id, change(get()));
        return { ...state, entries };
      }),
    isAnswered: () => givenIn(answer, get()) !== undefined,
    hasValue: () => givenIn(answer, get())?.state === "answered",
  };
}

function notesOf({ help, answer, isRequired }: FormQuestion, { words, say }: Page): string {
  return [
    help === undefined ? "" : say(help),
    answer.type === "choices" ? words.several : "",
    isRequired ? words.required : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

/** Where a number, a text or a date is typed. */
function typedView(question: FormQuestion, page: Page, own: OwnEntry): readonly View[] {
  const { answer } = question;
  if ("options" in answer) return [];
  return [
    field({
      id: `${elementIdOf(question)}-answer`,
      label: labelOf(answer, page),
      kind: answer.type === "text" ? "lines" : answer.type,
      value: () => (own.get().mark === undefined ? own.get().typed : ""),
      set: (text) => own.set((entry) => withTyped(entry, text)),
      problem: () => problemOf(answer, own.get(), page),
    }),
  ];
}

function labelOf(answer: FormAnswer, page: Page): string {
  const { common, say } = page;
  if (answer.type === "date") return common.date;
  if (answer.type !== "number") return common.ownWords;
  const unit = answer.unit === undefined ? "" : say(answer.unit);
  return common.number({ unit, bounds: boundsOf(answer, page) });
}

function boundsOf(answer: FormAnswer, { common, words }: Page): string {
  if (answer.type !== "number") return "";
  const [min, max] = [answer.min, answer.max].map((bound) =>
    bound === undefined ? "" : formatPlain(bound, words.language),
  );
  if (min === "" || min === undefined) return max === "" ? "" : common.atMost({ max: max ?? "" });
  return max === "" || max === undefined ? common.atLeast({ min }) : common.between({ min, max });
}

function problemOf(answer: FormAnswer, { mark, typed }: Entry, page: Page): string {
  if (answer.type !== "number" || mark !== undefined) return "";
  const { kind } = readNumber(typed, answer);
  if (kind === "blank" || kind === "number") return "";
  return page.words.numbers[kind]({ bounds: boundsOf(answer, page) });
}

function otherView(question: FormQuestion, page: Page, own: OwnEntry): View {
  const { answer } = question;
  const other = "options" in answer ? answer.options.find(({ isOther }) => isOther) : undefined;
  const option = other === undefined ? "" : page.say(other.text);
  return shownIf(
    () => hasOther(answer, own.get()),
    field({
      id: `${elementIdOf(question)}-other`,
      label: page.common.other({ option }),
      kind: "line",
      value: () => own.get().other,
      set: (text) => own.set((entry) => ({ ...entry, other: text })),
    }),
  );
}

function evidenceView(question: FormQuestion, page: Page, own: OwnEntry): View {
  return shownIf(
    own.hasValue,
    field({
      id: `${elementIdOf(question)}-evidence`,
      label: page.words.optional({ label: page.common.evidence }),
      kind: "remark",
      value: () => own.get().evidence,
      set: (text) => own.set((entry) => ({ ...entry, evidence: text })),
    }),
  );
}

function quoteView(question: FormQuestion, page: Page, own: OwnEntry): View {
  return shownIf(
    () => own.hasValue() && mayBeQuoted(page.state()),
    field({
      id: `${elementIdOf(question)}-quote`,
      label: page.words.optional({ label: page.words.quote }),
      kind: "remark",
      value: () => own.get().quote,
      set: (text) => own.set((entry) => ({ ...entry, quote: text })),
    }),
  );
}

/** Takes back the answer, and leaves what was typed beside it. */
function clearView({ words }: Page, own: OwnEntry): View {
  const clear = (): void => {
    const fieldset = node.closest("fieldset");
    own.set(({ mark: _, ...entry }) => ({ ...entry, chosen: [], typed: "" }));
    fieldset?.querySelector("input, textarea")?.dispatchEvent(new Event("blur"));
    fieldset?.querySelector<HTMLElement>("input, textarea")?.focus();
  };
  const node = button(words.clear, clear, "quiet clear");
  return shownIf(own.isAnswered, { node, update: () => undefined });
}

function shownIf(isShown: () => boolean, view: View): View {
  const update = (): void => {
    view.node.hidden = !isShown();
    view.update();
  };
  return { node: view.node, update };
}
