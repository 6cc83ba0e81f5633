import type { ComparisonTexts, HeadlineFacts, MovedFacts } from "./comparison-texts.ts";

export const COMPARISON_SV: ComparisonTexts = {
  labels: {
    document: "Det här har ändrats",
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
    movement: "Vad som har hänt",
    dimensions: "Helheten och dess områden",
    capabilities: "Förmågor som har ändrats",
    capabilitiesBeside: "Förmågorna sida vid sida",
    questions: "Frågor som har ändrats",
    departments: "Så ser varje avdelning på saken",
    department: "Avdelning",
    perception: "Samsyn mellan avdelningarna",
    perceptionNote:
      "Visar om avdelningarna svarar olika. Några få intervjuer missar ofta en skillnad, så ”ingen tydlig skillnad” utesluter inte att den finns.",
    signal: "Skillnad mellan avdelningarna",
    gapsUnmeasured: "Inte mätt någon av gångerna: för få svarande, eller en i varje avdelning.",
    recommendations: "Så gick det med rekommendationerna",
    recommendationsNote:
      "En rekommendation har satt sig när alla frågor som den höjer, och som har ett värde, ligger där de skulle ligga. Att den har följts bevisar inte att det var den som gjorde skillnaden.",
    noneDone: "Ingen har sagt vad som har genomförts; det gör man med --done ID.",
    done: "genomförd",
    stillRecommended: "fortfarande aktuell",
    noLongerRecommended: "inte längre aktuell",
    verdicts: "Bedömningar",
    noOutcome: "för lite är känt",
    method:
      "En ändring är det senare oavrundade värdet minus det tidigare, avrundat en gång. Det som har ändrats mindre än en miljarddel räknas som oförändrat. Ett ändrat frågeformulär är ett brott i serien, inte en förbättring.",
    chartNote: "En ring visar var det låg, en punkt var det ligger nu, efter medelvärdet.",
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
    rising: "På väg, men inte framme",
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
  title: (organization) => `${organization}: det här har ändrats`,
  headline: (facts) => `${capital(headline(facts))}.`,
  broken: (reasons) =>
    `De två mätningarna är inte gjorda med samma modell: ${list(reasons)} har ändrats. Ett ändrat frågeformulär är ett brott i serien, inte en förbättring, och därför står nivåer och medelvärden bredvid varandra utan att någon ändring räknas ut.`,
  added: (questions) => `Bara i det senare frågeformuläret: ${questions.join(", ")}.`,
  removed: (questions) => `Bara i det tidigare frågeformuläret: ${questions.join(", ")}.`,
  because: (word, reason) => `${word}: ${reason}`,
  still: (unmoved, unscored) =>
    `${unmoved} är ${unmoved === 1 ? "oförändrad" : "oförändrade"}${unscored === 0 ? "" : `; ${unscored} saknar värde i båda`}.`,
  reversed: (before, after) =>
    `Den första mätningen är den senare (${before}, sedan ${after}). Byt plats på dem för att se hur det gick.`,
  samePeople: (inBoth, before, after) =>
    `${before} ${before === 1 ? "person" : "personer"}, sedan ${after}; ${inBoth} av pseudonymerna finns i båda.`,
  otherPeople: (departments) =>
    `En del av ändringen kan bero på att andra personer har svarat, inte på att organisationen har förändrats: ${departments.join(", ")}.`,
  scoredOnce: (count) =>
    `${count} ${count === 1 ? "fråga har" : "frågor har"} ett värde bara i den ena mätningen, så delarna ovanför är inte helt jämförbara.`,
  raise: ({ title, to, before, after }) => `${before} → ${after} (ska nå ${to}): ${title}`,
  peopleIn: (before, after) => `${before} → ${after}`,
  unchangedVerdict: (title) => `${title} (som förut)`,
  scoredBy: (answered, version) => `${list(answered)}, poängsatt med ${version}`,
  quoted: (question) => `”${question}”`,
  fallen: (title, mean, level) => `${title} (medelvärde ${mean}, nivå ${level})`,
  dropped: (nodes) => `har sjunkit: ${nodes.join("; ")}`,
  held: "inget av det som har ett värde i båda har sjunkit: varken helheten eller något område",
  lost: (nodes) => `kan inte bedömas, eftersom värdet saknas nu: ${nodes.join(", ")}`,
  cannotTell:
    "går inte att säga om något har sjunkit: ingenting har ett värde i båda med samma modell",
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
    return "ingen dimension som har poäng i båda har ändrats; båda mätningarna är gjorda med samma modell";
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
