import type { Problem, Text, Verdict } from "../model/index.ts";
import { slotsIn, STATES_BY_SLOT } from "../score/part-states.ts";
import { problem } from "../text/problems.ts";
import { type LintInput, type Placed, rulesPath, sayingsOf } from "./outline.ts";

/** Every slot in a text of a verdict with parts is the name of a list. */
export function checkSlots({ questionnaire, locate }: LintInput): readonly Problem[] {
  const [language] = questionnaire.languages;
  const known = [...STATES_BY_SLOT.keys()];
  return questionnaire.verdicts
    .filter(({ parts }) => parts.length > 0)
    .flatMap(textsOf)
    .flatMap(({ id, ...placed }) =>
      sayingsOf(placed, language).flatMap(({ text, path }) =>
        slotsIn(text)
          .filter((slot) => !known.includes(slot))
          .map((slot) => problem("unknown-slot", locate(path), { id, slot, known })),
      ),
    );
}

/** The texts of a verdict's rules, each with the id of its rule. */
function textsOf(verdict: Verdict): readonly (Placed<Text> & { readonly id: string })[] {
  return verdict.rules.flatMap(({ id, because, text }, index) => {
    const path = [...rulesPath(verdict), index];
    return [
      ...because.map((one, at) => ({ id, item: one.text, path: [...path, "because", at, "text"] })),
      ...(text === undefined ? [] : [{ id, item: text, path: [...path, "text"] }]),
    ];
  });
}
