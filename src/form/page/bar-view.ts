import { button, element, setText, type View } from "./dom.ts";
import type { Page } from "./page.ts";
import { elementIdOf } from "./question-view.ts";
import { openIn, shownIn } from "./state.ts";

/** How far the respondent is, and the way to the next open question. It stays at the lower edge. */
export function barView(page: Page): View {
  const { form, words, state } = page;
  const text = element("span", { id: "progress-text" });
  const progress = element("progress", { "aria-labelledby": "progress-text", max: "1" });
  const next = button("", () => goOn(page), "primary");
  const node = element(
    "aside",
    { class: "bar", "aria-label": words.progressLabel },
    element("div", { class: "bar-content" }, progress, text, next),
  );
  const update = (): void => {
    const shown = shownIn(form, state()).length;
    const open = openIn(form, state()).length;
    setText(text, words.progress({ answered: shown - open, shown }));
    progress.max = Math.max(1, shown);
    progress.value = shown - open;
    setText(next, open === 0 ? words.toSend : words.nextOpen);
    node.hidden = shown === 0;
  };
  return { node, update };
}

/** Moves on to the first open question after the one where the respondent is, or to the end. */
function goOn({ form, state }: Page): void {
  const open = openIn(form, state()).map((one) =>
    document.querySelector(`#${CSS.escape(elementIdOf(one))}`),
  );
  const below = open.find(
    (one) => (one?.getBoundingClientRect().top ?? 0) > window.innerHeight / 3,
  );
  const target = below ?? open[0] ?? document.querySelector("#send");
  const first = target?.querySelector<HTMLElement>("input, textarea");
  target?.scrollIntoView({ block: "start" });
  const stop = open.length === 0 ? target : first;
  if (stop instanceof HTMLElement) stop.focus({ preventScroll: true });
}
