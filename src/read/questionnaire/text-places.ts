import type { Path } from "../tree.ts";
import {
  type RawOption,
  type RawQuestion,
  type RawQuestionnaire,
  type RawRecommendation,
  type RawRole,
  type RawVerdict,
  verdictRules,
} from "./raw.ts";

/** A text of a questionnaire: where a language file says it, and where it stands. */
export interface TextPlace {
  readonly translated: Path;
  readonly own: Path;
}

/** Every text of a questionnaire that a language file can say, but for the titles of sources. */
export function textPlaces(raw: RawQuestionnaire): readonly TextPlace[] {
  return [
    ...keysOf(raw, [], [], ["title", "description"]),
    ...Object.entries(raw.departments).map(([id, name]) => {
      const own = ["departments", id];
      const isNamed = typeof name === "object" && Object.hasOwn(name, "name");
      return { translated: own, own: isNamed ? [...own, "name"] : own };
    }),
    ...raw.levels.flatMap((level, index) =>
      keysOf(
        level,
        ["levels", level.id ?? String(level.level)],
        ["levels", index],
        ["name", "description"],
      ),
    ),
    ...Object.entries(raw.optionSets ?? {}).flatMap(([id, options]) =>
      optionPlaces(options, ["optionSets", id], ["optionSets", id]),
    ),
    ...nodePlaces(raw),
    ...(raw.recommendations ?? []).flatMap(recommendationPlaces),
    ...Object.entries(raw.verdicts ?? {}).flatMap(verdictPlaces),
    ...(raw.roles ?? []).flatMap(rolePlaces),
    ...Object.entries(raw.variants ?? {}).flatMap(([id, variant]) =>
      keysOf(variant, ["variants", id], ["variants", id], ["title"]),
    ),
  ];
}

function recommendationPlaces(one: RawRecommendation, index: number): readonly TextPlace[] {
  const translated = ["recommendations", one.id];
  const own = ["recommendations", index];
  const kpi = ["measure", "from", "to"];
  return [
    ...keysOf(one, translated, own, RECOMMENDATION),
    ...itemsOf(one.steps ?? [], [...translated, "steps"], [...own, "steps"]),
    ...keysOf(one.kpi ?? {}, [...translated, "kpi"], [...own, "kpi"], kpi),
  ];
}

function verdictPlaces([id, verdict]: readonly [string, RawVerdict]): readonly TextPlace[] {
  const path = ["verdicts", id];
  const own = "rules" in verdict ? [...path, "rules"] : path;
  return [
    ...keysOf(verdict, path, path, ["title"]),
    ...verdictRules(verdict).flatMap((rule, index) =>
      keysOf(rule, [...path, rule.id], [...own, index], ["title", "text"]),
    ),
  ];
}

function rolePlaces(role: RawRole, index: number): readonly TextPlace[] {
  const translated = ["roles", role.id];
  const own = ["roles", index];
  const outlook = (key: "succeeds" | "fails"): readonly TextPlace[] =>
    keysOf(role[key], [...translated, key], [...own, key], ["text"]);
  const asked = (role.ask ?? []).flatMap((one, place) => {
    const there = [...translated, "ask", place];
    const here = [...own, "ask", place];
    return [
      ...keysOf(one, there, here, ["of"]),
      ...itemsOf(one.questions, [...there, "questions"], [...here, "questions"]),
    ];
  });
  return [
    ...keysOf(role, translated, own, ["title", "description"]),
    ...outlook("succeeds"),
    ...outlook("fails"),
    ...asked,
  ];
}

const RECOMMENDATION = [
  "title",
  "rationale",
  "stop",
  "owner",
  "takesHold",
  "failsWhen",
  "risk",
  "case",
  "evidence",
];

function nodePlaces({ dimensions }: RawQuestionnaire): readonly TextPlace[] {
  const texts = ["title", "description"];
  return dimensions.flatMap((dimension, d) => [
    ...keysOf(dimension, ["dimensions", dimension.id], ["dimensions", d], texts),
    ...dimension.capabilities.flatMap((capability, c) => {
      const own = ["dimensions", d, "capabilities", c];
      return [
        ...keysOf(capability, ["capabilities", capability.id], own, texts),
        ...capability.questions.flatMap((question, q) =>
          questionPlaces(question, [...own, "questions", q]),
        ),
      ];
    }),
  ]);
}

function questionPlaces(question: RawQuestion, own: Path): readonly TextPlace[] {
  const translated = ["questions", question.id];
  const { levels = {}, options = [] } = question;
  const levelPath = (path: Path): Path => [...path, "levels"];
  return [
    ...keysOf(question, translated, own, ["text", "help", "probe", "unit", "unitOne"]),
    ...keysOf(levels, levelPath(translated), levelPath(own), Object.keys(levels)),
    ...(typeof options === "string"
      ? []
      : optionPlaces(options, [...translated, "options"], [...own, "options"])),
  ];
}

function optionPlaces(
  options: readonly RawOption[],
  translated: Path,
  own: Path,
): readonly TextPlace[] {
  return options.map(({ id }, index) => ({
    translated: [...translated, id],
    own: [...own, index, "text"],
  }));
}

/** The texts of an item under the keys named, as far as it has them. */
function keysOf(
  item: object,
  translated: Path,
  own: Path,
  keys: readonly string[],
): readonly TextPlace[] {
  return keys
    .filter((key) => Object.hasOwn(item, key))
    .map((key) => ({ translated: [...translated, key], own: [...own, key] }));
}

function itemsOf(items: readonly unknown[], translated: Path, own: Path): readonly TextPlace[] {
  return items.map((_, index) => ({ translated: [...translated, index], own: [...own, index] }));
}
