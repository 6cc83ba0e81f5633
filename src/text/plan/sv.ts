import type { PlanTexts } from "./plan-texts.ts";

function steps(count: number): string {
  return count === 1 ? "1 steg" : `${count} steg`;
}

function days(count: string): string {
  return count === "1" ? "1 persondag" : `${count} persondagar`;
}

function weeks(count: number): string {
  return count === 1 ? "1 vecka" : `${count} veckor`;
}

export const SV: PlanTexts = {
  title: (organization) => `Färdplan: ${organization}`,
  lead: ({ steps: count, days: effort, weeks: length, from, to }) =>
    `${steps(count)}, ${days(effort)} under ${weeks(length)}${from === "" ? "" : `, skulle höja områdenas nivåer från ${from} till ${to}`}.`,
  nothingToDo: "Alla mål är redan uppnådda.",
  nothingAffordable: "Inget ryms inom de här ramarna.",
  optimal: {
    "least-effort":
      "Enligt uppskattningarna når ingen annan kombination av steg målen med mindre insats.",
    "most-gain": "Enligt uppskattningarna ger ingen annan kombination av steg mer inom budgeten.",
  },
  feasible: "En del svar är okända, så planen är bra, men det är inte bevisat att den är bäst.",
  unreachable: "Alla mål går inte att nå. Den här planen kommer närmast.",
  outsideLimits: "Alla mål går inte att nå inom de här ramarna. Den här planen kommer närmast.",
  target: ({ title, target, today, outcome }) =>
    target === "" ? `${title}: ${today}` : `${title}: ${target}, i dag ${today}: ${outcome}`,
  atLevel: (level) => `nivå ${level}`,
  atScore: (score) => `poäng ${score}`,
  noScore: "utan poäng",
  reached: "nås",
  alreadyReached: "redan uppnådd",
  missed: "nås inte",
  needed: (effort, budget) =>
    budget === ""
      ? `Utan de här ramarna kräver målen minst ${days(effort)}.`
      : `Målen kräver minst ${days(effort)}; budgeten är ${budget}.`,
  mustNeeded: (effort, budget) =>
    budget === ""
      ? `Stegen som måste ingå kräver ${days(effort)}, mer än vad som finns.`
      : `Stegen som måste ingå kräver ${days(effort)}; budgeten är ${budget}.`,
  withheld: "visas inte, för att skydda dem som svarat",
  fitsNot: (late, quarters) =>
    `${steps(late)} blir ${late === 1 ? "klart" : "klara"} efter ${quarters === 1 ? "kvartalet" : `de ${quarters} kvartalen`}: arbetet ryms inte i dem.`,
  leftOut: (all) =>
    `Ingår inte i planen: ${all
      .map(
        ({ number, title, days: added }) =>
          `prioritet ${number}, ”${title}”${added === "" ? "" : ` (skulle kräva ${days(added)} till)`}`,
      )
      .join("; ")}.`,
  blocked: ({ title, target, nearest }) =>
    target === ""
      ? `${title}: målet går inte att nå; detaljerna visas inte, för att skydda dem som svarat`
      : nearest === ""
        ? `${title}: ${target} går inte att planera, för poäng saknas`
        : `${title}: ${target} är utom räckhåll; alla rekommendationer tillsammans når ${nearest}`,
  stays: (title, position) =>
    position === "" ? `ingen visste: ${title}` : `stannar på ${position}: ${title}`,
  more: (count) => (count === 1 ? "och 1 fråga till" : `och ${count} frågor till`),
  headings: {
    targets: "Mål",
    steps: "Steg",
    packages: "Etapper",
    blocking: "Mål som inte går att nå",
    notes: "Så läser du planen",
    profile: "Profil",
  },
  columns: {
    number: "Nr",
    step: "Steg",
    weeks: "Veckor",
    time: "Tid",
    days: "Dagar",
    after: "Efter",
    profile: "Profil med stegen ovanför",
    package: "Etapp",
    owner: "Ansvarig",
    certain: "Andel planer",
  },
  profile: (titles) => `En profil visar nivåerna för ${titles.join(", ")}, i den ordningen.`,
  weeks: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  stepFacts: ({ time, isDated, days, package: part, profile, after, certain }) =>
    [
      isDated ? time : `vecka ${time}`,
      days === "1" ? "1 dag" : `${days} dagar`,
      ...(after === "" ? [] : [`efter ${after}`]),
      ...(certain === "" ? [] : [`i ${certain} av planerna`]),
      profile === "" ? part : `${part}, profil med stegen ovanför ${profile}`,
    ].join(", "),
  packages: {
    "ninety-days": "Klart inom 90 dagar",
    "next-level": "Nästa nivå",
    ambition: "Målbilden",
  },
  packageFacts: ({ steps: count, days: effort, endWeek, end, from, to }) =>
    `${steps(count)}, ${days(effort)}, ${count === 1 ? "klart" : "klara"} ${end === "" ? `vecka ${endWeek}` : end}${from === "" ? "" : `; profil ${from} → ${to}`}.`,
  decision: ({ days: effort, departments }) =>
    `Besluta: avsätt ${days(effort)}${departments.length === 0 ? "" : ` (${departments.join(", ")})`}.`,
  appoint: (owners) => `Utse: ${owners.join("; ")}.`,
  waiting: "Vad det kostar att vänta",
  anyone: "utan avdelning",
  share: (department, days) => `${department} ${days}`,
  assumed: (levels) => `Antaget dagsläge: ${levels.join(", ")}.`,
  byDecision:
    "Stegen står i prioritetsordning. Varje profil räknar med stegen ovanför, och varje etapp med etapperna före.",
  noCapacity: "Ingen kapacitet är angiven: varje steg börjar när stegen som det kräver är klara.",
  nameCapacity: "Ange kapaciteten: --quarters 4 --capacity 30.",
  late: (titles, quarters) => `Blir klart efter kvartal ${quarters}: ${titles.join("; ")}.`,
  faster: (titles) =>
    `Snabbare än våra källor visar på ett år: ${titles.join(", ")}. De redovisar en nivå per år, eller två från den lägsta nivån.`,
  shares:
    "”Andel planer” visar hur ofta ett steg finns med i den bästa planen när varje insats är upp till 30 % större eller mindre. Från 90 % är steget robust.",
  estimates:
    "Insatsen är frågeformulärets troliga uppskattning, för den organisation som det beskriver. Nivåerna är inte uppskattade: de räknas om efter varje steg.",
};
