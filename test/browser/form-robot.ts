import type { Form, FormQuestion } from "../../src/form/form.ts";
import { localize } from "../../src/model/localize.ts";
import { capital } from "../../src/text/grammar.ts";
import { formTexts } from "../../src/generated/catalogs/form.ts";

/** One thing that the robot does at a question: it ticks a box by its words, or types a text. */
type Move =
  | { readonly question: string; readonly tick: string }
  | { readonly field: string; readonly text: string };

/** The script that fills a page's form with answers, in the order of the questions. */
export function fillScript(
  { sections }: Form,
  language: string,
  answers: Readonly<Record<string, unknown>>,
): string {
  const questions = sections.flatMap((one) => one.questions);
  const moves = questions.flatMap((question) =>
    Object.hasOwn(answers, question.id) ? movesFor(question, language, answers[question.id]) : [],
  );
  return `(${makeMoves.toString()})(${JSON.stringify(moves)})`;
}

function movesFor(question: FormQuestion, language: string, given: unknown): readonly Move[] {
  const long = isLong(given) ? given : { value: given };
  const words = formTexts(language);
  const tick = (label: string): Move => ({ question: `question-${question.id}`, tick: label });
  if (long.state === "dont-know") return [tick(capital(language, words.dontKnow))];
  if (long.state === "not-applicable") return [tick(capital(language, words.notApplicable))];
  const { evidence } = long;
  const beside: readonly Move[] =
    evidence === undefined
      ? []
      : [{ field: `question-${question.id}-evidence`, text: evidence.join("") }];
  const { answer } = question;
  if (!("options" in answer)) {
    const text = String(long.value);
    return [{ field: `question-${question.id}-answer`, text }, ...beside];
  }
  const values: readonly unknown[] = Array.isArray(long.value) ? long.value : [long.value];
  if (values.length === 0) return [tick(capital(language, words.none)), ...beside];
  const ticks = answer.options
    .filter(({ value }) => values.includes(value))
    .map(({ text }) => localize(text, [language]))
    .map((text) => tick(answer.type === "yes-no" ? capital(language, text) : text));
  return [...ticks, ...beside];
}

interface Long {
  readonly value?: unknown;
  readonly state?: string;
  readonly evidence?: readonly string[];
}

function isLong(given: unknown): given is Long {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

interface Input {
  readonly checked: boolean;
  value: string;
  click(): void;
  dispatchEvent(event: object): void;
}
interface Box {
  readonly textContent: string;
  querySelector(selector: string): Input | null;
}
declare const document: {
  getElementById(
    id: string,
  ): (Input & { querySelectorAll(selector: string): Iterable<Box> }) | null;
};
declare const Event: new (name: string, options: object) => object;

/** Runs in the page, so it may not refer to anything outside. */
function makeMoves(moves: readonly Move[]): void {
  for (const move of moves) {
    if ("tick" in move) {
      const labels = [
        ...(document.getElementById(move.question)?.querySelectorAll("label.option") ?? []),
      ];
      // Two options of a question may have the same words: the first that is not ticked is meant.
      const box = labels
        .filter((label) => label.textContent === move.tick)
        .map((label) => label.querySelector("input"))
        .find((input) => input?.checked === false);
      if (box === undefined || box === null)
        throw new Error(`no box “${move.tick}” at ${move.question}`);
      box.click();
    } else {
      const field = document.getElementById(move.field);
      if (field === null) throw new Error(`no field ${move.field}`);
      field.value = move.text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}
