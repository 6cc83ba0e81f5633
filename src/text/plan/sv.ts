import type { PlanTexts } from "./plan-texts.ts";

function steps(count: number): string {
  return count === 1 ? "1 steg" : `${count} steg`;
}

function weeks(count: number): string {
  return count === 1 ? "1 vecka" : `${count} veckor`;
}

export const SV: PlanTexts = {
  title: (organization) => `Färdplan: ${organization}`,
  lead: ({ steps: count, days, weeks: length, from, to }) =>
    `${steps(count)}, ${days} persondagar under ${weeks(length)}, för profilen från ${from} till ${to}.`,
  nothingToDo: "Ni är redan där ni ska vara: det finns inget att planera.",
  nothingAffordable: "Inget ryms inom de här ramarna.",
  optimal: {
    "least-effort": "Enligt de här uppskattningarna kräver inget annat val en mindre insats.",
    "most-gain": "Enligt de här uppskattningarna ger inget annat val inom budgeten mer.",
  },
  feasible: "En del svar är okända, så det här är en bra plan men inte bevisat den bästa.",
  unreachable: "Målet går inte att nå; det här är det närmaste som går.",
  outsideLimits: "Målet går inte att nå inom de här ramarna; det här är det mesta de medger.",
  target: ({ title, target, today, outcome }) => `${title}: ${target}, i dag ${today}: ${outcome}`,
  atLevel: (level) => `nivå ${level}`,
  atScore: (score) => `poäng ${score}`,
  noScore: "utan poäng",
  reached: "nås",
  alreadyReached: "är redan nått",
  missed: "nås inte",
  needed: (days) => `Målen kräver minst ${days} persondagar: mer än budget och kapacitet medger.`,
  blocked: ({ title, target, nearest }) =>
    nearest === ""
      ? `${title}: ${target} går inte att planera, för poäng saknas`
      : `${title}: ${target} är utom räckhåll; alla rekommendationer tillsammans når ${nearest}`,
  stays: (title, position) => `stannar på ${position}: ${title}`,
  more: (count) => (count === 1 ? "och 1 fråga till" : `och ${count} frågor till`),
  headings: {
    targets: "Mål",
    steps: "Steg",
    packages: "Beslut",
    blocking: "Vad som står i vägen",
    notes: "Så läser du planen",
    profile: "Profil",
  },
  columns: {
    number: "Nr",
    step: "Steg",
    weeks: "Veckor",
    days: "Dagar",
    after: "Efter",
    profile: "Profil då",
    package: "Beslut",
    owner: "Ansvarig",
    certain: "I planer",
  },
  profile: (titles) => `En profil är nivåerna för ${titles.join(", ")}, i den ordningen.`,
  weeks: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  stepFacts: ({ time, isDated, days, package: part, profile, after, certain }) =>
    [
      isDated ? time : `vecka ${time}`,
      `${days} dagar`,
      ...(after === "" ? [] : [`efter ${after}`]),
      ...(certain === "" ? [] : [`i ${certain} av planerna`]),
      `${part}: ${profile}`,
    ].join(", "),
  packages: {
    "ninety-days": "De första 90 dagarna",
    "next-level": "Nästa nivå",
    ambition: "Ambitionen",
  },
  packageFacts: ({ steps: count, days, endWeek, from, to }) =>
    `${steps(count)}, ${days} persondagar, klart vecka ${endWeek}; profil ${from} → ${to}.`,
  decision: ({ days, departments }) =>
    `Besluta: avsätt ${days} persondagar (${departments.join(", ")}).`,
  appoint: (owners) => `Utse: ${owners.join("; ")}.`,
  waiting: "Vad det kostar att vänta:",
  anyone: "ingen särskild",
  share: (department, days) => `${department} ${days}`,
  assumed: (levels) => `Om i dag antas: ${levels.join(", ")}.`,
  noCapacity:
    "Ingen kapacitet är angiven, så varje steg börjar så snart det som det vilar på är klart. Ange den: --quarters 4 --capacity 30.",
  late: (titles, quarters) => `Blir klart efter kvartal ${quarters}: ${titles.join("; ")}.`,
  faster: (titles) =>
    `Snabbare än våra källor visar på ett år: ${titles.join(", ")}. De berättar om en nivå per år, två från den lägsta.`,
  shares:
    "”I planer” visar hur ofta ett steg finns med i den bästa planen när varje insats är upp till 30 % större eller mindre; från 90 % är det ett steg att inte ångra.",
  estimates:
    "Insatsen är frågeformulärets troliga uppskattning, för den organisation som det beskriver; nivåerna räknas om för varje steg och är inga gissningar.",
};
