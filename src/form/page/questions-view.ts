import type { FormSection } from "../form.ts";
import { element, setText, type View } from "./dom.ts";
import type { Page } from "./page.ts";
import { elementIdOf, questionView } from "./question-view.ts";
import { shownIn } from "./state.ts";

/** All questions by dimension and capability; those that are not shown are hidden. */
export function questionsView(page: Page): View {
  const { form, words, say } = page;
  const chooseFirst = element("p", { class: "choose-first" });
  const rule =
    form.head.rule === undefined ? [] : [element("p", { class: "rule" }, say(form.head.rule))];
  const dimensions = byDimension(form.sections, page).map(([title, sections]) =>
    dimensionView(title, sections, page),
  );
  const node = element(
    "div",
    { id: "questions", tabindex: "-1" },
    chooseFirst,
    ...rule,
    ...dimensions.map((one) => one.node),
  );
  const update = (): void => {
    const shown = shownIn(form, page.state());
    const { department } = page.state();
    const isWaiting = department === undefined && form.head.departments.length > 0;
    setText(chooseFirst, isWaiting ? words.chooseFirst : "");
    for (const part of rule) part.hidden = !shown.some(({ answer }) => answer.type === "level");
    const ids = new Set(shown.map(elementIdOf));
    for (const one of node.querySelectorAll<HTMLElement>("fieldset.question")) {
      one.hidden = !ids.has(one.id);
    }
    for (const one of node.querySelectorAll<HTMLElement>(".dimension, .capability")) {
      one.hidden = one.querySelector("fieldset.question:not([hidden])") === null;
    }
    for (const dimension of dimensions) dimension.update();
  };
  return { node, update };
}

function byDimension(
  sections: readonly FormSection[],
  { say }: Page,
): readonly (readonly [string, readonly FormSection[]])[] {
  const titles = new Map<string, FormSection[]>();
  for (const section of sections) {
    const title = say(section.dimension);
    titles.set(title, [...(titles.get(title) ?? []), section]);
  }
  return [...titles];
}

function dimensionView(title: string, sections: readonly FormSection[], page: Page): View {
  const views = sections.map((section) => sectionView(section, page));
  const heading = element("h2", {}, title);
  const node = element(
    "section",
    { class: "dimension" },
    heading,
    ...views.map((view) => view.node),
  );
  return { node, update: () => views.forEach(({ update }) => update()) };
}

function sectionView({ title, questions }: FormSection, page: Page): View {
  const views = questions.map((question) => questionView(question, page));
  const node = element(
    "section",
    { class: "capability" },
    element("h3", {}, page.say(title)),
    ...views.map((view) => view.node),
  );
  return { node, update: () => views.forEach(({ update }) => update()) };
}
