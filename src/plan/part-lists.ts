import type { PartState, Questionnaire, Text, VerdictPart, VerdictResult } from "../model/index.ts";
import { languageOf, localize } from "../model/localize.ts";
import type { ReadSubject } from "../score/condition.ts";
import { countedParts, SLOT, slotsIn, STATES_BY_SLOT } from "../score/part-states.ts";
import { capital, disputed, list } from "../text/grammar.ts";

/** The questionnaire whose parts a text lists. */
export interface PartSource {
  readonly questionnaire: Questionnaire;
}

/** What decides the lists of parts in a text. */
export interface ListContext extends PartSource {
  /** The values that conditions read, as far as they may be shown. */
  readonly readShown: ReadSubject;
  readonly languages: readonly string[];
}

/**
 * A text with lists of parts in place of its slots; undefined if it has slots and the state of a
 * part may not be shown.
 */
export function withPartLists(text: Text, context: ListContext): string | undefined {
  const { questionnaire, readShown, languages } = context;
  const said = localize(text, languages);
  if (!slotsIn(said).some((name) => STATES_BY_SLOT.has(name))) return said;
  const parts = countedParts(questionnaire).map((part) => ({
    part,
    state: stateShown(part, readShown),
  }));
  if (parts.some(({ state }) => state === undefined)) return undefined;
  const language = languageOf(text, languages, questionnaire.languages[0]);
  const say = (one: Text): string => localize(one, [language, ...languages]);
  const filled = said.replaceAll(SLOT, (_, name: string, isWho?: string) => {
    // Lint refuses any other slot.
    const states = STATES_BY_SLOT.get(name) as readonly PartState[];
    const listed = parts.filter(({ state }) => state !== undefined && states.includes(state));
    const items = listed.flatMap(({ part, state }) =>
      isWho === undefined ? [titleIn(language, say(part.title), state)] : part.who.map(say),
    );
    return list(language, [...new Set(items)]);
  });
  return capital(language, filled);
}

/** The name of a part in a sentence, marked if answers contradict one another. */
export function titleIn(language: string, title: string, state: PartState | undefined): string {
  return state === "disputed" ? disputed(language, title) : title;
}

/** The states of a verdict's parts, as far as they may be shown. */
export function partResults(
  parts: readonly VerdictPart[],
  readShown: ReadSubject,
  languages: readonly string[],
): NonNullable<VerdictResult["parts"]> {
  return parts.map((part) => {
    const state = stateShown(part, readShown);
    return {
      id: part.id,
      title: localize(part.title, languages),
      ...(state === undefined ? {} : { state }),
    };
  });
}

/** The state of a part, as far as it may be shown. */
export function stateShown({ id }: VerdictPart, readShown: ReadSubject): PartState | undefined {
  return readShown({ kind: "part", id }) as PartState | undefined;
}
