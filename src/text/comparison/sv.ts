import type { ComparisonTexts, HeadlineFacts, MovedFacts } from "./comparison-texts.ts";

export const COMPARISON_SV: ComparisonTexts = {
  labels: {
    document: "Jämförelse av mätningar",
    before: "Före",
    after: "Efter",
    date: "Datum",
    model: "Modell",
    variant: "Variant",
    whole: "hela frågeformuläret",
    people: "Svarande",
    coverage: "Täckning",
    confidence: "Tillförlitlighet",
    node: "Del",
    level: "Nivå",
    mean: "Medelvärde",
    change: "Ändring",
    movement: "Status",
    dimensions: "Totalt och per område",
    capabilities: "Förmågor som har ändrats",
    capabilitiesBeside: "Förmågorna sida vid sida",
    questions: "Frågor som har ändrats",
    departments: "Resultat per avdelning",
    department: "Avdelning",
    perception: "Samsyn mellan avdelningarna",
    perceptionNote:
      "Visar om avdelningarna svarar olika. Några få intervjuer missar ofta en skillnad, så ”ingen tydlig skillnad” utesluter inte att den finns.",
    signal: "Skillnad mellan avdelningarna",
    gapsUnmeasured: "Inte mätt någon av gångerna: för få svarande, eller en i varje avdelning.",
    recommendations: "Så gick det med rekommendationerna",
    recommendationsNote:
      "En rekommendation är på plats när alla frågor som den höjer, och som har ett värde, har nått sitt mål. Att den har följts bevisar inte att det var den som gjorde skillnaden.",
    noneDone: "Ingen rekommendation är markerad som genomförd; markera med --done ID.",
    done: "genomförd",
    stillRecommended: "fortfarande aktuell",
    noLongerRecommended: "inte längre aktuell",
    verdicts: "Bedömningar",
    noOutcome: "inget utfall",
    methodHeading: "Metod",
    method:
      "En ändring är det senare oavrundade värdet minus det tidigare, avrundat en gång. En ändring på mindre än en miljarddel räknas inte. Ett ändrat frågeformulär är ett brott i serien, inte en förbättring.",
    chartNote: "Ringen är det tidigare medelvärdet, punkten det senare.",
    skip: "Gå direkt till ändringarna",
  },
  movements: {
    risen: "har stigit",
    fallen: "har sjunkit",
    unchanged: "oförändrat",
    "newly-scored": "nytt värde",
    "no-longer-scored": "värdet visas inte längre",
    "not-scored": "inget värde visas",
    "not-comparable": "kan inte jämföras",
  },
  signals: {
    "silo-signal": "tydlig",
    possible: "möjlig",
    none: "ingen tydlig skillnad",
  },
  outcomes: {
    "took-hold": "På plats",
    rising: "På väg, men målet är inte nått",
    mixed: "En del har stigit, annat har sjunkit",
    "not-moved": "Ingen ändring",
    fallen: "Har sjunkit",
    "cannot-tell": "Går inte att jämföra, eller visas inte",
  },
  breakReasons: {
    scoring: "poängsättningen",
    version: "versionen",
    variant: "varianten",
  },
  headline: (facts) => `${capital(headline(facts))}.`,
  broken: (reasons) =>
    `Mätningarna är gjorda med olika modeller: ${list(reasons)} har ändrats. Ett ändrat frågeformulär är ett brott i serien, inte en förbättring, och därför visas nivåer och medelvärden bredvid varandra utan att någon ändring räknas ut.`,
  added: (questions) => `Bara i det senare frågeformuläret: ${questions.join(", ")}.`,
  removed: (questions) => `Bara i det tidigare frågeformuläret: ${questions.join(", ")}.`,
  because: (word, reason) => `${word}: ${reason}`,
  still: (unmoved, unscored) =>
    `${unmoved} är ${unmoved === 1 ? "oförändrad" : "oförändrade"}${unscored === 0 ? "" : `; ${unscored} saknar värde i båda`}.`,
  reversed: (before, after) =>
    `Den första mätningen är den senare (${before}, sedan ${after}). Byt plats på dem för att se ändringen över tid.`,
  samePeople: (inBoth, before, after) =>
    `${before} svarande, sedan ${after}; ${inBoth} av pseudonymerna finns i båda.`,
  otherPeople: (departments) =>
    `En del ändringar kan bero på att andra personer har svarat: ${departments.join(", ")}.`,
  scoredOnce: (count) =>
    `${count} ${count === 1 ? "fråga har" : "frågor har"} ett värde bara i den ena mätningen, så delarna ovanför är inte helt jämförbara.`,
  raise: ({ title, to, before, after }) => `${before} → ${after} (ska nå ${to}): ${title}`,
  peopleIn: (before, after) => `${before} → ${after}`,
  unchangedVerdict: (title) => `${title} (som förut)`,
  scoredBy: (answered, version) => `${list(answered)}, poängsatt med ${version}`,
  quoted: (question) => `”${question}”`,
  fallen: (title, mean, level) => `${title} (medelvärde ${mean}, nivå ${level})`,
  dropped: (nodes) => `har sjunkit: ${nodes.join("; ")}`,
  held: "ingenting har sjunkit av det som har ett värde i båda mätningarna: varken totalen eller något område",
  lost: (nodes) => `har inte kontrollerats, eftersom värdet saknas nu: ${nodes.join(", ")}`,
  cannotTell:
    "går inte att kontrollera om något har sjunkit: inget värde finns i båda mätningarna med samma modell",
};

function headline({ isBroken, risen, fallen, risenBelow, fallenBelow }: HeadlineFacts): string {
  if (isBroken) {
    const moved = [
      ...(risenBelow === undefined ? [] : [`${moving(risenBelow)} har stigit mest`]),
      ...(fallenBelow === undefined ? [] : [`${moving(fallenBelow)} har sjunkit mest`]),
    ];
    const questions =
      moved.length === 0 ? "ingen fråga har ändrats" : `av frågorna: ${list(moved)}`;
    return `det är ett brott mellan mätningarna, så bara enskilda frågor jämförs: ${questions}`;
  }
  if (risen === undefined && fallen === undefined && !risenBelow && !fallenBelow) {
    return "inget område med ett värde i båda mätningarna har ändrats; båda är gjorda med samma modell";
  }
  const up =
    risen === undefined
      ? below("inget område har stigit", risenBelow)
      : `${moving(risen)} har stigit mest`;
  const down =
    fallen === undefined
      ? below("inget område har sjunkit", fallenBelow)
      : `${moving(fallen)} har sjunkit mest`;
  return `${up}; ${down}; båda mätningarna är gjorda med samma modell`;
}

function below(none: string, moved: MovedFacts | undefined): string {
  return moved === undefined
    ? none
    : `${none}, men på en lägre nivå har ${moving(moved)} gjort det`;
}

function moving({ title, from, to }: MovedFacts): string {
  return `${title} (${from} → ${to})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;
}
