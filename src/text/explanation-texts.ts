import type {
  Average,
  LevelCheck,
  LevelStep,
  Method,
  Need,
  Operator,
  Subject,
  Tier,
  Truth,
} from "../core/model/index.ts";

/** The words of an explanation, in one language. Numbers come in as texts. */
export interface ExplanationTexts {
  readonly tiers: Readonly<Record<Tier | "question", string>>;
  readonly heading: (facts: HeadingFacts) => string;
  readonly notScored: (reason: string) => string;
  readonly rule: (section: string) => string;
  readonly answers: (within: Average, across: Average, score: string) => string;
  readonly ladder: string;
  readonly department: (name: string, score: string, answers: readonly string[]) => string;
  readonly scores: (value: string, score: string) => string;
  readonly hiddenAnswers: string;
  readonly review: (by: string, reason: string, score: string) => string;
  readonly method: Readonly<Record<Method, string>>;
  readonly combined: (method: string, count: number, score: string) => string;
  readonly weight: (weight: string) => string;
  readonly coverage: (known: string, publish: string, firm: string) => string;
  readonly place: (facts: PlaceFacts) => string;
  readonly level: (rule: LevelStep["rule"], level: number, position: string) => string;
  readonly check: (check: LevelCheck, share: string) => string;
  readonly nextLevel: (level: number, name: string) => string;
  readonly highest: string;
  readonly need: (need: Need, facts: NeedFacts) => string;
  readonly describes: (text: string) => string;
  readonly applies: Readonly<Record<Truth, string>>;
  readonly rules: Readonly<Record<Truth | "not-reached", string>>;
  readonly truths: Readonly<Record<Truth, string>>;
  readonly connectives: Readonly<Record<"all" | "any" | "not", string>>;
  readonly subject: (kind: Subject["kind"], title: string) => string;
  readonly operator: (operator: Operator, operand: string) => string;
  readonly comparison: (facts: ComparisonFacts) => string;
  readonly raises: (title: string, from: number, to: number, today: string) => string;
  /** Above the outline of what lies below. */
  readonly below: string;
}

export interface HeadingFacts {
  readonly title: string;
  readonly tier: string;
  readonly level: string;
  readonly mean: string;
}

export interface PlaceFacts {
  readonly score: string;
  readonly lowest: string;
  readonly highest: string;
  readonly percent: string;
  readonly position: string;
}

export interface NeedFacts {
  /** "A (2.5)", where each stands today. */
  readonly named: readonly string[];
  readonly today: string;
  readonly from: string;
}

export interface ComparisonFacts {
  readonly subject: string;
  readonly tests: readonly string[];
  /** Empty where it is unknown or withheld. */
  readonly value: string;
  readonly truth: string;
}

