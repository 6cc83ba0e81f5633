import { makeForm } from "../../../src/form/make-form.ts";
import type { Form } from "../../../src/form/form.ts";
import { BLANK, type Entry } from "../../../src/form/page/entry.ts";
import { emptyState, type PageState } from "../../../src/form/page/state.ts";
import type { FormInput } from "../../../src/form/make-form.ts";
import type { Questionnaire } from "../../../src/model/index.ts";

/** A form of a questionnaire for Nordlys, in the round 2026-11. */
export function formOf(asked: Questionnaire, rest: Partial<FormInput> = {}): Form {
  return makeForm({
    questionnaire: asked,
    languages: asked.languages,
    organization: "Nordlys",
    assessment: "2026-11",
    ...rest,
  });
}

/** A form that was filled in by k4xw7p2c so far. */
export function stateOf(
  form: Form,
  entries: Readonly<Record<string, Partial<Entry>>>,
  rest: Partial<PageState> = {},
): PageState {
  const filled = Object.entries(entries).map(
    ([id, entry]) => [id, { ...BLANK, ...entry }] as const,
  );
  return { ...emptyState(form, "k4xw7p2c"), entries: new Map(filled), ...rest };
}
