import { EVIDENCE_KINDS } from "../../model/response.ts";
import { clamp } from "../../text/width.ts";
import type { Remark } from "../../interview/remarks.ts";
import type { Reply } from "../../interview/run-interview.ts";
import { block, keyBlock, notice, type CardStyle, wrapped } from "./card-style.ts";
import { choiceWidth, numbered } from "./card-text.ts";
import { chosenOf } from "./choose-one.ts";
import type { Block } from "./fit.ts";
import type { Card } from "../../interview/card.ts";
import { keyLine } from "./key-line.ts";
import { pagePrompt } from "./page-prompt.ts";
import { CLEAR, draftedText, type Drafts } from "./unsent-input.ts";

/**
 * A remark on the question, new or changed; undefined if nothing changes. Shift+Tab keeps the text.
 * Text pasted on the card is already there, below the text of an earlier visit.
 */
export async function remark(
  kind: Remark,
  card: Card,
  style: CardStyle,
  drafts: Drafts,
  pasted = "",
): Promise<Reply | undefined> {
  if (kind === "evidence") return evidence(card, style, drafts, pasted);
  if (kind === "quote" && !card.allowsQuotes) {
    await said(style.texts.noQuotes, style);
    return undefined;
  }
  const { question, answer } = card;
  // The client sees the screen: earlier remarks stay hidden.
  const before = style.isClientView ? "" : (answer?.[kind] ?? "");
  const offer = pasted === "" ? "" : style.texts.pastedNote;
  const text = await typed(
    { name: `${kind} ${question.id}`, question: question.id, before, pasted: pasted.trim() },
    [style.sayText(question.text), style.texts[kind], offer],
    style,
    drafts,
  );
  if (text === undefined || text === before) return undefined;
  return before === "" ? { kind, text } : { kind: "rewrite", remark: kind, text };
}

/** Evidence: one that is there already, to change or remove it, or another. */
async function evidence(
  card: Card,
  style: CardStyle,
  drafts: Drafts,
  pasted: string,
): Promise<Reply | undefined> {
  const { question, answer } = card;
  const { texts, sayText } = style;
  const all = answer?.evidence ?? [];
  const there = style.isClientView ? [] : all;
  const index = there.length === 0 ? 0 : await whichOf(there, style);
  if (index === undefined) return undefined;
  const before = there[index]?.what ?? "";
  const name = `evidence ${question.id} ${there.length === 0 ? "new" : index}`;
  const text = await typed(
    { name, question: question.id, before, pasted: pasted.trim() },
    [sayText(question.text), texts.evidence, pasted === "" ? "" : texts.pastedEvidence],
    style,
    drafts,
  );
  if (text === undefined || text === before) return undefined;
  return before === ""
    ? graded(text, card, style, drafts, name)
    : { kind: "rewrite", remark: "evidence", index, text };
}

/** The place of a piece of evidence, or of another behind the last; undefined where one goes back. */
async function whichOf(
  there: readonly { readonly what: string }[],
  style: CardStyle,
): Promise<number | undefined> {
  const { texts } = style;
  const width = choiceWidth(style.columns());
  const labels = [
    ...there.map(({ what }) => clamp(what.replaceAll("\n", " "), width)),
    texts.another,
  ];
  const head = [block(0, `${texts.evidence} · ${texts.which}`, style, style.strong)];
  return chosenOf({ head, choices: numbered(labels) }, style);
}

/** Evidence with its kind, which nothing chooses beforehand; where one goes back, its text is a draft. */
async function graded(
  text: string,
  { question }: Card,
  style: CardStyle,
  { texts: drafts }: Drafts,
  name: string,
): Promise<Reply | undefined> {
  const { grade: label, grades } = style.texts;
  drafts.set(name, { question: question.id, text, before: "" });
  const choices = numbered(EVIDENCE_KINDS.map((kind) => grades[kind]));
  const head = [block(1, text, style), block(0, label, style, style.strong)];
  const index = await chosenOf({ head, choices }, style);
  const grade = index === undefined ? undefined : EVIDENCE_KINDS[index];
  if (grade === undefined) return undefined;
  drafts.delete(name);
  return { kind: "evidence", text, grade };
}

interface Typed {
  readonly name: string;
  readonly question: string;
  /** The remark that is there already. */
  readonly before: string;
  readonly pasted?: string;
}

/** A text of several lines under some headings; undefined where one goes back. */
async function typed(
  drafted: Typed,
  [question = "", heading = "", offer = ""]: readonly string[],
  style: CardStyle,
  drafts: Drafts,
): Promise<string | undefined> {
  const { kind, text } = await draftedText(
    drafted,
    {
      head: () => [
        block(1, question, style),
        block(0, heading, style, style.strong),
        block(0, offer, style),
      ],
      foot: () => [keyBlock(style.keys.remark, style)],
      refuse: () => undefined,
      summary: style.texts.long,
      editing: { failed: failedIn(style) },
    },
    drafts,
  );
  return kind === "back" ? undefined : text.trim();
}

/** Says something, until a key. */
async function said(text: string, style: CardStyle): Promise<void> {
  await pagePrompt(
    {
      lines: () => wrapped(text, style),
      foot: () => style.dim(keyLine(style.keys.page.slice(0, 1), [], style.columns() - 1)),
    },
    CLEAR,
  );
}

/** Why the editor could not be opened. */
function failedIn(style: CardStyle): (reason: string) => Block {
  return (reason) => notice(style.texts.noEditor({ reason }), style)();
}
