import type { ChoicesScore, Option, Question } from "../../model/index.ts";
import type { Path } from "../tree.ts";
import { optional } from "../optional.ts";
import { conditionOf, type ReadingContext, report } from "./context.ts";
import type { RawOption, RawQuestion, RawQuestionScore } from "./raw.ts";

/** A question with its options resolved and its defaults filled in. */
export function questionOf(raw: RawQuestion, path: Path, context: ReadingContext): Question {
  checkScoreFits(raw, path, context);
  const base = {
    id: raw.id,
    formerIds: raw.formerIds ?? [],
    ...optional("code", raw.code),
    text: raw.text,
    ...optional("help", raw.help),
    ...optional("probe", raw.probe),
    ask: raw.ask ?? [],
    ...optional("when", raw.when && conditionOf(context, [...path, "when"], raw.when)),
    weight: raw.weight ?? 1,
    scored: raw.scored ?? isScorable(raw),
    ...optional("about", raw.about),
    sources: raw.sources ?? [],
    ...optional("requiredFor", raw.requiredFor),
    ...optional("pass", raw.pass),
  };
  switch (raw.type) {
    case "level":
      return { ...base, type: raw.type, levels: describedLevels(raw) };
    case "choice":
      return { ...base, type: raw.type, options: optionsOf(raw, path, context) };
    case "choices": {
      const options = optionsOf(raw, path, context);
      return { ...base, type: raw.type, options, score: choicesScore(raw, path, context) };
    }
    case "yes-no":
      return {
        ...base,
        type: raw.type,
        scores: { yes: raw.score?.yes ?? 1, no: raw.score?.no ?? 0 },
      };
    case "number": {
      const bounds = { ...optional("min", raw.min), ...optional("max", raw.max) };
      return {
        ...base,
        type: raw.type,
        ...optional("unit", raw.unit),
        ...optional("unitOne", raw.unitOne),
        ...bounds,
        bands: raw.bands ?? [],
      };
    }
    case "text":
      return { ...base, type: raw.type, scored: false };
  }
}

/** A number without bands and a text are asked, not scored, unless the author insists. */
function isScorable({ type, bands }: RawQuestion): boolean {
  return type !== "text" && (type !== "number" || bands !== undefined);
}

function describedLevels({ levels = {} }: RawQuestion) {
  return Object.entries(levels)
    .map(([level, text]) => ({ level: Number(level), text }))
    .toSorted((a, b) => a.level - b.level);
}

function optionsOf(raw: RawQuestion, path: Path, context: ReadingContext): readonly Option[] {
  const { options = [] } = raw;
  if (typeof options !== "string") return options.map(optionOf);
  if (Object.hasOwn(context.optionSets, options)) {
    return (context.optionSets[options] ?? []).map(optionOf);
  }
  const known = Object.keys(context.optionSets);
  report(context, "unknown-reference", [...path, "options"], {
    kind: "option set",
    id: options,
    known,
  });
  return [];
}

function optionOf({ id, text, score, exclusive = false, stops = false }: RawOption): Option {
  return { id, text, ...optional("score", score), exclusive, stops };
}

function choicesScore(
  { id, score = {} }: RawQuestion,
  path: Path,
  context: ReadingContext,
): ChoicesScore {
  const { by = "sum", min, max, rules = [] } = score;
  if (by === "share") return { by };
  if (by === "sum") return { by, ...optional("min", min), ...optional("max", max) };
  if (rules.length === 0) {
    report(context, "score-does-not-fit", path, { question: id, reason: "by: rules has no rules" });
  }
  return {
    by,
    rules: rules.map((rule, index) => ({
      when: conditionOf(context, [...path, "score", "rules", index, "when"], rule.when, "rules"),
      score: rule.score,
    })),
    ...optional("default", score.default),
  };
}

const SCORE_KEYS: Readonly<Record<RawQuestion["type"], readonly (keyof RawQuestionScore)[]>> = {
  level: [],
  choice: [],
  choices: ["by", "min", "max", "rules", "default"],
  "yes-no": ["yes", "no"],
  number: [],
  text: [],
};

function checkScoreFits(
  { id, type, score }: RawQuestion,
  path: Path,
  context: ReadingContext,
): void {
  const strange = Object.keys(score ?? {}).find(
    (key) => !SCORE_KEYS[type].includes(key as keyof RawQuestionScore),
  );
  if (strange === undefined) return;
  const reason = `a question of type ${type} has no score.${strange}`;
  report(context, "score-does-not-fit", [...path, "score", strange], { question: id, reason });
}
