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
      "Läs nivån och gapet tillsammans: avdelningar som alla svarar 1 är helt överens, och ändå djupt åtskilda.",
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
    mean: "Medel",
    target: "Mål",
    gap: "Kvar",
    range: "Spann",
    coverageWord: "Täckning",
    confidenceWord: "Säkerhet",
    dimension: "Område",
    capability: "Förmåga",
    question: "Fråga",
    department: "Avdelning",
    respondents: "Svarande",
    profile: "Mognadsprofil",
    strengths: "Styrkor",
    gaps: "Viktigaste bristerna",
    departmentsHeading: "Så ser varje avdelning på saken",
    departmentsNote:
      "Medelvärdet av avdelningens egna svar. Läs det som början på ett samtal, inte som ett mått på personer.",
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
    raisesWord: "Lyfter",
    sources: "Källor",
    verdicts: "Bedömningar",
    noVerdict: "Det vi vet räcker inte för någon bedömning.",
    methodHeading: "Metod och säkerhet",
    appendix: "Alla svar",
    glossary: "Nivåerna",
    spread: "Spridning",
    notScored: "ingen nivå",
    holdsIt: "håller tillbaka nivån",
    none: "ingen",
    overrides: "Granskningar",
    doFirst: "Börja här",
    people: "personer",
    contents: "Innehåll",
    skip: "Gå direkt till sammanfattningen",
    confidential: "Förtroligt: bygger på svar som getts i förtroende.",
    beforeNumbers: "Innan ni läser siffrorna",
    asTable: "Visa som tabell",
    chartNote:
      "En fylld punkt är dagens nivå, en ring är målet. Det ljusa bandet visar alla nivåer som är möjliga när det som ingen visste räknas in.",
    strengthsAndGaps: "Styrkor och viktigaste brister",
    shownBy: "Det visar sig så här",
    together: "Alla tillsammans",
    tooFew: "Streckat: inte tillfrågade, eller för få svar.",
    nextLevel: "Nästa nivå",
    answersHidden: "Svaren visas inte, för att ingen ska kunna kännas igen.",
  },
  confidence: {
    firm: "säker",
    indicative: "ungefärlig",
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
    withheld: "dold för att skydda personer",
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
  verdict: ({ levels, level, binding }) => {
    const profile = levels.join(" · ");
    if (level === undefined) return `${profile}: underlaget räcker inte för en nivå att lita på.`;
    if (binding.length === 0) return `${profile}: nivå ${level} totalt.`;
    if (binding.length === levels.length)
      return `${profile}: alla områden ligger på nivå ${level}.`;
    return `${profile}: ${list(binding)} håller kvar er på nivå ${level}.`;
  },
  reliable: (level) => `Nivån ni kan lita på: ${level}`,
  coverage: ({ asked, answered, dontKnow, notApplicable, skipped }) => {
    const parts = [
      `${asked} svar efterfrågade`,
      `${answered} givna`,
      `${dontKnow} ”vet inte”`,
      `${notApplicable} ”gäller inte”`,
      ...(skipped > 0 ? [`${skipped} överhoppade`] : []),
    ];
    return parts.join(", ");
  },
  interviewed: (people, departments) =>
    `${people} ${people === 1 ? "person" : "personer"} från ${departments} ${departments === 1 ? "avdelning" : "avdelningar"}`,
  unheard: (departments) => `Borde ha tillfrågats men har inte svarat: ${list(departments)}.`,
  withheld: (departments, minimum) =>
    `Visas inte för sig, eftersom färre än ${minimum} har svarat eller svaren annars går att räkna ut: ${list(departments)}.`,
  people: (count) => `${count} ${count === 1 ? "person" : "personer"}`,
  standing: (title, { level, target = "", reason = "" }) => {
    if (level === undefined) return `${title}: ingen nivå, ${reason}`;
    return `${title}: nivå ${level}${target === "" ? "" : `, mål ${target}`}`;
  },
  fromTo: (from, to) => `${from} till ${to}`,
  days: (days, low, high) =>
    low === high ? `${days} persondagar` : `${days} persondagar (${low} till ${high})`,
  weeks: (weeks) => `${weeks} ${weeks === 1 ? "vecka" : "veckor"}`,
  raises: (title, from, to) => `${title}: från nivå ${from} till ${to}`,
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
        : `, ${higher} ${shift} nivåer över ${lower}`;
    switch (reading) {
      case "measured":
        return {
          "silo-signal": `Tecken på silor: avdelningarna ser olika på det här${width}, och slumpen skulle sällan skilja dem så mycket åt.`,
          possible: `Avdelningarna kan se olika på det här${width}; för få röster för att avgöra.`,
          none: `Inget tecken på silor: svaren skiljer sig åt${width}, men inte mer än slumpen kan förklara.`,
        }[signal ?? "none"];
      case "no-disagreement":
        return "Alla säger samma sak.";
      case "one-voice-each":
        return `Svaren skiljer sig åt${width}. Med en röst per avdelning går det inte att skilja avdelningen från personen.`;
      case "one-department":
        return "Färre än två avdelningar har svarat.";
      case "no-common-question":
        return "Ingen fråga här har gått till alla avdelningar som svarat.";
    }
  },
  gapNumbers: ({ index, corrected, p, smallestP }) =>
    [
      `siloindex ${index}`,
      ...(corrected === undefined ? [] : [`utan slump ${corrected}`]),
      ...(p === undefined ? [] : [`p ${p} (minsta möjliga ${smallestP})`]),
    ].join(", "),
  said: (voices) => voices.map(([who, what]) => `${who} ${what}`).join(", "),
  perceptionLimits: (people, isOneVoiceEach) => [
    `${people} ${people === 1 ? "person" : "personer"}. Början på ett samtal, inte ett mått på personer.${isOneVoiceEach ? " Med en röst per avdelning går det inte att skilja avdelningen från personen." : ""}`,
    "Metoden är inte validerad. Använd den inte för bedömning av medarbetare, löner eller uppsägningar.",
  ],
  method: ({ people, within, across, notApplicable, unknown, publish, firm }) => [
    `${people} ${people === 1 ? "person" : "personer"} har svarat. Varje avdelning har en röst: ${AVERAGE[within]} av medarbetarnas svar, därefter ${AVERAGE[across]} över avdelningarna.`,
    "Ett områdes nivå är den högsta som frågorna når helt därunder, till största delen just där och utan att något ligger långt efter. Nivån ni kan lita på är det svagaste områdets.",
    unknown === "exclude"
      ? "Det som ingen visste sänker inte resultatet: det vidgar i stället spannet bredvid varje värde."
      : "Det som ingen visste räknas som det lägsta svaret; så är modellen gjord.",
    {
      exclude: "Det som inte gäller här är utelämnat.",
      lowest: "Det som inte gäller här räknas som det lägsta svaret; så är modellen gjord.",
      highest: "Det som inte gäller här räknas som det högsta svaret; så är modellen gjord.",
    }[notApplicable],
    `Under ${publish} i täckning ges inget värde; från ${firm} är värdet säkert, däremellan ungefärligt.`,
    "Det här är början på ett samtal, inte ett mått på personer. Använd det inte för bedömning av medarbetare, löner eller uppsägningar.",
  ],
};

const AVERAGE = { median: "medianen", mean: "medelvärdet" } as const;

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;
}
