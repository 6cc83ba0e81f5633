import type {
  Capability,
  Comparison,
  Condition,
  Dimension,
  Problem,
  Question,
  Questionnaire,
  Location,
  Text,
  Verdict,
  VerdictPart,
  VerdictRule,
} from "../model/index.ts";

/** The keys and indexes that lead to a part of the file. */
export type Path = readonly (string | number)[];

/** A questionnaire with the places of its parts, as it was read. */
export interface LintInput {
  readonly questionnaire: Questionnaire;
  /** Every text that can be translated. */
  readonly texts: () => readonly { readonly text: Text; readonly path: Path }[];
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

/** A check covers one aspect of a questionnaire and reports its problems. */
export type Check = (input: LintInput) => readonly Problem[];

/** A part of the questionnaire with the path to it. */
export interface Placed<T> {
  readonly item: T;
  readonly path: Path;
}

/** A text in one language. */
export interface PlacedSaying {
  readonly language: string;
  readonly text: string;
  readonly path: Path;
}

/** A text in each of its languages; one that is not translated is in the first. */
export function sayingsOf({ item, path }: Placed<Text>, first: string): readonly PlacedSaying[] {
  return typeof item === "string"
    ? [{ language: first, text: item, path }]
    : Object.entries(item).map(([language, text]) => ({
        language,
        text,
        path: [...path, language],
      }));
}

export function placedDimensions({ dimensions }: Questionnaire): readonly Placed<Dimension>[] {
  return dimensions.map((item, index) => ({ item, path: ["dimensions", index] }));
}

/** The levels of the model, and those of each dimension that has its own. */
export function placedLadders(
  questionnaire: Questionnaire,
): readonly Placed<Questionnaire["levels"]>[] {
  const own = placedDimensions(questionnaire).flatMap(({ item, path }) =>
    item.levels === undefined ? [] : { item: item.levels, path: [...path, "levels"] },
  );
  return [{ item: questionnaire.levels, path: ["levels"] }, ...own];
}

export function placedCapabilities(questionnaire: Questionnaire): readonly Placed<Capability>[] {
  return placedDimensions(questionnaire).flatMap(({ item, path }) =>
    item.capabilities.map((one, index) => ({ item: one, path: [...path, "capabilities", index] })),
  );
}

export function placedQuestions(questionnaire: Questionnaire): readonly Placed<Question>[] {
  return placedCapabilities(questionnaire).flatMap(({ item, path }) =>
    item.questions.map((one, index) => ({ item: one, path: [...path, "questions", index] })),
  );
}

/** A condition under which questions are shown. */
export interface PlacedWhen extends Placed<Condition> {
  /** The dimension, capability or question that has it. */
  readonly tier: "dimension" | "capability" | "question";
  readonly id: string;
  /** The questions that are shown only when it is true, in order. */
  readonly questions: readonly Question[];
}

/** The conditions of dimensions, capabilities and questions: the outer ones first. */
export function placedWhens(questionnaire: Questionnaire): readonly PlacedWhen[] {
  const whens = (
    tier: PlacedWhen["tier"],
    { item: { id, when }, path }: Placed<{ readonly id: string; readonly when?: Condition }>,
    questions: readonly Question[],
  ): readonly PlacedWhen[] =>
    when === undefined ? [] : [{ tier, id, item: when, path: [...path, "when"], questions }];
  return [
    ...placedDimensions(questionnaire).flatMap((placed) =>
      whens(
        "dimension",
        placed,
        placed.item.capabilities.flatMap(({ questions }) => questions),
      ),
    ),
    ...placedCapabilities(questionnaire).flatMap((placed) =>
      whens("capability", placed, placed.item.questions),
    ),
    ...placedQuestions(questionnaire).flatMap((placed) => whens("question", placed, [placed.item])),
  ];
}

/** The position of a condition decides what it can read. */
export type ConditionHome = "question" | "rules" | "aggregate" | "part" | "besides";

export interface PlacedCondition extends Placed<Condition> {
  readonly home: ConditionHome;
}

/** Every condition of a questionnaire. */
export function placedConditions(questionnaire: Questionnaire): readonly PlacedCondition[] {
  const asking = placedWhens(questionnaire).flatMap(({ item, path }) =>
    conditionAt(item, path, "question"),
  );
  const rules = placedQuestions(questionnaire).flatMap(({ item, path }) =>
    rulesOf(item).flatMap(({ when }, index) =>
      conditionAt(when, [...path, "score", "rules", index, "when"], "rules"),
    ),
  );
  const recommendations = questionnaire.recommendations.flatMap(({ when }, index) =>
    conditionAt(when, ["recommendations", index, "when"], "aggregate"),
  );
  const conclusions = placedConclusions(questionnaire).flatMap(({ item, path }) => [
    ...conditionAt(item.when, [...path, "when"], "aggregate"),
    ...item.because.flatMap(({ when }, index) =>
      conditionAt(when, [...path, "because", index, "when"], "aggregate"),
    ),
  ]);
  const parts = placedParts(questionnaire).flatMap(({ item, path }) =>
    (["holds", "signed", "refused"] as const).flatMap((key) =>
      conditionAt(item[key], [...path, key], "part"),
    ),
  );
  const besides = questionnaire.roles.flatMap((role, index) =>
    (role.by === "parts" ? role.besides : []).flatMap(({ when }, at) =>
      conditionAt(when, ["roles", index, "besides", at, "when"], "besides"),
    ),
  );
  const search = placedSearch(questionnaire).flatMap(({ item, path }) =>
    conditionAt(item.when, [...path, "when"], "aggregate"),
  );
  return [...asking, ...rules, ...recommendations, ...parts, ...conclusions, ...besides, ...search];
}

/** Every part that a verdict needs. */
export function placedParts({ verdicts }: Questionnaire): readonly Placed<VerdictPart>[] {
  return verdicts.flatMap(({ id, parts }) =>
    parts.map((item, index) => ({ item, path: ["verdicts", id, "parts", index] })),
  );
}

/** A rule of a verdict, or what makes a role succeed or fail. */
export interface Conclusion extends Pick<VerdictRule, "when" | "because" | "text"> {
  /** The id of the rule or of the role. */
  readonly id: string;
  /** Conditions that take precedence if they are true. */
  readonly earlier: readonly Condition[];
}

/** Every conclusion that a questionnaire can draw, in the order in which they are evaluated. */
export function placedConclusions({
  verdicts,
  roles,
}: Questionnaire): readonly Placed<Conclusion>[] {
  return [
    ...verdicts.flatMap((verdict) =>
      verdict.rules.map((rule, index) => ({
        item: { ...rule, earlier: verdict.rules.slice(0, index).flatMap(({ when }) => when ?? []) },
        path: [...rulesPath(verdict), index],
      })),
    ),
    ...roles.flatMap((role, index): readonly Placed<Conclusion>[] => {
      if (role.by === "parts") return [];
      const { id, succeeds, fails } = role;
      return [
        { item: { ...succeeds, id, earlier: [fails.when] }, path: ["roles", index, "succeeds"] },
        { item: { ...fails, id, earlier: [] }, path: ["roles", index, "fails"] },
      ];
    }),
  ];
}

/** Everything in a search that may have a condition. */
export function placedSearch({
  search,
}: Questionnaire): readonly Placed<{ readonly what: string; readonly when?: Condition }>[] {
  if (search === undefined) return [];
  const { flags, profile, questions } = search;
  return [
    ...flags.map(({ id, when }, index) => ({
      item: { what: `the flag ${id}`, when },
      path: ["search", "flags", index],
    })),
    ...profile.map((one, index) => ({
      item: { ...one, what: "a requirement of the profile" },
      path: ["search", "profile", index],
    })),
    ...questions.map((one, index) => ({
      item: { ...one, what: `the question ${one.id}` },
      path: ["search", "questions", index],
    })),
  ];
}

/** The rules of a verdict, which may have a title beside them. */
export function rulesPath({ id, title }: Verdict): Path {
  return title === undefined ? ["verdicts", id] : ["verdicts", id, "rules"];
}

/** The comparisons in a condition, each with its own path. */
export function placedComparisons({
  item,
  path,
}: Placed<Condition>): readonly Placed<Comparison>[] {
  switch (item.kind) {
    case "all":
    case "any":
      return item.conditions.flatMap((one, index) =>
        placedComparisons({ item: one, path: [...path, item.kind, index] }),
      );
    case "not":
      return placedComparisons({ item: item.condition, path: [...path, "not"] });
    case "comparison":
      return [{ item, path }];
  }
}

function conditionAt(
  item: Condition | undefined,
  path: Path,
  home: ConditionHome,
): readonly PlacedCondition[] {
  return item === undefined ? [] : [{ item, path, home }];
}

function rulesOf(question: Question) {
  return question.type === "choices" && question.score.by === "rules" ? question.score.rules : [];
}