const EN: ExplanationTexts = {
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
    none: "no score at this tier",
  },
  combined: (method, count, score) =>
    `The ${method} of ${count} ${count === 1 ? "part" : "parts"}${score === "" ? "" : `: ${score}`}.`,
  weight: (weight) => `weight ${weight}`,
  coverage: (known, publish, firm) =>
    `${known} of what was asked is known. From ${publish} a score is published, from ${firm} it is firm.`,
  place: ({ score, lowest, highest, percent, position }) =>
    `${score} on a range from ${lowest} to ${highest} is ${percent}, and ${position} on the ladder of levels.`,
  level: (rule, level, position) =>
    ({
      reached: `Level ${level}: the highest that ${position} reaches.`,
      criteria: `Level ${level}: the highest with more than half of the questions at it, more than 85 % at every level below, and none more than two levels behind.`,
      bands: `Level ${level}: the band that the score falls into.`,
      staged: `Level ${level}: the highest at which every required question passes.`,
      weakest: `Level ${level}: the lowest of its parts.`,
      capped: `Level ${level}: one above the lowest of its parts at most, and never above their low median.`,
      none: `Level ${level}.`,
    })[rule],
  check: ({ level, count, of, isLargelyReached, isFullyReached, isWithinFloor, holds }, share) => {
    const missing = [
      ...(isLargelyReached ? [] : ["more than half is needed"]),
      ...(isWithinFloor ? [] : ["something lies more than two levels behind"]),
    ];
    const why =
      missing.length === 0 ? "a level below is not reached by more than 85 %" : missing.join(", ");
    const verdict = holds ? `holds${isFullyReached ? ", fully" : ""}` : `does not hold: ${why}`;
    return `Level ${level} or above: ${count} of ${of} (${share}), ${verdict}`;
  },
  nextLevel: (level, name) => `For level ${level} (${name}):`,
  highest: "This is the highest level.",
  need: (need, { named, today, from }) => {
    switch (need.kind) {
      case "questions":
        return `${need.more} more of ${need.of} ${need.of === 1 ? "question" : "questions"} at ${need.at} or above; nearest: ${named.join("; ")}`;
      case "floor":
        return `Nothing below ${need.at}: ${named.join("; ")}`;
      case "children":
        return `Level ${need.at} or above for: ${named.join("; ")}`;
      case "measure":
        return `A ${need.by === "score" ? "score" : "percentage"} of at least ${from}; today ${today}`;
      case "pass":
        return `Passed: ${named.join("; ")}`;
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
  raises: (title, from, to, today) =>
    `Raises ${title} from ${from} to ${to}${today === "" ? "" : `; today it stands at ${today}`}.`,
  below: "Below it (put an id after the files to see its steps):",
};

const SV: ExplanationTexts = {
  tiers: {
    overall: "helheten",
    dimension: "dimension",
    capability: "förmåga",
    question: "fråga",
  },
  heading: ({ title, tier, level, mean }) =>
    `${title} (${tier}): ${level === "" ? "" : `nivå ${level}, `}medelvärde ${mean}`,
  notScored: (reason) => `inte bedömd, ${reason}`,
  rule: (section) => `docs/scoring.md ${section}`,
  answers: (within, across, score) =>
    `${AVERAGES[within]} inom varje avdelning, sedan ${AVERAGES[across].toLowerCase()} mellan dem${score === "" ? "" : `: ${score}`}.`,
  ladder: "Varje persons väg slutar på en stegpinne; dess poäng räknas.",
  department: (name, score, answers) =>
    `${name}${score === "" ? "" : ` ${score}`}: ${answers.join("; ")}`,
  scores: (value, score) => `${value}, vilket ger ${score}`,
  hiddenAnswers: "Svaren visas inte, så att ingen kan kännas igen.",
  review: (by, reason, score) =>
    `En granskning av ${by} gäller i stället för svaren${score === "" ? "" : `: ${score}`}. Skäl: ${reason}`,
  method: {
    "weighted-mean": "Det viktade medelvärdet",
    sum: "Summan",
    min: "Det svagaste",
    "percent-mean": "Medelvärdet av procenten",
    ladder: "Stegen",
    none: "Ingen poäng på den här nivån",
  },
  combined: (method, count, score) =>
    `${method} av ${count} ${count === 1 ? "del" : "delar"}${score === "" ? "" : `: ${score}`}.`,
  weight: (weight) => `vikt ${weight}`,
  coverage: (known, publish, firm) =>
    `${known} av det vi frågade om är känt. Från ${publish} redovisas en poäng, från ${firm} är den säker.`,
  place: ({ score, lowest, highest, percent, position }) =>
    `${score} på en skala från ${lowest} till ${highest} är ${percent}, och ${position} på nivåstegen.`,
  level: (rule, level, position) =>
    ({
      reached: `Nivå ${level}: den högsta som ${position} når.`,
      criteria: `Nivå ${level}: den högsta där mer än hälften av frågorna ligger, mer än 85 % når varje nivå under den, och ingen ligger mer än två nivåer efter.`,
      bands: `Nivå ${level}: det intervall som poängen faller i.`,
      staged: `Nivå ${level}: den högsta där alla frågor som krävs är godkända.`,
      weakest: `Nivå ${level}: den lägsta av delarna.`,
      capped: `Nivå ${level}: högst ett steg över den lägsta av delarna, och aldrig över deras låga median.`,
      none: `Nivå ${level}.`,
    })[rule],
  check: ({ level, count, of, isLargelyReached, isFullyReached, isWithinFloor, holds }, share) => {
    const missing = [
      ...(isLargelyReached ? [] : ["mer än hälften krävs"]),
      ...(isWithinFloor ? [] : ["något ligger mer än två nivåer efter"]),
    ];
    const why = missing.length === 0 ? "en lägre nivå nås inte av mer än 85 %" : missing.join(", ");
    const verdict = holds ? `uppfyllt${isFullyReached ? " helt" : ""}` : `inte uppfyllt: ${why}`;
    return `Nivå ${level} eller högre: ${count} av ${of} (${share}), ${verdict}`;
  },
  nextLevel: (level, name) => `För nivå ${level} (${name}):`,
  highest: "Det här är den högsta nivån.",
  need: (need, { named, today, from }) => {
    switch (need.kind) {
      case "questions":
        return `${need.more} till av ${need.of} ${need.of === 1 ? "fråga" : "frågor"} på ${need.at} eller högre; närmast: ${named.join("; ")}`;
      case "floor":
        return `Ingenting under ${need.at}: ${named.join("; ")}`;
      case "children":
        return `Nivå ${need.at} eller högre för: ${named.join("; ")}`;
      case "measure":
        return `Minst ${from} ${need.by === "score" ? "poäng" : "procent"}; i dag ${today}`;
      case "pass":
        return `Godkänt: ${named.join("; ")}`;
      case "position":
        return `Minst ${need.at} på nivåstegen; i dag ${today}`;
    }
  },
  describes: (text) => `Då skulle det låta så här: ”${text}”`,
  applies: {
    true: "Den är aktuell: villkoret är uppfyllt.",
    false: "Den är inte aktuell: villkoret är inte uppfyllt.",
    unknown:
      "Den är inte aktuell: det går inte att avgöra villkoret, och bara det som är sant räknas.",
  },
  rules: {
    true: "gäller",
    false: "gäller inte",
    unknown: "gäller inte: går inte att avgöra",
    "not-reached": "inte prövad, eftersom en tidigare gäller",
  },
  truths: { true: "sant", false: "falskt", unknown: "okänt" },
  connectives: { all: "Alla dessa", any: "Något av dessa", not: "Inte" },
  subject: (kind, title) =>
    ({
      question: `svaret på ${title}`,
      level: `nivån för ${title}`,
      score: `poängen för ${title}`,
      state: `läget för ${title}`,
      coverage: `täckningen för ${title}`,
      "silo-index": `siloindexet för ${title}`,
      department: "avdelningarna som har hörts",
      option: "alternativen som har valts",
    })[kind],
  operator: (operator, operand) =>
    ({
      is: `är ${operand}`,
      in: `är något av ${operand}`,
      includes: `omfattar ${operand}`,
      lt: `är under ${operand}`,
      lte: `är högst ${operand}`,
      gt: `är över ${operand}`,
      gte: `är minst ${operand}`,
    })[operator],
  comparison: ({ subject, tests, value, truth }) =>
    `${truth}: ${subject} ${tests.join(" och ")}${value === "" ? "" : ` (${value})`}`,
  raises: (title, from, to, today) =>
    `Höjer ${title} från ${from} till ${to}${today === "" ? "" : `; i dag är det ${today}`}.`,
  below: "Under detta (skriv ett id efter filerna för att se stegen):",
};

const AVERAGES: Readonly<Record<Average, string>> = { median: "Medianen", mean: "Medelvärdet" };

/** The words in a language; English where unsilo has none. */
export function explanationTexts(language: string): ExplanationTexts {
  return language === "sv" ? SV : EN;
}
