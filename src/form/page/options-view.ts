import { capital } from "../../text/grammar.ts";
import type { FormQuestion } from "../form.ts";
import { element, type View } from "./dom.ts";
import { BLANK, type Entry, type Mark, withMark, withOption } from "./entry.ts";
import type { Page } from "./page.ts";

/** The options of a question and the answers that every question has, such as "I don't know". */
export function optionsView(question: FormQuestion, page: Page): readonly View[] {
  const { id, answer } = question;
  const { say, words } = page;
  const entry = (): Entry => page.state().entries.get(id) ?? BLANK;
  const options = "options" in answer ? answer.options : [];
  const chosen = options.map(({ value, text }) =>
    box(question, page, {
      label: answer.type === "yes-no" ? capital(words.language, say(text)) : say(text),
      isTicked: () => entry().chosen.includes(value),
      tick: (one, isTicked) => withOption(answer, one, value, isTicked),
    }),
  );
  const marks = marksOf(question).map((mark) =>
    box(question, page, {
      label: capital(words.language, markWord(mark, page)),
      isTicked: () => entry().mark === mark,
      tick: (one, isTicked) => withMark(one, mark, isTicked),
    }),
  );
  return [...group("options", chosen), ...group("options marks", marks)];
}

function group(look: string, boxes: readonly View[]): readonly View[] {
  if (boxes.length === 0) return [];
  const node = element("div", { class: look }, ...boxes.map((one) => one.node));
  return [{ node, update: () => boxes.forEach(({ update }) => update()) }];
}

function marksOf({ answer, mayNotApply }: FormQuestion): readonly Mark[] {
  return [
    ...(answer.type === "choices" && answer.offersNone ? (["none"] as const) : []),
    "dont-know",
    ...(mayNotApply ? (["not-applicable"] as const) : []),
  ];
}

function markWord(mark: Mark, { common }: Page): string {
  switch (mark) {
    case "none":
      return common.none;
    case "dont-know":
      return common.dontKnow;
    case "not-applicable":
      return common.notApplicable;
  }
}

interface BoxInput {
  readonly label: string;
  readonly isTicked: () => boolean;
  readonly tick: (entry: Entry, isTicked: boolean) => Entry;
}

/** A box to tick. Where a question takes one answer, ticking a box clears the others. */
function box({ id, answer }: FormQuestion, page: Page, { label, isTicked, tick }: BoxInput): View {
  const isOneOfMany = "options" in answer && answer.type !== "choices";
  const input = element("input", { type: isOneOfMany ? "radio" : "checkbox", name: `q-${id}` });
  input.addEventListener("change", () => {
    page.change((state) => {
      const entries = new Map(state.entries);
      entries.set(id, tick(entries.get(id) ?? BLANK, input.checked));
      return { ...state, entries };
    });
  });
  const node = element("label", { class: "option" }, input, element("span", {}, label));
  const update = (): void => {
    input.checked = isTicked();
  };
  return { node, update };
}
