import type { Form, FormQuestion } from "../form/form.ts";
import {
  DEPARTMENT,
  departmentLines,
  labelLines,
  questionLines,
  ROLE,
  roleLines,
  sectionLine,
} from "../form/markdown.ts";
import { otherLabel, picksOf, sayIn, writtenLabel } from "../form/shown-answers.ts";
import { formTexts } from "../generated/catalogs/form.ts";
import type { Location, Problem } from "../model/index.ts";
import type { Source } from "../read/source.ts";
import { problem } from "../text/problems.ts";
import { unclear } from "./answer-tree.ts";
import { readTag } from "./read-tag.ts";
import type { FormSaid, QuestionSaid, Said } from "./said.ts";
import { sameMarkdown } from "./same-words.ts";
import { unknownQuestion } from "./unknown-question.ts";

/** A line of a file, without spaces at its ends, and its place. */
interface Line {
  readonly text: string;
  readonly at: Location;
}

/** The lines below a comment, up to the next one. */
interface Block {
  readonly id: string;
  readonly at: Location;
  readonly lines: readonly Line[];
}

/** A block of a form, whose sections have headings. */
interface FormBlock extends Block {
  readonly headings: ReadonlySet<string>;
  /** The first line of every question: below another one its comment is missing. */
  readonly others: ReadonlySet<string>;
}

const COMMENT = /^<!--\s*unsilo:\s*(.*?)\s*-->$/u;

/** What a form in Markdown says about itself, with its place; undefined if it says nothing. */
export function markdownTag(source: Source): Pick<FormSaid, "tag" | "tagAt"> | undefined {
  for (const { id, at } of blocksOf(source)) {
    const tag = id.startsWith("{") ? readTag(id) : undefined;
    if (tag !== undefined) return { tag, tagAt: at };
  }
  return undefined;
}

/** Whether a text has a comment that says which form it is, in any layout. */
export function hasMarkdownTag(source: Source): boolean {
  return blocksOf(source).some(({ id }) => id.startsWith("{"));
}

function blocksOf({ file, text }: Source): readonly Block[] {
  const blocks: { id: string; at: Location; lines: Line[] }[] = [];
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    const line = raw.trim();
    const at = { file, line: index + 1, column: 1 };
    const id = COMMENT.exec(line)?.[1];
    if (id !== undefined) blocks.push({ id, at, lines: [] });
    else if (line !== "") blocks.at(-1)?.lines.push({ text: line, at });
  }
  return blocks;
}

/** The slots for what is written, the label of each as its line begins. */
type Slot = "written" | "other" | "evidence";

/** What a block has: the ticked boxes, and what was written in each slot. */
interface BlockReading {
  readonly ticks: readonly Line[];
  readonly slots: ReadonlyMap<Slot, Said>;
}

/** What a respondent said in a form in Markdown; each line has a place, or is a problem. */
export function readMarkdownForm(
  source: Source,
  form: Form,
  { tag, tagAt }: Pick<FormSaid, "tag" | "tagAt">,
): { readonly said: FormSaid; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const [language] = form.languages;
  const questions = new Map(
    form.sections.flatMap((one) => one.questions.map((question) => [question.id, question])),
  );
  const headings = new Set(
    form.sections.map(({ title }) => sameMarkdown(sectionLine(sayIn(language)(title)))),
  );
  const others = new Set(
    [...questions.values()].flatMap((one) =>
      questionLines(one, form, language).slice(0, 1).map(sameMarkdown),
    ),
  );
  const found = new Map<string, QuestionSaid>();
  let department: Said | undefined;
  let departmentAt: Location | undefined;
  let role: Said | undefined;
  for (const block of blocksOf(source)) {
    if (block.id.startsWith("{")) continue;
    const own = { ...block, headings, others };
    const question = questions.get(block.id);
    if (block.id === DEPARTMENT) {
      department = departmentSaid(own, form, problems);
      departmentAt = block.at;
    } else if (block.id === ROLE) {
      const words = new Set(roleLines(form, language).map(sameMarkdown));
      role = readBlock(
        own,
        words,
        [["written", roleLines(form, language)[0] ?? ""]],
        problems,
      ).slots.get("written");
    } else if (question === undefined) {
      problems.push(unknownQuestion(block.id, [...questions.keys()], tag, block.at));
    } else if (found.has(block.id)) {
      problems.push(problem("question-twice", block.at, { question: block.id }));
    } else {
      found.set(block.id, questionSaid(own, question, form, problems));
    }
  }
  return {
    said: {
      tag,
      tagAt,
      ...(departmentAt === undefined ? {} : { departmentAt }),
      ...(department === undefined ? {} : { department }),
      ...(role === undefined ? {} : { role }),
      questions: [...found.values()],
    },
    problems,
  };
}

