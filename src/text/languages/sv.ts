import type { GapFacts, Texts } from "../texts.ts";

export const SV: Texts = {
  language: "sv",
  labels: {
    perceptionHeading: "Samsyn mellan avdelningarna",
    perceptionNote:
      "Läs det här tillsammans med nivån: avdelningar som alla väljer den lägsta nivån är överens. Bara frågor som alla avdelningar har fått jämförs.",
    gapWord: "Mellan avdelningarna",
    gapNumbersHeading: "Samsyn mellan avdelningarna: siffrorna",
    gapNumbersNote:
      "Siloindexet är den andel av all oenighet mellan de svarande som ligger mellan avdelningar, från 0 till 1. Slumpkorrigerat är det minskat med vad slumpen ensam ger. p är hur ofta slumpen ensam skulle skilja avdelningarna så mycket åt; med så här många svarande kan det inte bli lägre än det lägsta möjliga p.",
    belowZero: "under 0",
    worthTalking: "Värt att prata om",
    toVerify: "Att kontrollera: fakta som avdelningarna är oense om",
    report: "Mognadsrapport",
    summary: "Sammanfattning",
    organization: "Organisation",
    assessment: "Mätning",
    date: "Datum",
    model: "Modell",
    version: "version",
    overall: "Övergripande nivå",
    level: "Nivå",
    mean: "Medelvärde",
    target: "Mål",
    gap: "Kvar",
    range: "Intervall",
    coverageWord: "Täckning",
    confidenceWord: "Tillförlitlighet",
    dimension: "Område",
    capability: "Förmåga",
    question: "Fråga",
    department: "Avdelning",
    respondents: "Svarande",
    profile: "Mognadsprofil",
    strengths: "Styrkor",
    gaps: "De viktigaste bristerna",
    departmentsHeading: "Så ser varje avdelning på saken",
    departmentsNote:
      "Medelvärdet av avdelningens egna svar. Läs det som en början på ett samtal, inte som ett mått på personer.",
    perDimension: "Område för område",
    today: "I dag",
    next: "Så ser nästa nivå ut",
    answers: "Svar",
    quotes: "Med deras egna ord",
    evidenceSeen: "Underlag vi har sett",
    notes: "Anteckningar",
    recommendations: "Rekommendationer",
    recommendation: "Rekommendation",
    recommendationsNone: "Ingen rekommendation är aktuell med de här svaren.",
    recommendationsUnknown: "Det vi vet räcker inte för någon rekommendation.",
    recommendationsAbsent: "Modellen innehåller inga rekommendationer.",
    recommendationsMore: "Fler rekommendationer",
    why: "Varför",
    steps: "Gör så här",
    stop: "Sluta med",
    owner: "Ansvarig",
    effort: "Insats",
    duration: "Tid",
    kpi: "Mått",
    takesHold: "Det har satt sig när",
    failsWhen: "Det misslyckas när",
    risk: "Vad det kostar att vänta",
    case: "Exempel",
    evidence: "Hur starkt stödet är",
    requires: "Kräver först",
    sources: "Källor",
    verdicts: "Bedömningar",
    roles: "Vem som skulle lyckas här",
    noVerdict: "Det vi vet räcker inte för någon bedömning.",
    methodHeading: "Metod och tillförlitlighet",
    appendix: "Alla svar",
    glossary: "Nivåerna",
    spread: "Spridning",
    notScored: "ingen nivå",
    holdsIt: "begränsar nivån",
    none: "ingen",
    overrides: "Granskningar",
    priorities: "Prioriteringar",
    discussedSeparately: "Tas upp separat",
    people: "personer",
    contents: "Innehåll",
    skip: "Gå direkt till sammanfattningen",
    confidential: "Konfidentiellt: bygger på svar som lämnats i förtroende.",
    beforeNumbers: "Innan ni läser siffrorna",
    asTable: "Visa som tabell",
    chartNote: "En fylld punkt är dagens nivå, en ring är målet.",
    chartBand:
      "Det ljusa bandet visar alla nivåer som är möjliga när det som ingen visste räknas in.",
    strengthsAndGaps: "Styrkor och viktigaste brister",
    shownBy: "Det visar sig så här",
    together: "Alla tillsammans",
    nextLevel: "Nästa nivå",
  },
  confidence: {
    firm: "hög",
    indicative: "begränsad",
    insufficient: "otillräcklig",
  },
  grounds: {
    firm: "tillförlitligt underlag",
    indicative: "preliminärt underlag",
    insufficient: "för lite underlag",
  },
  reasons: {
    "not-asked": "ingen har fått frågan",
    "not-applicable": "gäller inte här",
    "nothing-answered": "ingen kunde svara",
    coverage: "för få svar",
    "no-weight": "alla vikter är noll",
    "no-rule": "ingen regel ger poäng för svaren",
    "no-method": "modellen poängsätter inte detta",
    unscored: "bakgrund, räknas inte",
    withheld: "visas inte, för att skydda enskilda personer",
  },
  outlooks: {
    succeeds: "skulle lyckas",
    fails: "skulle misslyckas",
    open: "går inte att säga än",
  },
  values: { yes: "ja", no: "nej" },
  states: {
    answered: "besvarad",
    "dont-know": "vet inte",
    "not-applicable": "gäller inte",
    skipped: "överhoppad",
    "not-shown": "visades inte",
    unanswered: "obesvarad",
  },
  verdict: ({ level, name = "", highest, binding, others, isPartial = false, isAbove = false }) => {
    if (level === undefined) return "Underlaget räcker inte för en nivå att lita på.";
    const reached = `Nivå ${level} av ${highest}${name === "" ? "" : `: ${name}`}.`;
    if (binding.length === 0) return reached;
    if (others.length === 0 && !isAbove && !isPartial) {
      return `${reached} Alla områden ligger på nivå ${level}.`;
    }
    const limits = `Begränsas av ${list(binding.map(quoted))}`;
    return `${reached} ${limits}${others.length === 0 ? "" : `; ${rest(others)}`}.`;
  },
  nothingShown: (people, minimum) =>
    `Bara den övergripande nivån och prioriteringarna kan visas: ${people === 1 ? "en person" : `${spell(people)} personer`} har svarat, och det behövs ${spell(minimum)} per avdelning.`,
  reliable: (level) => `Övergripande nivå: ${level}`,
  coverage: ({ asked, answered, dontKnow, notApplicable, skipped }) => {
    const parts = [
      `${asked} svar efterfrågade`,
      `${answered} lämnade`,
      `${dontKnow} ”vet inte”`,
      `${notApplicable} ”gäller inte”`,
      ...(skipped > 0 ? [`${skipped} överhoppade`] : []),
    ];
    return parts.join(", ");
  },
  interviewed: (people, departments) =>
    `${people} ${people === 1 ? "person" : "personer"} från ${departments} ${departments === 1 ? "avdelning" : "avdelningar"}`,
  unheard: (departments) => `Ännu inte intervjuade: ${list(departments)}.`,
  withheld: (departments) =>
    `Visas inte, för att skydda dem som har svarat: ${list(departments)}. Nivå, bedömningar, prioriteringar och plan bygger på alla svar.`,
  withheldAdvice: (count, minimum) =>
    count === 1
      ? `1 rekommendation namnges inte, eftersom den bygger på svar från färre än ${spell(minimum)} personer.`
      : `${count} rekommendationer namnges inte, eftersom de bygger på svar från färre än ${spell(minimum)} personer.`,
  people: (count) => `${count} ${count === 1 ? "person" : "personer"}`,
  standing: (title, { level, target = "", reason = "" }) => {
    if (level === undefined) return `${title}: ingen nivå, ${reason}`;
    return `${title}: nivå ${level}${target === "" ? "" : `, mål ${target}`}`;
  },
  fromTo: (from, to) => `${from} till ${to}`,
  days: (days, low, high) =>
    `${days} ${days === "1" ? "persondag" : "persondagar"}${low === high ? "" : ` (${low} till ${high})`}`,
  weeks: (weeks) => `${weeks} ${weeks === 1 ? "vecka" : "veckor"}`,
  priority: (title, days) =>
    days === "" ? title : `${title} (${days === "1" ? "1 dag" : `${days} dagar`})`,
  moreRecommendations: (count) =>
    count === 1
      ? "En rekommendation till är aktuell"
      : `${count} rekommendationer till är aktuella`,
  atLevel: (level, name) => `Nivå ${level}: ${name}`,
  nextLevel: (level, name) => `Nivå ${level}: ${name}`,
  override: (question, by, reason) => `${question} (granskad av ${by}): ${reason}`,
  lost: (titles) => `För få svar för att ge en nivå: ${list(titles)}.`,
  gap: (facts) => {
    switch (facts.reading) {
      case "measured":
        return facts.outcome === "unclear-small"
          ? `Svaren visar bara en liten skillnad mellan avdelningarna. ${interviews(facts.people, true)} kan ha missat en större.`
          : `${seen(facts)} ${caveat(facts)}`;
      case "one-voice-each":
        return `${seen(facts)} ${caveat(facts)}`;
      case "no-disagreement":
        return `Alla har svarat likadant, bortsett från sådant som går att räkna. ${interviews(facts.people, true)} kan ändå ha missat en skillnad.`;
      case "one-department":
        return "Färre än två avdelningar har svarat.";
      case "no-common-question":
        return "Ingen fråga här har gått till alla avdelningar som svarat.";
      case "withheld":
        return "Visas inte, eftersom för få har svarat eller svaren annars går att räkna ut.";
    }
  },
  gapCaveat: caveat,
  gapNumbers: ({ index, corrected, p, smallestP }) =>
    [
      `siloindex ${index}`,
      ...(corrected === undefined ? [] : [`slumpkorrigerat ${corrected}`]),
      ...(p === undefined ? [] : [`p ${p} (lägsta möjliga ${smallestP})`]),
    ].join(", "),
  said: (voices) => voices.map(([who, what]) => `${who} ${what}`).join(", "),
  perceptionLimits: (people, isOneVoiceEach) => [
    `${people} ${people === 1 ? "person" : "personer"}. Det här är en början på ett samtal, inte ett mått på personer.${isOneVoiceEach ? ` ${ONE_VOICE_EACH}` : ""}`,
    "Metoden är inte validerad. Använd den inte för att bedöma medarbetare, sätta löner eller besluta om uppsägningar.",
  ],
  method: ({
    people,
    within,
    across,
    dimension,
    overall,
    notApplicable,
    unknown,
    publish,
    firm,
  }) => [
    `${people} ${people === 1 ? "person" : "personer"} har svarat. Varje avdelning har en röst: ${AVERAGE[within]} av medarbetarnas svar, därefter ${AVERAGE[across]} av avdelningarnas värden.`,
    `Ett områdes nivå är ${LEVEL_RULES[dimension]}. Den övergripande nivån är ${OVERALL_RULES[overall]}.`,
    unknown === "exclude"
      ? "Det som ingen visste sänker inte resultatet: det vidgar i stället intervallet bredvid varje värde."
      : "Det som ingen visste räknas som det lägsta svaret; så är modellen gjord.",
    {
      exclude: "Det som inte gäller här är utelämnat.",
      lowest: "Det som inte gäller här räknas som det lägsta svaret; så är modellen gjord.",
      highest: "Det som inte gäller här räknas som det högsta svaret; så är modellen gjord.",
    }[notApplicable],
    `Under ${publish} i täckning ges inget värde. Resultatet är tillförlitligt om täckningen når ${firm}, minst två avdelningar har svarat och ingen enskild svarande ändrar nivån; annars är det preliminärt.`,
    "Det här är en början på ett samtal, inte ett mått på personer. Använd det inte för att bedöma medarbetare, sätta löner eller besluta om uppsägningar.",
  ],
};

