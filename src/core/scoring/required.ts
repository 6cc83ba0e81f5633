import { type Fraction, fraction } from "./fraction.ts";
import type { Leaf, LeafOrParent } from "./leaves.ts";
import type { Bounds } from "./question-bounds.ts";
import { isUnknown, questionStandings } from "./standing.ts";

/** A question that a level asks for, and that does not pass. */
export interface Failing {
  readonly id: string;
  readonly requiredFor: number;
  /** The score that would pass. */
  readonly pass: Fraction;
  /** x*, where it stands on the model's ladder; undefined where too little is known. */
  readonly position: Fraction | undefined;
}

/**
 * What the level rule `staged` asks for and does not find at or below a node with its leaves: of
 * what nobody knew nothing passes. docs/scoring.md §3.
 */
export function failingOf(node: LeafOrParent, leaves: readonly Leaf[]): readonly Failing[] {
  const failing = leaves.flatMap(({ id, requiredFor, pass, passes, position }) =>
    requiredFor === undefined || passes ? [] : { id, requiredFor, pass, position },
  );
  const unknown = node.children
    .flatMap(questionStandings)
    .filter(isUnknown)
    .flatMap(({ id, question, bounds }) => {
      if (question?.requiredFor === undefined) return [];
      const { requiredFor } = question;
      return { id, requiredFor, pass: passOf(question, bounds as Bounds), position: undefined };
    });
  return [...failing, ...unknown];
}

/** The score that passes: the one that a question names, else its highest. */
export function passOf(question: LeafOrParent["question"], { max }: Bounds): Fraction {
  return question?.pass === undefined ? max : fraction(question.pass);
}
