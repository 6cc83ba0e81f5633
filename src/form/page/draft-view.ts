import { formatDate } from "../../text/format.ts";
import { button, element, setText, type View } from "./dom.ts";
import { DRAFT_DAYS } from "./drafts.ts";
import type { Page } from "./page.ts";
import { today } from "./today.ts";

/** Says what this device keeps, offers a draft that is on it, and opens a saved file. */
export function draftView(page: Page): View {
  const { words, keeping } = page;
  const note = element("p", { class: "note" });
  const offer = offerView(page);
  const remove = button(words.removeDraft, page.forgetDraft, "quiet");
  const node = element("div", { class: "drafts" }, offer.node, note, remove, openFile(page));
  const update = (): void => {
    setText(note, noteOf(page));
    remove.hidden = keeping() !== "kept" || page.state().entries.size === 0;
    offer.update();
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

function offerView({ words, offered, takeOffer }: Page): View {
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
