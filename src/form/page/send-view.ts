import { forJson } from "../../text/encode/json.ts";
import { writePasteBlock } from "../paste-block.ts";
import { button, element, setText, type View } from "./dom.ts";
import { removeView } from "./draft-view.ts";
import type { Page } from "./page.ts";
import { fileNameOf, responseOf, type ResponseObject } from "./response-file.ts";
import { openIn, shownIn } from "./state.ts";
import { today } from "./today.ts";

/** Where the answers leave the page: as a file, as text to paste, on paper. */
export function sendView(page: Page): View {
  const { form, words, state } = page;
  const contact = form.head.contact ?? "";
  const status = element("p", { class: "status" });
  const saved = element("p", { class: "message", role: "status" });
  const save = button("", () => saveFile(page, saved), "primary");
  const sendFile = element("p", {}, words.sendFile({ file: fileNameOf(state()), contact }));
  const paste = pasteView(page);
  const remove = removeView(page);
  const ways = element(
    "div",
    { class: "ways" },
    save,
    saved,
    sendFile,
    paste.node,
    button(words.print, () => window.print(), "quiet"),
    remove.node,
  );
  const node = element(
    "section",
    { class: "send", id: "send", tabindex: "-1" },
    element("h2", {}, words.toSend),
    status,
    ways,
  );
  const update = (): void => {
    const open = openIn(form, state()).length;
    const isEmpty = open === shownIn(form, state()).length;
    setText(status, isEmpty ? words.nothingYet : statusOf(page, open));
    setText(save, open === 0 ? words.save : words.saveUnfinished);
    ways.hidden = isEmpty;
    paste.update();
    remove.update();
  };
  return { node, update };
}

function statusOf({ words }: Page, open: number): string {
  return open === 0 ? words.complete : words.open({ open });
}

function answersOf({ form, state }: Page): ResponseObject {
  return responseOf(form, state(), today());
}

function saveFile(page: Page, saved: HTMLElement): void {
  const file = fileNameOf(page.state());
  const content = new Blob([forJson(answersOf(page))], { type: "application/json" });
  const address = URL.createObjectURL(content);
  const link = element("a", { href: address, download: file, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  page.noteSaved();
  setText(saved, page.words.saved({ file }));
}

function pasteView(page: Page): View {
  const { form, words } = page;
  const text = element("textarea", {
    id: "answers-as-text",
    readonly: true,
    rows: "6",
    spellcheck: "false",
  });
  const copied = element("p", { class: "message", role: "status" });
  const node = element(
    "details",
    { class: "paste" },
    element("summary", {}, words.copyTitle),
    element("p", {}, words.copyHow({ contact: form.head.contact ?? "" })),
    element("label", { for: text.id, class: "visually-hidden" }, words.copyLabel),
    text,
    button(words.copy, () => void copy(text, page, copied)),
    copied,
  );
  const update = (): void => {
    if (!node.open) return;
    const block = writePasteBlock(answersOf(page));
    if (text.value === block) return;
    text.value = block;
    setText(copied, "");
  };
  node.addEventListener("toggle", update);
  return { node, update };
}

/** Marks the text too, for browsers that refuse to copy. */
async function copy(text: HTMLTextAreaElement, page: Page, copied: HTMLElement): Promise<void> {
  text.select();
  try {
    await navigator.clipboard.writeText(text.value);
    setText(copied, page.words.copied);
    page.noteSaved();
  } catch {
    setText(copied, page.words.copyByHand);
  }
}
