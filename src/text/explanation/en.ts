import type { ExplanationTexts } from "./explanation-texts.ts";

const UNITS = { questions: ["question", "questions"], parts: ["part", "parts"] } as const;

export const EN: ExplanationTexts = {
  tiers: {
    overall: "overall",
    dimension: "dimension",
    capability: "capability",
    question: "question",
  },
  heading: ({ title, tier, level, mean }) =>
    `${title} (${tier}): ${level === "" ? "" : `level ${level}, `}mean ${mean}`,
  notScored: (reason) => `not scored, ${reason}`,
  noScore: (reason) => `Not scored: ${reason}.`,
  rule: (section) => `docs/scoring.md ${section}`,
  answers: (within, across, score) =>
    `The ${within} inside each department, then the ${across} across them${score === "" ? "" : `: ${score}`}.`,
  ladder: "Each respondent stops at one step of the ladder, and its score counts.",
  department: (name, score, answers) =>
    `${name}${score === "" ? "" : ` ${score}`}: ${answers.join("; ")}`,
  scores: (value, score) => `${value}, which scores ${score}`,
  hiddenAnswers: "Answers are withheld to protect respondents.",
  review: (by, reason, score) =>
    `A review by ${by} replaces the answers${score === "" ? "" : `: ${score}`}. Reason: ${reason}`,
  method: {
    "weighted-mean": "weighted mean",
    sum: "sum",
    min: "weakest",
    "percent-mean": "mean of the percentages",
    ladder: "ladder",
    none: "nothing",
  },
  combined: (method, count, score) =>
    `The ${method} of ${count} ${count === 1 ? "part" : "parts"}${score === "" ? "" : `: ${score}`}.`,
  weight: (weight) => `weight ${weight}`,
  prorated: "Unknown parts are filled in proportionally, within the range they could score.",
  coverage: (known, publish, firm) =>
    `Coverage is ${known}. A score is published from ${publish}, and the result is firm from ${firm}.`,
  place: ({ score, lowest, highest, percent, position, of }) =>
    of === "maximum"
      ? `${score} of at most ${highest} is ${percent}, and ${position} on the ladder of levels.`
      : `${score} on a range from ${lowest} to ${highest} is ${percent}, and ${position} on the ladder of levels.`,
  level: (rule, level, position) =>
    ({
      reached: `Level ${level}: the highest that ${position} reaches.`,
      "strict-criteria": `Level ${level}: the highest that every question reaches.`,
      criteria: `Level ${level}: the highest with more than half of the questions at it, more than 85 % at every level below, and none more than two levels behind.`,
      bands: `Level ${level}: the band that the score falls into.`,
      staged: `Level ${level}: the highest at which every required question passes.`,
      weakest: `Level ${level}: the lowest of its parts.`,
      capped: `Level ${level}: one above the lowest of its parts at most, and never above their low median.`,
      none: `Level ${level}.`,
    })[rule],
  check: (
    { level, count, of, isLargelyReached, isFullyReached, isWithinFloor, holds },
    share,
    isStrict,
  ) => {
    const missing = [
      ...(isLargelyReached ? [] : [isStrict ? "all are needed" : "more than half is needed"]),
      ...(isWithinFloor ? [] : ["something is more than two levels behind"]),
    ];
    const why =
      missing.length === 0
        ? isStrict
          ? "a level below is not reached by all"
          : "a level below is not reached by more than 85 %"
        : missing.join(", ");
    const verdict = holds ? (isFullyReached ? "fully met" : "met") : `not met: ${why}`;
    return `Level ${level} or above: ${count} of ${of} (${share}), ${verdict}`;
  },
  nextLevel: (level, name) => `For level ${level} (${name}):`,
  need: (need, { named, today, from }) => {
    switch (need.kind) {
      case "questions":
      case "parts":
        return `${need.more} more of ${need.of} ${UNITS[need.kind][need.of === 1 ? 0 : 1]} at ${need.at} or above; nearest: ${named.join("; ")}`;
      case "floor":
        return `Nothing below ${need.at}: ${named.join("; ")}`;
      case "children":
        return `Level ${need.at} or above for: ${named.join("; ")}`;
      case "measure":
        return `A ${need.by === "score" ? "score" : "percentage"} of at least ${from}; today ${today}`;
      case "pass":
        return `These must pass: ${named.join("; ")}`;
      case "position":
        return `At least ${need.at} on the ladder; today ${today}`;
    }
  },
  describes: (text) => `It would read: “${text}”`,
  applies: {
    true: "Applies: the condition is true.",
    false: "Does not apply: the condition is false.",
    unknown: "Does not apply: the condition could not be evaluated.",
  },
  rules: {
    true: "applies",
    false: "does not apply",
    unknown: "does not apply: could not be evaluated",
    "not-reached": "not evaluated, because an earlier rule applies",
  },
  truths: { true: "true", false: "false", unknown: "unknown" },
  connectives: { all: "All of these", any: "Any of these", not: "Not" },
  subject: (kind, title) =>
    ({
      question: `the answer to ${title}`,
      level: `the level of ${title}`,
      score: `the score of ${title}`,
      state: `the state of ${title}`,
      coverage: `the coverage of ${title}`,
      "silo-index": `the silo index of ${title}`,
      department: "the departments with respondents",
      option: "the options chosen",
    })[kind],
  operator: (operator, operand) =>
    ({
      is: `is ${operand}`,
      in: `is one of ${operand}`,
      includes: `includes ${operand}`,
      lt: `is below ${operand}`,
      lte: `is at most ${operand}`,
      gt: `is above ${operand}`,
      gte: `is at least ${operand}`,
    })[operator],
  comparison: ({ subject, tests, value, truth }) =>
    `${truth}: ${subject} ${tests.join(" and ")}${value === "" ? "" : ` (it is ${value})`}`,
  mustPass: (title, pass, isKnown) => `${title} (≥ ${pass}${isKnown ? "" : "; not known today"})`,
  raises: (title, from, to, today) =>
    `Raises ${title} from ${from} to ${to}${today === "" ? "" : `; today it is at ${today}`}.`,
  below: "Parts (add an id after FILES to see its steps)",
};
