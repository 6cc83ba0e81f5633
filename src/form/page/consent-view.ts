import { CONSENT_WORDS, type ConsentWord } from "../../model/consent.ts";
import { element, type View } from "./dom.ts";
import type { Page } from "./page.ts";
import { today } from "./today.ts";

/** Whether the introduction was read, and then what the respondent agrees to. */
export function consentView(page: Page): View {
  const { words, state, change } = page;
  const read = element("input", { type: "checkbox", id: "has-read" });
  read.addEventListener("change", () =>
    change(({ read: before, ...one }) =>
      read.checked ? { ...one, read: before ?? today() } : { ...one, consent: "none" },
    ),
  );
  const choices = choicesOf(page).map(([word, label]) => {
    const input = element("input", { type: "radio", name: "consent" });
    input.addEventListener("change", () => change((one) => ({ ...one, consent: word })));
    return { word, input, node: element("label", { class: "option" }, input, label) };
  });
  const question = element(
    "fieldset",
    { class: "consent" },
    element("legend", {}, words.consentQuestion),
    ...choices.map(({ node }) => node),
  );
  const node = element(
    "div",
    {},
    element("label", { class: "option" }, read, words.hasRead),
    question,
  );
  const update = (): void => {
    const { read: day, consent } = state();
    read.checked = day !== undefined;
    question.hidden = day === undefined;
    for (const { word, input } of choices) input.checked = word === consent;
  };
  return { node, update };
}

/** An organization that answers as a whole has no department to name. */
function choicesOf({ form, words }: Page): readonly (readonly [ConsentWord, string])[] {
  if (form.head.departments.length > 0) {
    return CONSENT_WORDS.map((word) => [word, words.consent[word]] as const);
  }
  const { none, quotes } = words.consentWhole;
  return [
    ["none", none],
    ["quotes", quotes],
  ];
}