const AVERAGE = { median: "medianen", mean: "medelvärdet" } as const;

const NUMBERS = ["inga", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"];

/** In words up to nine. */
function spell(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function quoted(title: string): string {
  return `”${title}”`;
}

/** The levels of the dimensions that do not limit the overall level. */
function rest(levels: readonly string[]): string {
  const [first = ""] = levels;
  if (levels.length === 1) return `det andra området ligger på nivå ${first}`;
  return levels.every((one) => one === first)
    ? `alla andra områden ligger på nivå ${first}`
    : `de andra områdena ligger på nivå ${list(levels)}`;
}

const ONE_VOICE_EACH =
  "Med bara ett svar per avdelning på varje fråga går det inte att skilja en persons syn från avdelningens.";

/** The visible difference: who is higher than whom, or only that answers differ. */
function seen({ reading, outcome, isOverall, width }: GapFacts): string {
  if (width !== undefined) {
    const { shift, higher, lower } = width;
    const where = isOverall ? " på de frågor som alla avdelningar har fått" : "";
    const levels = shift === "1,0" ? "en nivå" : `${shift} nivåer`;
    return `Svaren från ${higher} ligger ${levels} högre än svaren från ${lower}${where}.`;
  }
  return reading === "one-voice-each" || outcome === "unclear"
    ? "Svaren skiljer sig åt."
    : "Avdelningarna svarar olika.";
}

function caveat({ reading, outcome, people, width }: GapFacts): string {
  if (reading === "one-voice-each") return ONE_VOICE_EACH;
  switch (outcome) {
    case "shown":
      return width === undefined
        ? "Skillnaden beror knappast på slumpen."
        : "En så stor skillnad beror knappast på slumpen.";
    case "shown-small":
      return "Skillnaden är liten men beror knappast på slumpen.";
    case "unclear-large":
    case "unclear-small":
    case "unclear":
      return `Med ${interviews(people)} kan det bero på slumpen.`;
  }
}

function interviews(count: number, isFirst = false): string {
  const text = count === 1 ? "en intervju" : `${spell(count)} intervjuer`;
  return isFirst ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const LEVEL_RULES = {
  criteria:
    "den högsta som de flesta frågorna når, om så gott som alla når nivåerna under den och ingen ligger långt efter",
  bands: "det intervall som dess värde ligger i",
  staged: "den högsta där alla frågor som krävs är godkända",
  weakest: "den svagaste delens",
  capped: "högst ett steg över den svagaste delens",
  none: "inte angiven i den här modellen",
} as const;

const OVERALL_RULES = {
  ...LEVEL_RULES,
  weakest: "det svagaste områdets",
  capped: "högst ett steg över det svagaste områdets",
} as const;

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;
}
