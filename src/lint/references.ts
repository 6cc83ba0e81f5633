import type { Comparison, Problem, Questionnaire, Subject } from "../model/index.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../model/outline.ts";
import { problem } from "../text/problems.ts";
import {
  type ConditionHome,
  type LintInput,
  type Path,
  placedComparisons,
  placedConditions,
  placedQuestions,
} from "./outline.ts";

/** Nodes with a score or a level, by the names that authors know. */
const NODE = "dimension, capability or question";

interface Reference {
  readonly kind: string;
  readonly id: string;
  readonly known: readonly string[];
  readonly path: Path;
  /** The id is a key of the file rather than a value. */
  readonly isKey?: boolean;
}

/** Every reference must name something that exists. */
export function checkReferences(input: LintInput): readonly Problem[] {
  const { questionnaire, locate, locateKey } = input;
  const dangling = referencesOf(questionnaire)
    .filter(({ id, known }) => !known.includes(id))
    .map(({ kind, id, known, path, isKey = false }) =>
      problem("unknown-reference", isKey ? locateKey(path) : locate(path), { kind, id, known }),
    );
  return [...dangling, ...conditionProblems(input)];
}

function referencesOf(questionnaire: Questionnaire): readonly Reference[] {
  const ids = (items: readonly { readonly id: string }[]): readonly string[] =>
    items.map(({ id }) => id);
  const departments = ids(questionnaire.departments);
  const sources = ids(questionnaire.sources);
  const questions = ids(questionsOf(questionnaire));
  const raisable = [...questions, ...ids(capabilitiesOf(questionnaire))];
  const targets = [...ids(questionnaire.dimensions), ...raisable, OVERALL];
  const list = (kind: string, named: readonly string[], known: readonly string[], path: Path) =>
    named.map((id, index): Reference => ({ kind, id, known, path: [...path, index] }));
  const keys = (kind: string, named: Iterable<string>, known: readonly string[], path: Path) =>
    [...named].map((id): Reference => ({ kind, id, known, path: [...path, id], isKey: true }));
  return [
    ...placedQuestions(questionnaire).flatMap(({ item, path }) => [
      ...list("department", item.ask, departments, [...path, "ask"]),
      ...list("source", item.sources, sources, [...path, "sources"]),
      ...list("tag", item.tags, [...questionnaire.tags.keys()], [...path, "tags"]),
      ...(item.use === undefined
        ? []
        : [{ kind: "question", id: item.use, known: questions, path: [...path, "use"] }]),
    ]),
    ...questionnaire.recommendations.flatMap((recommendation, index) => {
      const path = ["recommendations", index];
      const { requires, effort, raises } = recommendation;
      const days = [...effort.keys()].filter((id) => id !== "any");
      return [
        ...list("source", recommendation.sources, sources, [...path, "sources"]),
        ...list("recommendation", requires, ids(questionnaire.recommendations), [
          ...path,
          "requires",
        ]),
        ...keys("department", days, departments, [...path, "effort"]),
        ...keys("question or capability", raises.keys(), raisable, [...path, "raises"]),
      ];
    }),
    ...questionnaire.roles.flatMap((role, index) =>
      list("source", role.sources, sources, ["roles", index, "sources"]),
    ),
    ...questionnaire.variants.flatMap((variant) =>
      list("question", variant.questions, questions, ["variants", variant.id, "questions"]),
    ),
    ...keys(NODE, questionnaire.targets.byId.keys(), targets, ["targets"]),
  ];
}

function conditionProblems({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedConditions(questionnaire).flatMap(({ item, path, home }) =>
    placedComparisons({ item, path }).flatMap((comparison) => {
      const at = locate(comparison.path);
      const misplaced = misplacedSubject(comparison.item.subject, home);
      if (misplaced !== undefined) return [problem("wrong-context", at, misplaced)];
      const reference = subjectReference(comparison.item, questionnaire);
      return reference === undefined || reference.known.includes(reference.id)
        ? []
        : [problem("unknown-reference", at, reference)];
    }),
  );
}

const READABLE: Readonly<Record<ConditionHome, readonly Subject["kind"][]>> = {
  question: ["question", "state", "department"],
  rules: ["option"],
  aggregate: ["question", "level", "score", "state", "coverage", "silo-index", "department"],
};

const HOME_WORDS: Readonly<Record<ConditionHome, string>> = {
  question: "in a question's condition",
  rules: "in the rules of a question",
  aggregate: "here",
};

function misplacedSubject({ kind }: Subject, home: ConditionHome) {
  return READABLE[home].includes(kind) ? undefined : { subject: kind, where: HOME_WORDS[home] };
}

function subjectReference({ subject }: Comparison, questionnaire: Questionnaire) {
  const questions = questionsOf(questionnaire).map(({ id }) => id);
  switch (subject.kind) {
    case "question":
    case "state":
      return { kind: "question", id: subject.id, known: questions };
    case "level":
    case "score":
    case "coverage":
    case "silo-index": {
      const nodes = [...questionnaire.dimensions, ...capabilitiesOf(questionnaire)];
      const known = [OVERALL, ...nodes.map(({ id }) => id), ...questions];
      return { kind: NODE, id: subject.id, known };
    }
    case "department":
    case "option":
      return undefined;
  }
}
