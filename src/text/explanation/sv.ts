import type { Average } from "../../model/index.ts";
import type { ExplanationTexts } from "./explanation-texts.ts";

const UNITS = { questions: ["fråga", "frågor"], parts: ["del", "delar"] } as const;

export const SV: ExplanationTexts = {
  tiers: {
    overall: "helheten",
    dimension: "område",
    capability: "förmåga",
    question: "fråga",
  },
  heading: ({ title, tier, level, mean }) =>
    `${title} (${tier}): ${level === "" ? "" : `nivå ${level}, `}medelvärde ${mean}`,
  notScored: (reason) => `inte bedömd, ${reason}`,
  noScore: (reason) => `Inte bedömd: ${reason}.`,
  rule: (section) => `docs/scoring.md ${section}`,
  answers: (within, across, score) =>
    `${AVERAGES[within]} inom varje avdelning, sedan ${AVERAGES[across].toLowerCase()} mellan dem${score === "" ? "" : `: ${score}`}.`,
  ladder: "Varje svarande stannar på ett steg, och det stegets poäng räknas.",
  department: (name, score, answers) =>
    `${name}${score === "" ? "" : ` ${score}`}: ${answers.join("; ")}`,
  scores: (value, score) => `${value}, vilket ger ${score}`,
  hiddenAnswers: "Svaren visas inte, för att skydda dem som svarat.",
  review: (by, reason, score) =>
    `En granskning av ${by} ersätter svaren${score === "" ? "" : `: ${score}`}. Skäl: ${reason}`,
  method: {
    "weighted-mean": "Det viktade medelvärdet",
    sum: "Summan",
    min: "Den svagaste",
    "percent-mean": "Medelvärdet av procenten",
    ladder: "Stegen",
    none: "Ingenting",
  },
  combined: (method, count, score) =>
    `${method} av ${count} ${count === 1 ? "del" : "delar"}${score === "" ? "" : `: ${score}`}.`,
  weight: (weight) => `vikt ${weight}`,
  prorated: "Okända delar räknas upp i proportion, inom den poäng de kunde ge.",
  coverage: (known, publish, firm) =>
    `Täckningen är ${known}. En poäng redovisas från ${publish}, och resultatet är tillförlitligt från ${firm}.`,
  place: ({ score, lowest, highest, percent, position, of }) =>
    of === "maximum"
      ? `${score} av högst ${highest} är ${percent}, och ${position} på nivåstegen.`
      : `${score} på en skala från ${lowest} till ${highest} är ${percent}, och ${position} på nivåstegen.`,
  level: (rule, level, position) =>
    ({
      reached: `Nivå ${level}: den högsta som ${position} når.`,
      "strict-criteria": `Nivå ${level}: den högsta som alla frågor når.`,
      criteria: `Nivå ${level}: den högsta som mer än hälften av frågorna når, om mer än 85 % når varje nivå under den och ingen ligger mer än två nivåer efter.`,
      bands: `Nivå ${level}: det intervall som poängen faller i.`,
      staged: `Nivå ${level}: den högsta där alla frågor som krävs är godkända.`,
      weakest: `Nivå ${level}: den lägsta av delarna.`,
      capped: `Nivå ${level}: högst ett steg över den lägsta av delarna, och aldrig över delarnas undre median.`,
      none: `Nivå ${level}.`,
    })[rule],
  check: (
    { level, count, of, isLargelyReached, isFullyReached, isWithinFloor, holds },
    share,
    isStrict,
  ) => {
    const missing = [
      ...(isLargelyReached ? [] : [isStrict ? "alla krävs" : "mer än hälften krävs"]),
      ...(isWithinFloor ? [] : ["något ligger mer än två nivåer efter"]),
    ];
    const why =
      missing.length === 0
        ? isStrict
          ? "en lägre nivå nås inte av alla"
          : "en lägre nivå nås inte av mer än 85 %"
        : missing.join(", ");
    const verdict = holds ? `uppfyllt${isFullyReached ? " helt" : ""}` : `inte uppfyllt: ${why}`;
    return `Nivå ${level} eller högre: ${count} av ${of} (${share}), ${verdict}`;
  },
  nextLevel: (level, name) => `För nivå ${level} (${name}):`,
  need: (need, { named, today, from }) => {
    switch (need.kind) {
      case "questions":
      case "parts":
        return `Ytterligare ${need.more} av ${need.of} ${UNITS[need.kind][need.of === 1 ? 0 : 1]} på ${need.at} eller högre; närmast: ${named.join("; ")}`;
      case "floor":
        return `Ingenting under ${need.at}: ${named.join("; ")}`;
      case "children":
        return `Nivå ${need.at} eller högre för: ${named.join("; ")}`;
      case "measure":
        return `Minst ${from} ${need.by === "score" ? "poäng" : "procent"}; i dag ${today}`;
      case "pass":
        return `De här måste bli godkända: ${named.join("; ")}`;
      case "position":
        return `Minst ${need.at} på nivåstegen; i dag ${today}`;
    }
  },
  describes: (text) => `Då skulle det låta så här: ”${text}”`,
  applies: {
    true: "Den är aktuell: villkoret är uppfyllt.",
    false: "Den är inte aktuell: villkoret är inte uppfyllt.",
    unknown: "Den är inte aktuell: det går inte att avgöra villkoret.",
  },
  rules: {
    true: "gäller",
    false: "gäller inte",
    unknown: "gäller inte: går inte att avgöra",
    "not-reached": "inte prövad, eftersom en tidigare regel gäller",
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
      department: "avdelningarna som har svarat",
      option: "alternativen som har valts",
    })[kind],
  operator: (operator, operand) =>
    ({
      is: `är ${operand}`,
      in: `är något av ${operand}`,
      includes: `innehåller ${operand}`,
      lt: `är under ${operand}`,
      lte: `är högst ${operand}`,
      gt: `är över ${operand}`,
      gte: `är minst ${operand}`,
    })[operator],
  comparison: ({ subject, tests, value, truth }) =>
    `${truth}: ${subject} ${tests.join(" och ")}${value === "" ? "" : ` (${value})`}`,
  mustPass: (title, pass, isKnown) => `${title} (≥ ${pass}${isKnown ? "" : "; okänt i dag"})`,
  raises: (title, from, to, today) =>
    `Höjer ${title} från ${from} till ${to}${today === "" ? "" : `; i dag ligger det på ${today}`}.`,
  below: "Delar (skriv ett id efter FILES för att se stegen)",
};

const AVERAGES: Readonly<Record<Average, string>> = { median: "Medianen", mean: "Medelvärdet" };
