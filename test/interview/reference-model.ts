import type { Answer, AnswerValue } from "../../src/model/index.ts";
import type { Card } from "../../src/interview/card.ts";
import type { Action } from "../../src/interview/step.ts";

/** What a person chose for one question, with nothing that the interview adds. */
interface Chosen {
  state: string;
  value?: AnswerValue;
  other?: string;
  fits?: string;
  note?: string;
  quote?: string;
  evidence: { kind: string; what: string; date?: string }[];
  predicted?: Record<string, AnswerValue>;
  proposed?: unknown;
  source?: string;
}

type Choices = Map<string, Chosen>;

/**
 * An interview as the person at the screen understands it: a choice on a card is recorded for the
 * question on that card. It has no cursor, and copies everything at each change.
 */
export class ReferenceModel {
  #now: Choices = new Map();
  #before: Choices[] = [];
  #undone: Choices[] = [];

  constructor(start: ReadonlyMap<string, Answer>) {
    for (const [id, { at: _, ...answer }] of start)
      this.#now.set(id, structuredClone(answer) as Chosen);
  }

  /** Another object after each change. */
  get moment(): object {
    return this.#now;
  }

  /** The records in the order of their ids, as text. */
  get records(): string {
    return recordsOf(this.#now);
  }

  /** What an action on a card does; the card is undefined at the review. */
  act(action: Action, card: Card | undefined): void {
    if (action.kind === "undo") this.#swap(this.#before, this.#undone);
    else if (action.kind === "redo") this.#swap(this.#undone, this.#before);
    else if (card !== undefined) this.#choose(action, card);
  }

  #swap(from: Choices[], to: Choices[]): void {
    const other = from.pop();
    if (other === undefined) return;
    to.push(this.#now);
    this.#now = other;
  }

  #choose(action: Action, card: Card): void {
    const { id } = card.question;
    const before = this.#now.get(id) ?? { state: "unanswered", evidence: [] };
    const after = structuredClone(before);
    if (!change(after, before, action, card)) return;
    this.#before.push(this.#now);
    this.#undone = [];
    this.#now = new Map(this.#now).set(id, after);
    if (isBlank(after)) this.#now.delete(id);
  }
}

/** Nothing was chosen, and nothing is noted. */
function isBlank({ state, evidence, ...rest }: Chosen): boolean {
  return state === "unanswered" && evidence.length === 0 && Object.keys(rest).length === 0;
}

/** Changes what is chosen; false if the action cannot do anything there. */
function change(to: Chosen, before: Chosen, action: Action, card: Card): boolean {
  const { aside, question } = card;
  switch (action.kind) {
    case "answer":
      if (aside?.kind === "predict") {
        to.predicted = { ...to.predicted, [aside.department]: action.value };
        return true;
      }
      if (aside !== undefined) return false;
      clear(to);
      Object.assign(to, { state: "answered", value: action.value });
      if (action.other !== undefined) to.other = action.other;
      if (action.fits !== undefined) to.fits = action.fits;
      if (!isSame(to, before)) delete to.source;
      return true;
    case "dont-know":
    case "not-applicable":
    case "skipped":
      if (aside !== undefined) return false;
      if (action.kind === "skipped" && question.required) return false;
      if (action.kind === "not-applicable" && card.alwaysApplies === true) return false;
      clear(to);
      to.state = action.kind;
      if (!isSame(to, before)) delete to.source;
      return true;
    case "note":
    case "quote":
      to[action.kind] = [before[action.kind], action.text]
        .filter((one) => one !== undefined)
        .join("\n");
      return true;
    case "evidence":
      to.evidence.push({
        kind: action.grade ?? "said",
        what: action.text,
        ...(action.date === undefined ? {} : { date: action.date }),
      });
      return true;
    case "rewrite":
      return rewrite(to, action);
    case "undo":
    case "redo":
    case "back":
    case "next":
    case "jump":
    case "review":
    case "language":
    case "consent":
      return false;
  }
}

function clear(to: Chosen): void {
  for (const key of ["value", "other", "fits", "proposed"] as const) delete to[key];
}

/** Where an answer comes from is true of that answer alone. */
function isSame(one: Chosen, other: Chosen): boolean {
  const keys = ["state", "value", "fits"] as const;
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

function rewrite(to: Chosen, action: Extract<Action, { readonly kind: "rewrite" }>): boolean {
  const text = action.text;
  const isGone = text.trim() === "";
  if (action.remark === "evidence") {
    const one = to.evidence[action.index];
    if (one === undefined || one.what === text) return false;
    if (isGone) to.evidence.splice(action.index, 1);
    else one.what = text;
    return true;
  }
  const before = to[action.remark];
  if (before === text || (before === undefined && isGone)) return false;
  if (isGone) delete to[action.remark];
  else to[action.remark] = text;
  return true;
}

/** Answers as text, whatever the order in which they were given. */
export function recordsOf(answers: ReadonlyMap<string, object>): string {
  const plain = [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    plain.map(([id, { at: _, ...one }]: [string, { at?: unknown }]) => [id, sorted(one)]),
  );
}

function sorted(one: object): object {
  return Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
