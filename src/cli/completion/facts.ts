import { localize } from "../../model/localize.ts";
import type { Questionnaire } from "../../model/index.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../../model/outline.ts";
import { SHIPPED } from "../../generated/questionnaires/index.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { loadQuestionnaire } from "../load/load-questionnaire.ts";

/** What can be typed, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** The names in the questionnaires that a command line is about. */
export interface Facts {
  readonly questionnaires: readonly Candidate[];
  readonly languages: readonly Candidate[];
  readonly variants: readonly Candidate[];
  readonly departments: readonly Candidate[];
  readonly recommendations: readonly Candidate[];
  readonly questions: readonly Candidate[];
  /** The whole, dimensions, capabilities and questions. */
  readonly nodes: readonly Candidate[];
  /** Everything that explain takes. */
  readonly explainable: readonly Candidate[];
}

/** The names in one questionnaire, or in all that are shipped; none where it cannot be read. */
export async function factsOf(name: string | undefined, context: Context): Promise<Facts> {
  const chosen = await questionnairesNamed(name, context);
  const all = (pick: (one: Questionnaire) => readonly Candidate[]): readonly Candidate[] => [
    ...new Map(chosen.flatMap(pick).map((one) => [one.value, one])).values(),
  ];
  const questions = all((one) => named(questionsOf(one), "text", one));
  const nodes = [
    { value: OVERALL, about: "the whole" },
    ...all((one) => named(one.dimensions, "title", one)),
    ...all((one) => named(capabilitiesOf(one), "title", one)),
    ...questions,
  ];
  const recommendations = all((one) => named(one.recommendations, "title", one));
  return {
    questionnaires: SHIPPED.map(({ id, title, languages }) => ({
      value: id,
      about: localize(title, languages),
    })),
    languages: all(({ languages }) => languages.map((value) => ({ value, about: "" }))),
    variants: all((one) => named(one.variants, "title", one)),
    departments: all((one) => named(one.departments, "name", one)),
    recommendations,
    questions,
    nodes,
    explainable: [
      ...nodes,
      ...recommendations,
      ...all((one) => named(one.verdicts, "title", one)),
      ...all((one) => named(one.roles, "title", one)),
    ],
  };
}

async function questionnairesNamed(
  name: string | undefined,
  { ports, desk }: Context,
): Promise<readonly Questionnaire[]> {
  if (name === undefined) return Promise.all(SHIPPED.map(({ load }) => load()));
  try {
    return [(await loadQuestionnaire(name, ports.cwd, ports, desk)).questionnaire];
  } catch (error) {
    if (error instanceof Failure) return [];
    throw error;
  }
}

type Named = { readonly id: string } & Readonly<
  Partial<Record<"title" | "text" | "name", unknown>>
>;

function named(
  items: readonly Named[],
  key: "title" | "text" | "name",
  { languages }: Questionnaire,
): readonly Candidate[] {
  return items.map((item) => {
    const text = item[key] as Parameters<typeof localize>[0] | undefined;
    return { value: item.id, about: text === undefined ? "" : localize(text, languages) };
  });
}
