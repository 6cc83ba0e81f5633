import type { CheckTexts, ThresholdFacts } from "./check-texts.ts";

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

export const SV: CheckTexts = {
  title: (whose) => (whose === "" ? "Kontroll" : `Kontroll: ${whose}`),
  whole: "Helheten",
  metrics: METRICS,
  headings: {
    threshold: "Gränsvärde",
    expected: "Krav",
    actual: "Utfall",
    verdict: "Omdöme",
    files: "Filer",
    problems: "Fel i filer",
  },
  verdicts: {
    holds: "hålls",
    fails: "hålls inte",
    warns: "varning",
    "not-judged": "går inte att bedöma",
  },
  fileStates: { finished: "läst", unfinished: "inte färdig", bad: "har fel" },
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
      level: `”${question}” drar ner mest, och det här är det lägsta svaret på den.`,
      score: `”${question}” drar ner mest, och det här är det lägsta svaret på den.`,
      drop: `”${question}” drar ner mest i dag, och det här är det lägsta svaret på den.`,
      coverage: `För lite är känt om ”${question}”, och det här är ett av svaren som saknas.`,
      "silo-index": `Avdelningarna står längst ifrån varandra i ”${question}”, och det här är det lägsta svaret på den.`,
    })[metric],
  verdict: ({ people, total, failed, warned, open, bad }) => {
    const parts = [
      ...(bad === 0
        ? []
        : [bad === 1 ? "1 fil saknas eller har fel" : `${bad} filer saknas eller har fel`]),
      ...(total === 0 ? ["inget gränsvärde är satt"] : []),
      ...failed,
      ...open,
      ...warned.map((sentence) => `varning: ${sentence}`),
    ];
    const rest = parts.length === 0 ? "" : `: ${parts.join("; ")}`;
    if (bad === 0 && total === 0) return `inget att bedöma${rest}`;
    if (bad > 0 || open.length > 0) return `inte bedömt i sin helhet (${people})${rest}`;
    if (failed.length > 0) {
      return `inte godkänt (${people}), ${failed.length} av ${thresholds(total)} hålls inte${rest}`;
    }
    return warned.length === 0
      ? `godkänt (${people}), ${thresholds(total)} hålls`
      : `godkänt (${people}), ${total - warned.length} av ${thresholds(total)} hålls${rest}`;
  },
  noThreshold: "Inget gränsvärde är satt.",
  more: (count) => `${count} till visas inte här`,
  moreProblems: ({ file, errors, warnings }) => {
    const counts = [
      ...(errors === 0 ? [] : [`${errors} fel`]),
      ...(warnings === 0 ? [] : [warnings === 1 ? "1 varning" : `${warnings} varningar`]),
    ];
    return `${file}: ${counts.join(" och ")} till visas inte; unsilo lint FILES --format json visar alla`;
  },
  badge: ({ level, bad, failed }) => {
    if (bad > 0) return bad === 1 ? "1 fil har fel" : `${bad} filer har fel`;
    const said = level === undefined ? "ingen nivå" : `nivå ${level}`;
    return failed === 0 ? said : `${said}, ${thresholds(failed)} hålls inte`;
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
  noThresholdRule: {
    full: "Utan gränsvärde skulle vilka svar som helst bli godkända, så en kontroll som saknar det blir aldrig godkänd.",
    help: "Ange ett med --min-level 3, eller under thresholds: i unsilo.config.yaml.",
  },
};
