import { formatDate } from "../../text/format.ts";
import { button, element, setText, type View } from "./dom.ts";
import { DRAFT_DAYS } from "./drafts.ts";
import type { Page } from "./page.ts";
import { today } from "./today.ts";

/** Says what this device keeps, and opens a saved file. */
export function draftView(page: Page): View {
  const note = element("p", { class: "note", role: "status" });
  const remove = removeView(page);
  const node = element("div", { class: "drafts" }, note, remove.node, openFile(page));
  const update = (): void => {
    setText(note, noteOf(page));
    remove.update();
  };
  return { node, update };
}

/** A button that removes the draft, while there is one. */
export function removeView({ words, keeping, state, forgetDraft }: Page): View {
  const node = button(words.removeDraft, forgetDraft, "quiet remove-draft");
  const update = (): void => {
    node.hidden = keeping() !== "kept" || state().entries.size === 0;
  };
  return { node, update };
}

function noteOf({ words, keeping }: Page): string {
  const kept = keeping();
  const about = {
    kept: words.kept({ days: DRAFT_DAYS }),
    "not-kept": words.notKept,
    "cannot-keep": words.cannotKeep,
    removed: words.removed,
  };
  return `${words.sendsNothing} ${about[kept]}`;
}

/** Offers a draft on this device that may be the respondent's. */
export function offerView({ words, offered, takeOffer }: Page): View {
  const found = element("p", {});
  const node = element(
    "div",
    { class: "offer" },
    found,
    button(words.goOn, () => takeOffer(true)),
    button(words.startEmpty, () => takeOffer(false), "quiet"),
  );
  const update = (): void => {
    const draft = offered();
    node.hidden = draft === undefined;
    if (draft !== undefined) {
      const date = formatDate(today(new Date(draft.saved)), words.language);
      setText(found, words.draftFound({ date, count: draft.kept }));
    }
  };
  return { node, update };
}

function openFile(page: Page): HTMLElement {
  const input = element("input", { type: "file", id: "open-file", accept: ".json,.txt,.eml" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) page.openFile(file);
    input.value = "";
  });
  return element(
    "div",
    { class: "field open-file" },
    element("label", { for: "open-file" }, page.words.openFile),
    input,
  );
}
