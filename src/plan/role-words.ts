import type { PartState, RoleByParts, RoleResult, Text, VerdictPart } from "../model/index.ts";
import { languageOf, localize } from "../model/localize.ts";
import { questionsOf } from "../model/outline.ts";
import { comparisonsIn, evaluateCondition } from "../score/condition.ts";
import { quoted } from "../text/grammar.ts";
import {
  conditionSentences,
  independentSentences,
  openSentences,
  refusedSentence,
} from "../text/role-sentences.ts";
import { type ListContext, stateShown, titleIn } from "./part-lists.ts";

/** A part with its state, and its name in a sentence. */
interface NamedPart {
  readonly part: VerdictPart;
  readonly state: PartState;
  readonly title: string;
}

/** The parts of the verdicts that a role needs something of, and what else it needs. */
interface RoleStates {
  readonly language: string;
  readonly say: (text: Text) => string;
  readonly needed: readonly NamedPart[];
  readonly others: readonly NamedPart[];
}

/**
 * Why a role with this outlook would succeed here or not, in a sentence for each group of states;
 * undefined if the state of a part may not be shown.
 */
export function roleText(
  role: RoleByParts,
  outlook: RoleResult["outlook"],
  context: ListContext,
): string | undefined {
  const states = statesOf(role, context);
  if (states === undefined) return undefined;
  return SENTENCES[outlook](role, states, context).join(" ");
}

const SENTENCES: Readonly<
  Record<
    RoleResult["outlook"],
    (role: RoleByParts, states: RoleStates, context: ListContext) => readonly string[]
  >
> = {
  succeeds: ({ succeeds }, { language, say, others }) => [
    say(succeeds.text),
    ...independentSentences(language, titlesIn(NOT_HOLDING, others)),
  ],
  conditional: ({ besides }, { language, say, needed }, { readShown }) => [
    ...conditionSentences(language, titlesIn(["missing"], needed), titlesIn(["signed"], needed)),
    ...besides
      .filter(({ when }) => evaluateCondition(when, readShown) === "false")
      .map(({ unless }) => say(unless)),
  ],
  open: (role, states, context) => {
    const { language, say, needed } = states;
    const unknown = needed.filter(({ state }) => UNKNOWN.includes(state));
    return openSentences(language, {
      topics: [...titlesIn(UNKNOWN, needed), ...openQuestions(role, states, context)],
      who: [...new Set(unknown.flatMap(({ part }) => part.who.map(say)))],
      missing: titlesIn(["missing"], needed),
    });
  },
  fails: ({ fails }, { language, say, needed }) => [
    refusedSentence(language, titlesIn(["refused"], needed)),
    say(fails.text),
  ],
};

const UNKNOWN: readonly PartState[] = ["unknown", "disputed"];
const NOT_HOLDING: readonly PartState[] = ["signed", "missing", "refused", ...UNKNOWN];

/** The questions that would decide what else a role needs, in quotation marks. */
function openQuestions(
  { besides }: RoleByParts,
  { language, say }: RoleStates,
  { questionnaire, readShown }: ListContext,
): readonly string[] {
  const read = besides
    .filter(({ when }) => evaluateCondition(when, readShown) === "unknown")
    .flatMap(({ when }) => comparisonsIn(when));
  return questionsOf(questionnaire)
    .filter(({ id }) => read.some(({ subject }) => "id" in subject && subject.id === id))
    .map(({ short, text }) => quoted(language, say(short ?? text)));
}

function statesOf(
  { needs }: RoleByParts,
  { questionnaire, readShown, languages }: ListContext,
): RoleStates | undefined {
  const parts = questionnaire.verdicts
    .filter(({ parts: own }) => own.some(({ id }) => needs.includes(id)))
    .flatMap((verdict) => verdict.parts);
  const [first] = parts;
  const [fallback] = questionnaire.languages;
  const language = first === undefined ? fallback : languageOf(first.title, languages, fallback);
  const say = (text: Text): string => localize(text, [language, ...languages]);
  const named = parts.flatMap((part): readonly NamedPart[] => {
    const state = stateShown(part, readShown);
    return state === undefined
      ? []
      : [{ part, state, title: titleIn(language, say(part.title), state) }];
  });
  if (named.length < parts.length) return undefined;
  const isNeeded = ({ part }: NamedPart): boolean => needs.includes(part.id);
  return {
    language,
    say,
    needed: named.filter(isNeeded),
    others: named.filter((one) => !isNeeded(one)),
  };
}

/** The names of the parts in some states. */
function titlesIn(states: readonly PartState[], parts: readonly NamedPart[]): readonly string[] {
  return parts.filter(({ state }) => states.includes(state)).map(({ title }) => title);
}
