import type { ExplanationTexts } from "./explanation-texts.ts";

const UNITS = { questions: ["question", "questions"], parts: ["part", "parts"] } as const;

export const EN: ExplanationTexts = {
  tiers: {
    overall: "the whole",
    dimension: "dimension",
    capability: "capability",
    question: "question",
  },
  heading: ({ title, tier, level, mean }) =>
    `${title} (${tier}): ${level === "" ? "" : `level ${level}, `}mean ${mean}`,
  notScored: (reason) => `not scored, ${reason}`,
  rule: (section) => `docs/scoring.md ${section}`,
  answers: (within, across, score) =>
    `The ${within} inside each department, then the ${across} across them${score === "" ? "" : `: ${score}`}.`,
  ladder: "Each person's walk ends at a rung; its score counts.",
  department: (name, score, answers) =>
    `${name}${score === "" ? "" : ` ${score}`}: ${answers.join("; ")}`,
  scores: (value, score) => `${value}, which scores ${score}`,
  hiddenAnswers: "The answers are not shown, so that nobody can be recognized by them.",
  review: (by, reason, score) =>
    `A review by ${by} stands in for the answers${score === "" ? "" : `: ${score}`}. Reason: ${reason}`,
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
  prorated: "What nobody knew is made up for in proportion, within what it could score.",
  coverage: (known, publish, firm) =>
    `${known} of what was asked is known. From ${publish} a score is published, from ${firm} enough is known for a firm result.`,
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
      ...(isWithinFloor ? [] : ["something lies more than two levels behind"]),
    ];
    const why =
      missing.length === 0
        ? isStrict
          ? "a level below is not reached by all"
          : "a level below is not reached by more than 85 %"
        : missing.join(", ");
    const verdict = holds ? `holds${isFullyReached ? ", fully" : ""}` : `does not hold: ${why}`;
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
    true: "It applies: its condition is true.",
    false: "It does not apply: its condition is false.",
    unknown: "It does not apply: its condition is unknown, and only what is true counts.",
  },
  rules: {
    true: "holds",
    false: "does not hold",
    unknown: "does not hold: unknown",
    "not-reached": "not looked at, because an earlier one holds",
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
      department: "the departments heard",
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
    `Raises ${title} from ${from} to ${to}${today === "" ? "" : `; today it stands at ${today}`}.`,
  below: "Below it (put an id after the files to see its steps):",
};
