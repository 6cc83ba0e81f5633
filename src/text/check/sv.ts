import { listed } from "../shorten.ts";
import type { CheckTexts, ThresholdFacts, VerdictFacts } from "./check-texts.ts";
import { type CheckOutcome, outcomeOf } from "./outcome.ts";

function thresholds(count: number): string {
  return count === 1 ? "1 gränsvärde" : `${count} gränsvärden`;
}

const METRICS: CheckTexts["metrics"] = {
  level: "nivå",
  score: "poäng",
  coverage: "täckning",
  "silo-index": "siloindex",
  drop: "tapp",
};

/** With what belongs to it: whose level, whose silo index. */
const OWN_METRICS: CheckTexts["metrics"] = {
  level: "nivån",
  score: "poängen",
  coverage: "täckningen",
  "silo-index": "siloindexet",
  drop: "tappet",
};

function bound(kind: "min" | "max", expected: string): string {
  return `${kind === "min" ? "minst" : "högst"} ${expected}`;
}

function drop({ title, expected, actual, before, after, bound: kind }: ThresholdFacts): string {
  const moved = `${before} → ${after}`;
  return actual === undefined
    ? `${title}: inget tapp (${moved})`
    : `${title}: poängen har sjunkit med ${actual} (${moved}), ${bound(kind, expected)} är tillåtet`;
}

const OUTCOMES: Readonly<Record<CheckOutcome, string>> = {
  passed: "godkänt",
  failed: "inte godkänt",
  partly: "inte fullständigt kontrollerat",
  nothing: "inget att kontrollera",
};

function badFiles(count: number): string {
  return count === 1 ? "1 fil saknas eller har fel" : `${count} filer saknas eller har fel`;
}

function missingDepartments(names: readonly string[]): string {
  const who = names.length === 1 ? "1 avdelning" : `${names.length} avdelningar`;
  return `${who} i baslinjen har inga svarande nu: ${listed(names)}`;
}

function missingRespondents(names: readonly string[]): string {
  return `${names.length} svarande i baslinjen har inte svarat nu: ${listed(names)}`;
}

function baselineParts({ baseline }: VerdictFacts): readonly string[] {
  if (baseline === undefined) return [];
  const { respondents, isDropLimited } = baseline;
  return [
    ...(respondents === undefined
      ? ["baslinjen anger inte vilka som svarade, så det går inte att jämföra person för person"]
      : []),
    ...(respondents === undefined || respondents.length === 0
      ? []
      : [missingRespondents(respondents)]),
    ...(isDropLimited ? [] : ["ingen gräns är satt för tapp från baslinjen"]),
  ];
}

function leftOutParts({ leftOut }: VerdictFacts): readonly string[] {
  if (leftOut.length === 0) return [];
  const files = leftOut.length === 1 ? "1 fil läses inte" : `${leftOut.length} filer läses inte`;
  return [`${files}: ${listed(leftOut)}`];
}

