import { formatDate } from "../../text/format.ts";
import { button, element, type View } from "./dom.ts";
import type { Page } from "./page.ts";

/** Who asks, about what, until when; and the choice of a language. */
export function coverView(page: Page): View {
  const { form, say } = page;
  const node = element(
    "header",
    { class: "cover" },
    ...(form.languages.length > 1 ? [languageSwitch(page)] : []),
    element(
      "h1",
      {},
      element("span", { class: "eyebrow" }, element("bdi", {}, form.head.organization)),
      " ",
      element("span", { class: "subject" }, say(form.head.title)),
    ),
  );
  const facts = element("dl", { class: "cover-facts" });
  node.append(facts);
  const update = (): void => facts.replaceChildren(...factsOf(page));
  return { node, update };
}

function languageSwitch({ form, words, state, change }: Page): HTMLElement {
  const buttons = form.languages.map((language) => {
    const choose = (): void => change((one) => ({ ...one, language }));
    const made = button(nameOf(language), choose, "quiet");
    made.lang = language;
    made.setAttribute("aria-pressed", String(state().language === language));
    return made;
  });
  return element(
    "div",
    { class: "languages", role: "group", "aria-label": words.languages },
    ...buttons,
  );
}

/** The name of a language in itself, such as Svenska; its code where the browser has none. */
function nameOf(language: string): string {
  try {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
}

function factsOf({ form: { head }, words, state, say }: Page): readonly HTMLElement[] {
  const { facts } = words;
  const { until, contact, isAnonymous, role } = head;
  const [department] = head.departments.length === 1 ? head.departments : [];
  const rows: readonly (readonly [string, string | undefined])[] = [
    [facts.department, department && say(department.name)],
    [facts.role, role],
    [facts.time, words.minutes({ minutes: head.minutes })],
    [facts.until, until && formatDate(until, words.language)],
    [facts.contact, contact],
    [facts.code, isAnonymous === true ? undefined : state().token],
  ];
  return rows.flatMap(([label, text]) =>
    text === undefined
      ? []
      : [
          element(
            "div",
            { class: "fact" },
            element("dt", {}, label),
            element("dd", {}, element("bdi", {}, text)),
          ),
        ],
  );
}
