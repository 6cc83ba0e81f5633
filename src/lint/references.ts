import type {
  Comparison,
  Location,
  Problem,
  Questionnaire,
  Recommendation,
  Subject,
} from "../model/index.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../model/outline.ts";
import { everyDepartment } from "../model/respondents.ts";
import { verdictParts } from "../score/part-states.ts";
import { problem } from "../text/problems.ts";
import { placedSized } from "./estimates.ts";
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
    .map((one) =>
      unknown(one, one.isKey === true ? locateKey(one.path) : locate(one.path), questionnaire),
    );
  return [...dangling, ...conditionProblems(input)];
}

/** A department that only gives days exists, but is not asked. */
function unknown(
  { kind, id, known }: Omit<Reference, "path">,
  at: Location,
  { unasked = [] }: Questionnaire,
): Problem {
  return kind === "department" && unasked.some((one) => one.id === id)
    ? problem("department-not-asked", at, { id })
    : problem("unknown-reference", at, { kind, id, known });
}

function list(
  kind: string,
  named: readonly string[],
  known: readonly string[],
  path: Path,
): readonly Reference[] {
  return named.map((id, index) => ({ kind, id, known, path: [...path, index] }));
}

function keys(
  kind: string,
  named: Iterable<string>,
  known: readonly string[],
  path: Path,
): readonly Reference[] {
  return [...named].map((id) => ({ kind, id, known, path: [...path, id], isKey: true }));
}

