import type { Texts } from "../texts.ts";

const MONTHS = [
  "januari",
  "februari",
  "mars",
  "april",
  "maj",
  "juni",
  "juli",
  "augusti",
  "september",
  "oktober",
  "november",
  "december",
];

export const SV: Texts = {
  language: "sv",
  numbers: { decimalMark: ",", months: MONTHS },
  labels: {
    perceptionHeading: "Ser vi samma sak?",
    perceptionNote:
      "Läs nivån och skillnaden mellan avdelningarna tillsammans: avdelningar som alla ger det lägsta svaret är helt överens.",
    gapWord: "Mellan avdelningarna",
    numbers: "Siffror",
    worthTalking: "Värt att prata om",
    toVerify: "Att kontrollera: fakta som avdelningarna är oense om",
    report: "Mognadsrapport",
    summary: "Sammanfattning",
    organization: "Organisation",
    assessment: "Mätning",
    date: "Datum",
    model: "Modell",
    version: "version",
    overall: "Nivån ni kan lita på",
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
    holdsIt: "håller tillbaka nivån",
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
    tooFew: "Streckat: inte tillfrågade, eller för få svar.",
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
    withheld: "dold för att skydda enskilda personer",
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
  verdict: ({ level, name = "", highest, binding, others, isAbove = false }) => {
    if (level === undefined) return "Underlaget räcker inte för en nivå att lita på.";
    const stands = `Nivå ${level} av ${highest}${name === "" ? "" : `: ${name}`}.`;
    if (binding.length === 0) return stands;
    if (others.length === 0 && !isAbove) return `${stands} Alla områden ligger på nivå ${level}.`;
    const titles = list(binding.map(quoted));
    const holds = isAbove
      ? `Det är ${titles} som hindrar organisationen från att nå högre`
      : `Det är ${titles} som håller organisationen kvar på nivå ${level}`;
    return `${stands} ${holds}${others.length === 0 ? "" : `; ${rest(others)}`}.`;
  },
  nothingShown: (people, minimum) =>
    `Bara den övergripande nivån och prioriteringarna kan visas: ${people === 1 ? "en person" : `${spell(people)} personer`} har svarat, och det behövs ${spell(minimum)} per avdelning.`,
  reliable: (level) => `Nivån ni kan lita på: ${level}`,
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
  unheard: (departments) => `Borde höras men har inte hörts: ${list(departments)}.`,
  withheld: (departments) =>
    `Visas inte, för att skydda dem som har svarat: ${list(departments)}. Nivå, bedömningar, prioriteringar och plan bygger på alla svar.`,
  withheldAdvice: (count, minimum) =>
    count === 1
      ? `1 rekommendation visas utan rubrik, eftersom den bygger på svar från färre än ${spell(minimum)} personer.`
      : `${count} rekommendationer visas utan rubrik, eftersom de bygger på svar från färre än ${spell(minimum)} personer.`,
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
  gap: ({ reading, signal, shift, higher, lower }) => {
    const width =
      shift === undefined || higher === undefined
        ? ""
        : `, ${higher} ${shift === "1,0" ? "en nivå" : `${shift} nivåer`} över ${lower} på de frågor som alla har fått`;
    switch (reading) {
      case "measured":
        return {
          "silo-signal": `Tecken på silor: avdelningarna ser olika på det här${width}, och slumpen skulle sällan skilja dem så mycket åt.`,
          possible: `Avdelningarna kan se olika på det här${width}; rösterna är för få för att avgöra det.`,
          none: `Inget tecken på silor: svaren skiljer sig åt${width}, men inte mer än slumpen kan förklara.`,
        }[signal ?? "none"];
      case "no-disagreement":
        return "Alla säger samma sak, bortsett från sådant som går att räkna.";
      case "one-voice-each":
        return `Svaren skiljer sig åt${width}. Med en röst per avdelning går det inte att skilja avdelningen från personen.`;
      case "one-department":
        return "Färre än två avdelningar har svarat.";
      case "no-common-question":
        return "Ingen fråga här har gått till alla avdelningar som svarat.";
      case "withheld":
        return "Visas inte, eftersom för få har svarat eller svaren annars går att räkna ut.";
    }
  },
  gapNumbers: ({ index, corrected, p, smallestP }) =>
    [
      `siloindex ${index}`,
      ...(corrected === undefined ? [] : [`med slumpen borträknad ${corrected}`]),
      ...(p === undefined ? [] : [`p ${p} (minsta möjliga ${smallestP})`]),
    ].join(", "),
  said: (voices) => voices.map(([who, what]) => `${who} ${what}`).join(", "),
  perceptionLimits: (people, isOneVoiceEach) => [
    `${people} ${people === 1 ? "person" : "personer"}. Det här är en början på ett samtal, inte ett mått på personer.${isOneVoiceEach ? " Med en röst per avdelning går det inte att skilja avdelningen från personen." : ""}`,
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
    `Ett områdes nivå är ${LEVEL_RULES[dimension]}. Nivån ni kan lita på är ${OVERALL_RULES[overall]}.`,
    unknown === "exclude"
      ? "Det som ingen visste sänker inte resultatet: det vidgar i stället intervallet bredvid varje värde."
      : "Det som ingen visste räknas som det lägsta svaret; så är modellen gjord.",
    {
      exclude: "Det som inte gäller här är utelämnat.",
      lowest: "Det som inte gäller här räknas som det lägsta svaret; så är modellen gjord.",
      highest: "Det som inte gäller här räknas som det högsta svaret; så är modellen gjord.",
    }[notApplicable],
    `Under ${publish} i täckning ges inget värde; från ${firm} är värdet säkert, däremellan preliminärt.`,
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

/** What the dimensions that hold nothing back stand at. */
function rest(levels: readonly string[]): string {
  const [first = ""] = levels;
  if (levels.length === 1) return `det andra området ligger på ${first}`;
  return levels.every((one) => one === first)
    ? `alla andra områden ligger på ${first}`
    : `de andra områdena ligger på ${list(levels)}`;
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