export const SV: CheckTexts = {
  title: (whose) => (whose === "" ? "Kontroll" : `Kontroll: ${whose}`),
  whole: "Helheten",
  metrics: METRICS,
  headings: {
    thresholds: "Gränsvärden",
    threshold: "Gränsvärde",
    expected: "Krav",
    actual: "Utfall",
    verdict: "Omdöme",
    problems: "Fel i filer",
  },
  verdicts: {
    holds: "uppfyllt",
    fails: "inte uppfyllt",
    warns: "varning",
    "not-judged": "går inte att bedöma",
  },
  bound,
  threshold: (facts) => {
    const { title, metric, actual = "", expected, before = "", likely, reason } = facts;
    if (reason === undefined) {
      return metric === "drop"
        ? drop(facts)
        : `${title}: ${METRICS[metric]} ${actual}, kravet är ${bound(facts.bound, expected)}`;
    }
    switch (reason) {
      case "unknown-id":
        return `inget heter ”${title}”${likely === undefined ? "; unsilo score FILES --format csv visar alla id:n" : `; menade du ”${likely}”?`}`;
      case "not-scored":
        return `${title} saknar poäng, så ${OWN_METRICS[metric]} går inte att bedöma`;
      case "not-scored-then":
        return `${title} saknade poäng i baslinjen, så tappet går inte att bedöma; skriv en ny baslinje`;
      case "no-level":
        return `${title} har ingen nivå i den här modellen`;
      case "not-measured":
        return `${title}: skillnaden mellan avdelningarna går inte att mäta`;
      case "no-longer-scored":
        return `${title} hade poäng i baslinjen (${before}) men har det inte längre`;
      case "gone":
        return `${title} hade poäng i baslinjen (${before}) men finns inte längre`;
      case "not-in-baseline":
        return `${title} finns inte i baslinjen`;
    }
  },
  costliest: (question, metric) =>
    ({
      level: `Påverkar mest: ”${question}”. Här är det lägsta svaret.`,
      score: `Påverkar mest: ”${question}”. Här är det lägsta svaret.`,
      drop: `Påverkar mest i dag: ”${question}”. Här är det lägsta svaret.`,
      coverage: `För få svar på ”${question}”. Här saknas ett av dem.`,
      "silo-index": `Avdelningarna skiljer sig mest åt i ”${question}”. Här är det lägsta svaret.`,
    })[metric],
  verdict: (facts) => {
    const { respondents, responses, unfinished, total, failed, warned, open, bad } = facts;
    const missing = facts.baseline?.departments ?? [];
    const people = [
      `${respondents} svarande`,
      ...(unfinished === 0 ? [] : [`${unfinished} av ${responses} inte färdiga`]),
    ].join(", ");
    const met = total - failed.length - warned.length - open.length;
    const counts =
      total === 0
        ? "inget gränsvärde är satt"
        : `${met} av ${thresholds(total)} ${total === 1 ? "uppfyllt" : "uppfyllda"}`;
    const parts = [
      `${OUTCOMES[outcomeOf(facts)]}: ${counts} (${people})`,
      ...(bad === 0 ? [] : [badFiles(bad)]),
      ...(missing.length === 0 ? [] : [missingDepartments(missing)]),
      ...failed,
      ...open,
      ...warned.map((sentence) => `varning: ${sentence}`),
      ...baselineParts(facts),
      ...leftOutParts(facts),
      ...(facts.config === undefined ? [] : [`konfiguration: ${facts.config}`]),
    ];
    return parts.join("; ");
  },
  missing: { departments: missingDepartments, respondents: missingRespondents },
  noThreshold: "Inget gränsvärde är satt.",
  more: (count) => `${count} till visas inte här`,
  moreProblems: ({ file, errors, warnings }) => {
    const counts = [
      ...(errors === 0 ? [] : [`${errors} fel`]),
      ...(warnings === 0 ? [] : [warnings === 1 ? "1 varning" : `${warnings} varningar`]),
    ];
    return `${file}: ${counts.join(" och ")} till visas inte; unsilo lint FILES --format json visar alla`;
  },
  badge: ({ level, bad, failed, missing }) => {
    if (bad > 0) return bad === 1 ? "1 fil har fel" : `${bad} filer har fel`;
    return [
      level === undefined ? "ingen nivå" : `nivå ${level}`,
      ...(failed === 0
        ? []
        : [`${thresholds(failed)} inte ${failed === 1 ? "uppfyllt" : "uppfyllda"}`]),
      ...(missing === 0
        ? []
        : [`${missing} ${missing === 1 ? "avdelning" : "avdelningar"} saknas`]),
    ].join(", ");
  },
  rules: {
    level: {
      short: "Nivån är för låg",
      full: "Mognadsnivån ligger under sitt gränsvärde.",
      help: "Kör unsilo explain FILES ID för att se varför nivån är som den är. Höj den, eller sätt ett annat gränsvärde.",
    },
    score: {
      short: "Poängen är för låg",
      full: "Poängen ligger under sitt gränsvärde.",
      help: "Kör unsilo explain FILES ID för att se varför poängen är som den är. Höj den, eller sätt ett annat gränsvärde.",
    },
    coverage: {
      short: "För lite är känt",
      full: "Andelen frågor med ett känt svar ligger under sitt gränsvärde.",
      help: "Fråga någon som vet, eller gör klart intervjuerna.",
    },
    "silo-index": {
      short: "Avdelningarna står för långt ifrån varandra",
      full: "Siloindexet, skillnaden mellan avdelningarnas svar, ligger över sitt gränsvärde.",
      help: "Läs avdelningarnas svar sida vid sida, och prata om dem tillsammans.",
    },
    drop: {
      short: "Poängen har sjunkit",
      full: "Poängen ligger längre under baslinjen än vad gränsvärdet tillåter.",
      help: "Kör unsilo compare BASELINE FILES för att se vad som har ändrats. Om tappet stämmer, skriv en ny baslinje.",
    },
  },
  notJudgedRule: {
    short: "Ett gränsvärde går inte att bedöma",
    full: "Det som gränsvärdet gäller är okänt, eller saknar ett tal att pröva mot det.",
    help: "Kör unsilo score FILES --format csv för att se vad som har poäng. Gör klart intervjuerna, eller sätt gränsvärdet på något som har poäng.",
  },
  missingRules: {
    departments: {
      short: "En avdelning saknas",
      full: "En avdelning har svarande i baslinjen men inga i dag, så poängen gäller andra personer.",
      help: "Lägg till avdelningens svar. Om den inte längre tillfrågas, skriv en ny baslinje.",
    },
    respondents: {
      short: "En svarande saknas",
      full: "En svarande i baslinjen har inte svarat i dag, så en förändring kan bero på att andra har svarat.",
      help: "Lägg till svaret. Om personen inte längre tillfrågas, skriv en ny baslinje.",
    },
  },
  noThresholdRule: {
    full: "Utan gränsvärde skulle vilka svar som helst bli godkända, så en kontroll som saknar det blir aldrig godkänd.",
    help: "Ange ett med --min-level 3, eller under thresholds: i unsilo.config.yaml.",
  },
};
