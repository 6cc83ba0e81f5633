import { formPageTexts } from "../../generated/catalogs/form-page.ts";
import { formTexts } from "../../generated/catalogs/form.ts";
import { newToken } from "../../model/token.ts";
import { formatDate } from "../../text/format.ts";
import { languageOrder, localize } from "../../model/localize.ts";
import type { Form } from "../form.ts";
import { barView } from "./bar-view.ts";
import { beforeView } from "./before-view.ts";
import { coverView } from "./cover-view.ts";
import { element, type View } from "./dom.ts";
import { type Draft, findDraft, removeDraft, removeOldDrafts, saveDraft } from "./drafts.ts";
import type { Keeping, Message, Page } from "./page.ts";
import { questionsView } from "./questions-view.ts";
import { readAnswers } from "./read-file.ts";
import { sendView } from "./send-view.ts";
import { emptyState, type PageState } from "./state.ts";
import { today } from "./today.ts";

const data = document.querySelector("#form")?.textContent;
if (data !== undefined) start(JSON.parse(data) as Form);

/** What changes while the page is open. */
interface Session {
  state: PageState;
  keeping: Keeping;
  offered: Draft | undefined;
  message: Message;
  /** Whether the answers are in a file, or on their way in a mail. */
  isSaved: boolean;
}

/** Runs the form until the page is closed. */
function start(form: Form): void {
  const session: Session = {
    state: emptyState(form, newToken(randomBelow)),
    keeping: form.head.hasNoDrafts === true ? "not-kept" : firstKeeping(),
    offered: undefined,
    message: () => "",
    isSaved: true,
  };
  findEarlier(form, session);
  let views = draw(pageOf(form, session, refresh));
  window.addEventListener("beforeunload", (event) => {
    if (!session.isSaved && session.keeping !== "kept") event.preventDefault();
  });

  function refresh(focus?: string): void {
    if (focus === undefined) {
      for (const view of views) view.update();
    } else {
      views = draw(pageOf(form, session, refresh));
      document.querySelector<HTMLElement>(focus)?.focus();
    }
  }
}

/** The parts of the page in the language that is chosen; they replace what was there. */
function draw(page: Page): readonly View[] {
  const { form, words, say } = page;
  document.documentElement.lang = page.state().language;
  document.title = `${say(form.head.title)}: ${form.head.organization}`;
  const before = beforeView(page);
  const questions = questionsView(page);
  const send = sendView(page);
  const cover = coverView(page);
  const bar = barView(page);
  document.body.replaceChildren(
    element("a", { class: "skip", href: "#questions" }, words.skip),
    cover.node,
    element("main", {}, before.node, questions.node, send.node),
    bar.node,
  );
  const views = [cover, before, questions, send, bar];
  for (const view of views) view.update();
  return views;
}

/** Shows the state; everything is drawn again, and an element gets the focus, if it is named. */
type Refresh = (focus?: string) => void;

const LANGUAGE = ".languages [aria-pressed=true]";
const MESSAGE = ".before .message";

function pageOf(form: Form, session: Session, refresh: Refresh): Page {
  const { language } = session.state;
  const words = formPageTexts(language);
  const order = languageOrder(language, form.languages);
  const replace = (state: PageState, message: Message): void => {
    Object.assign(session, { state, message, offered: undefined });
    keep(form, session);
    refresh(MESSAGE);
  };
  return {
    form,
    words,
    common: formTexts(language),
    say: (text) => localize(text, order),
    state: () => session.state,
    change: (change) => {
      const before = session.state;
      session.state = change(before);
      keep(form, session);
      refresh(before.language === session.state.language ? undefined : LANGUAGE);
    },
    keeping: () => session.keeping,
    message: () => session.message(words),
    offered: () => session.offered,
    takeOffer: (isAccepted) => {
      const { offered } = session;
      session.offered = undefined;
      if (isAccepted && offered !== undefined) replace(offered.state, draftMessage(offered));
      else refresh();
    },
    forgetDraft: () => {
      const isGone = withStore((store) => removeDraft(store, form, session.state));
      session.keeping = isGone ? "removed" : "cannot-keep";
      refresh();
    },
    openFile: (file) => {
      void file.text().then((text) => {
        const read = readAnswers(form, text);
        if (typeof read === "string") {
          const facts = { file: file.name, code: session.state.token };
          session.message = ({ refusals }) => refusals[read](facts);
          refresh(MESSAGE);
          return;
        }
        replace(read.state, ({ opened, openedLess }) =>
          [
            opened({ count: read.kept, file: file.name }),
            read.leftOut === 0 ? "" : openedLess({ leftOut: read.leftOut }),
          ]
            .join(" ")
            .trim(),
        );
      });
    },
    noteSaved: () => {
      session.isSaved = true;
    },
  };
}

/** Loads the draft of the person that the form is for; offers one that may be anyone's. */
function findEarlier(form: Form, session: Session): void {
  if (session.keeping !== "kept") return;
  withStore((store) => removeOldDrafts(store, new Date()));
  const found = withStore((store) => findDraft(store, form));
  if (found === undefined || found === false) return;
  if (found.kept === 0) return;
  if (form.head.respondent === undefined) session.offered = found;
  else Object.assign(session, { state: found.state, message: draftMessage(found) });
}

function draftMessage({ saved, kept, all }: Draft): Message {
  return ({ language, draftLoaded, changed }) =>
    [
      draftLoaded({ date: formatDate(today(new Date(saved)), language) }),
      kept === all ? "" : changed({ kept, all }),
    ]
      .join(" ")
      .trim();
}

/** Saves the draft, where one is kept. */
function keep(form: Form, session: Session): void {
  session.isSaved = false;
  if (session.keeping !== "kept") return;
  const isSaved = withStore((store) => saveDraft(store, form, session.state, new Date()));
  session.keeping = isSaved ? "kept" : "cannot-keep";
}

function firstKeeping(): Keeping {
  return withStore((store) => store.length >= 0) ? "kept" : "cannot-keep";
}

/** Uses the browser's storage; false where even naming it throws. */
function withStore<Outcome>(use: (store: Storage) => Outcome): Outcome | false {
  try {
    return use(window.localStorage);
  } catch {
    return false;
  }
}

function randomBelow(limit: number): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  return value % limit;
}