function ids(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function referencesOf(questionnaire: Questionnaire): readonly Reference[] {
  const departments = ids(questionnaire.departments);
  const sources = ids(questionnaire.sources);
  const questions = ids(questionsOf(questionnaire));
  const raisable = [...questions, ...ids(capabilitiesOf(questionnaire))];
  const targets = [...ids(questionnaire.dimensions), ...raisable, OVERALL];
  return [
    ...placedQuestions(questionnaire).flatMap(({ item, path }) => [
      ...list("department", item.ask ?? [], departments, [...path, "ask"]),
      ...list("source", item.sources, sources, [...path, "sources"]),
      ...list("department", item.predict, departments, [...path, "predict"]),
      ...list("tag", item.tags, [...questionnaire.tags.keys()], [...path, "tags"]),
      ...(item.use === undefined
        ? []
        : [{ kind: "question", id: item.use, known: questions, path: [...path, "use"] }]),
    ]),
    ...questionnaire.recommendations.flatMap((recommendation, index) => {
      const path = ["recommendations", index];
      const { requires, raises } = recommendation;
      return [
        ...list("source", recommendation.sources, sources, [...path, "sources"]),
        ...list("recommendation", requires, ids(questionnaire.recommendations), [
          ...path,
          "requires",
        ]),
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
    ...questionnaire.recommendations.flatMap((one, index) =>
      fromDetails(one, ["recommendations", index], questionnaire),
    ),
    ...fromWhole(questionnaire),
  ];
}

/** What a recommendation names in its reasons, its efforts, its signers and its literature. */
function fromDetails(
  recommendation: Recommendation,
  path: Path,
  questionnaire: Questionnaire,
): readonly Reference[] {
  const { because, effort, allocated, upkeep, signs, literature } = recommendation;
  const departments = ids(everyDepartment(questionnaire));
  const days = [...effort.keys()].filter((id) => id !== "any");
  const sources = ids(questionnaire.sources);
  const { scale } = questionnaire;
  const positions = [...questionnaire.positions.keys()];
  return [
    ...keys("question", because.keys(), ids(questionsOf(questionnaire)), [...path, "because"]),
    ...placedSized(recommendation, path).flatMap(({ sized, path: own }) =>
      keys("unit", sized.per.keys(), [...scale.units.keys()], [...own, "per"]),
    ),
    ...keys("department", days, departments, [...path, "effort"]),
    ...keys("department", allocated.keys(), departments, [...path, "allocated"]),
    ...keys("department", upkeep.keys(), departments, [...path, "upkeep"]),
    ...list("position", signs, positions, [...path, "signs"]),
    ...literature.map(({ source: id }, index): Reference => {
      return { kind: "source", id, known: sources, path: [...path, "literature", index, "source"] };
    }),
  ];
}

/** What pairs, positions, vignettes and the scale name. */
function fromWhole(questionnaire: Questionnaire): readonly Reference[] {
  const { agreement, positions, vignettes, scale } = questionnaire;
  const departments = ids(questionnaire.departments);
  const all = ids(everyDepartment(questionnaire));
  const levelQuestions = ids(questionsOf(questionnaire).filter(({ type }) => type === "level"));
  return [
    ...agreement.pairs.flatMap(({ a, b }, index) => [
      ...list("department", a, departments, ["agreement", "pairs", index, "a"]),
      ...list("department", b, departments, ["agreement", "pairs", index, "b"]),
    ]),
    ...[...positions].flatMap(([id, { above }]) =>
      list("department", above === "all" ? [] : above, all, ["positions", id, "above"]),
    ),
    ...vignettes.map(({ question: id }, index): Reference => {
      const path = ["vignettes", index, "question"];
      return { kind: "question of type level", id, known: levelQuestions, path };
    }),
    ...keys("unit", scale.reference.keys(), [...scale.units.keys()], ["scale", "reference"]),
    ...keys("unit", scale.growth.keys(), [...scale.units.keys()], ["scale", "growth"]),
  ];
}

function conditionProblems({ questionnaire, locate }: LintInput): readonly Problem[] {
  return placedConditions(questionnaire).flatMap(({ item, path, home }) =>
    placedComparisons({ item, path }).flatMap((comparison) => {
      const at = locate(comparison.path);
      const misplaced = misplacedSubject(comparison.item, home);
      if (misplaced !== undefined) return [problem("wrong-context", at, misplaced)];
      const reference = subjectReference(comparison.item, questionnaire);
      return reference === undefined || reference.known.includes(reference.id)
        ? []
        : [unknown(reference, at, questionnaire)];
    }),
  );
}

/** What conditions on all answers can read. */
const OF_ANSWERS: readonly Subject["kind"][] = [
  "question",
  "level",
  "score",
  "state",
  "coverage",
  "silo-index",
  "spread",
  "chosen",
  "department",
];

const READABLE: Readonly<Record<ConditionHome, readonly Subject["kind"][]>> = {
  question: ["question", "state", "department"],
  rules: ["option"],
  aggregate: [...OF_ANSWERS, "part", "parts"],
  // A part of a verdict cannot depend on another.
  part: OF_ANSWERS,
};

const HOME_WORDS: Readonly<Record<ConditionHome, string>> = {
  question: "in a question's condition",
  rules: "in the rules of a question",
  aggregate: "here",
  part: "in a part of a verdict",
};

function misplacedSubject({ subject: { kind }, agreed }: Comparison, home: ConditionHome) {
  const where = HOME_WORDS[home];
  if (!READABLE[home].includes(kind)) return { subject: kind, where };
  // A respondent alone cannot agree.
  return agreed === true && home === "question" ? { subject: "agreed", where } : undefined;
}

function subjectReference({ subject }: Comparison, questionnaire: Questionnaire) {
  const questions = questionsOf(questionnaire).map(({ id }) => id);
  switch (subject.kind) {
    case "question":
    case "state":
    case "spread":
      return { kind: "question", id: subject.id, known: questions };
    case "level":
    case "score":
    case "coverage":
    case "silo-index": {
      const nodes = [...questionnaire.dimensions, ...capabilitiesOf(questionnaire)];
      const measures = subject.kind === "silo-index" ? [] : questionnaire.measures;
      const known = [OVERALL, ...[...measures, ...nodes].map(({ id }) => id), ...questions];
      return { kind: NODE, id: subject.id, known };
    }
    case "chosen": {
      const choices = questionsOf(questionnaire).filter(({ type }) => type === "choices");
      return { kind: "question of type choices", id: subject.id, known: ids(choices) };
    }
    case "part":
      return { kind: "part", id: subject.id, known: ids(verdictParts(questionnaire)) };
    case "department":
    case "parts":
    case "option":
      return undefined;
  }
}