function questionSaid(
  block: FormBlock,
  question: FormQuestion,
  form: Form,
  problems: Problem[],
): QuestionSaid {
  const [language] = form.languages;
  const words = new Set(questionLines(question, form, language).map(sameMarkdown));
  const evidence = question.takesEvidence ? formTexts(language).evidence : "";
  const labels = [
    ["written", writtenLabel(question, language)],
    ["other", otherLabel(question, language)],
    ["evidence", evidence],
  ] as const;
  const slots = labels.flatMap(([slot, label]) =>
    labelLines(label).map((line): readonly [Slot, string] => [slot, line]),
  );
  const { ticks, slots: said } = readBlock(block, words, slots, problems);
  const picks = ticks.flatMap(({ text, at }) => {
    const meant = picksOf(question, language).filter(
      (one) => sameMarkdown(boxText(`- [ ] ${one.text}`)) === sameMarkdown(text),
    );
    const [only] = meant;
    if (only !== undefined && meant.length === 1) return [{ pick: only.pick, at }];
    problems.push(unclear({ kind: "text", text }, "choice", question.id, at).problem);
    return [];
  });
  return { id: block.id, at: block.at, picks, ...Object.fromEntries(said) };
}

function departmentSaid(block: FormBlock, form: Form, problems: Problem[]): Said | undefined {
  const [language] = form.languages;
  const words = new Set(departmentLines(form, language).map(sameMarkdown));
  const { ticks } = readBlock(block, words, [], problems);
  const [first, second] = ticks;
  if (second !== undefined) {
    problems.push(problem("two-answers", second.at, { question: DEPARTMENT }));
  }
  if (first === undefined) return undefined;
  const named = form.head.departments.find(
    ({ name }) => sameMarkdown(sayIn(language)(name)) === sameMarkdown(first.text),
  );
  const text = named?.id ?? first.text;
  return { content: { kind: "text", text }, at: first.at };
}

const BOX = /^[-*+] \\?\[(.{0,3}?)\\?\]\s*(.*)$/u;
const MARKS = new Set(["x", "X", "✓", "✔", "☑"]);

function boxText(line: string): string {
  return BOX.exec(line)?.[2] ?? line;
}

/** Sorts the lines of a block: words of the form, boxes, and what was written behind a label. */
function readBlock(
  { id, lines, headings, others }: FormBlock,
  words: ReadonlySet<string>,
  labels: readonly (readonly [Slot, string])[],
  problems: Problem[],
): BlockReading {
  const ticks: Line[] = [];
  const slots = new Map<Slot, Said>();
  let open: Slot | undefined;
  for (const line of lines) {
    const [, mark, text = ""] = BOX.exec(line.text) ?? [];
    const label = labels.find(([slot, start]) => !slots.has(slot) && line.text.startsWith(start));
    const isBox =
      mark !== undefined && (open === undefined || words.has(sameMarkdown(`- [ ] ${text}`)));
    if (headings.has(sameMarkdown(line.text))) {
      // Words below it belong to no question.
      open = undefined;
    } else if (isBox) {
      open = undefined;
      const isChanged = !words.has(sameMarkdown(`- [ ] ${text}`));
      if (MARKS.has(mark.trim())) ticks.push({ text, at: line.at });
      else if (mark.trim() === "" && isChanged) {
        problems.push(problem("stray-text", line.at, { found: line.text }));
      } else if (mark.trim() !== "") {
        problems.push(unclear({ kind: "text", text: mark }, "mark", id, line.at).problem);
      }
    } else if (label !== undefined) {
      const [slot, start] = label;
      open = slot;
      write(slots, slot, line.text.slice(start.length).trim(), line.at);
    } else if (open !== undefined && mark === undefined && !others.has(sameMarkdown(line.text))) {
      write(slots, open, line.text, line.at);
    } else if (!words.has(sameMarkdown(line.text))) {
      problems.push(problem("stray-text", line.at, { found: line.text }));
    }
  }
  return { ticks, slots: new Map([...slots].filter(([, { content }]) => !isBlank(content))) };
}

function isBlank(content: Said["content"]): boolean {
  return content.kind === "text" && content.text === "";
}

/** Adds a line to what was written in a slot; its place is that of the first words. */
function write(slots: Map<Slot, Said>, slot: Slot, text: string, at: Location): void {
  const before = slots.get(slot);
  const earlier = before?.content.kind === "text" ? before.content.text : "";
  slots.set(
    slot,
    earlier === "" || before === undefined
      ? { content: { kind: "text", text }, at }
      : { content: { kind: "text", text: `${earlier}\n${text}` }, at: before.at },
  );
}
