import { BRIEF_SV } from "./brief-sv.ts";
import type { ReportTexts } from "./report-texts.ts";

function days(count: string): string {
  return count === "1" ? "1 persondag" : `${count} persondagar`;
}

function weeks(count: number): string {
  return count === 1 ? "1 vecka" : `${count} veckor`;
}

function levels(count: string): string {
  return count === "1,0" || count === "1" ? "en nivå" : `${count} nivåer`;
}

/** After a title: who answers for it. */
function by(owner: string): string {
  return owner === "" ? "" : `: ${owner}`;
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;
}

export const SV: ReportTexts = {
  ...BRIEF_SV,
  labels: {
    score: "Poäng",
    decisions: "Prioriteringar att besluta om",
    decisionsNote: "Det som bara ni som läser detta kan besluta.",
    roadmap: "Färdplan",
    roadmapNote:
      "En stapel går från veckan då ett steg börjar till veckan då det är klart; tonen visar etappen.",
    nextSteps: "Stegen med högst prioritet",
    phase: "Etapp",
    step: "Steg",
    weeks: "Veckor",
    days: "Persondagar",
    matrix: "Effekt och insats",
    matrixNote:
      "Varje siffra är en rekommendation: ju högre upp, desto större lyft; ju längre till höger, desto fler persondagar kräver den.",
    gainNote:
      "Lyftet är ökningen av det övergripande medelvärdet om bara den rekommendationen genomförs.",
    gain: "Lyft",
    effort: "Insats",
    more: "större lyft",
    less: "mindre insats",
    radar: "Profilen i en blick",
    radarNote: "Den fyllda ytan är dagens nivå, den streckade linjen målet.",
    distribution: "Så fördelar sig svaren",
    distributionNote: "Antal svar på varje nivå, alla frågor i området tillsammans.",
    progress: "Sedan förra gången",
    change: "Förändring",
    movement: "Vad som hände",
    assessmentHeading: "Så gick det till",
    scope: "Omfattning",
    period: "Period",
    chosen: "Så valdes de intervjuade",
    sponsor: "Beställare och betalare",
    notStated: "inte angivet",
    appendixNote: "Vad varje avdelning svarade. Flera svar står i stigande ordning.",
    terms: "Ord i rapporten",
    weights: "Vikter",
    answersWithheld: "Där svar saknas har de hållits tillbaka, för att skydda dem som har svarat.",
    quotesReleased: "Citaten har godkänts av dem som sa det; läsare kan känna igen vem det är.",
    swipe: "Bredare än skärmen: dra åt sidan.",
    changes: "Det visar sig så här, och det här ändras",
    unknown: "okänt",
    highAnswers: "Svar och underlag",
    means: "Vad det betyder",
    whoIsWhat: "Svar per avdelning",
  },
  decision: (number) => `Etapp ${number}`,
  widest: (title, { higher, lower, shift }) =>
    `Störst skillnad mellan avdelningarna: för ”${title}” ligger svaren från ${higher} ${levels(shift)} högre än svaren från ${lower} på de frågor som alla avdelningar har fått.`,
  begin: (title, owner) => `Högst prioriterat: ”${title}”${by(owner)}.`,
  aim: ({ steps, days: effort, from, to, target, weeks: count }) => {
    const plan = `Planen (${steps} steg, ${days(effort)})`;
    const goal = target === "" || target === to ? "" : ` (målet är ${target})`;
    const raises =
      from === "" ? "" : ` skulle höja områdenas nivåer från ${from} till ${to}${goal}. Den`;
    return `${plan}${raises} tar ${weeks(count)}; mät igen efter det.`;
  },
  heldUnplanned: (titles) =>
    `Ingen aktuell rekommendation lyfter det som begränsar nivån: ${list(titles.map((title) => `”${title}”`))}.`,
  byOwner: (line, owner) => `${line}${by(owner)}`,
  hear: (departments) => `Intervjua ${list(departments)} innan ni beslutar om mer.`,
  gain: (value) => `+${value}`,
  point: (number, title, gain, effort) => `${number}. ${title}: ${gain}, ${effort}.`,
  personDays: days,
  notCounted: (requires) =>
    requires === "" ? "räknas inte ensam" : `räknas inte ensam: kräver först ”${requires}”`,
  onLevel: (level, count) => `Nivå ${level}: ${count === 0 ? "inget svar" : `${count} svar`}.`,
  inWeeks: (span) => `vecka ${span}`,
  rises: (question, today, to) =>
    today === ""
      ? `${question} Okänt i dag, nivå ${to} efteråt.`
      : `${question} Nivå ${today} i dag, nivå ${to} efteråt.`,
  risesWithheld: (question, to) => `${question} Dagens nivå visas inte; nivå ${to} efteråt.`,
  whyWithheld: (minimum) =>
    `Skälen bygger på svar från färre än ${minimum} personer. Därför tas rekommendationen upp separat.`,
  ofOptions: (chosen, all) => `${chosen} av ${all}`,
  notShown: (titles, questions) => {
    const some = questions === 0 ? [] : [questions === 1 ? "1 fråga" : `${questions} frågor`];
    return `Visas inte, för att skydda dem som har svarat: ${[...titles, ...some].join("; ")}.`;
  },
  rolesOpen: (titles) => `För lite är känt för att säga det om: ${titles.join("; ")}.`,
  whatOpens: (minimum) =>
    `Det visas när ${minimum === 2 ? "två" : minimum === 3 ? "tre" : minimum} personer på varje avdelning har svarat, eller när alla som har svarat går med på att kunna kännas igen.`,
  chosenBy: (people, chosen) =>
    `${people === 1 ? "En person" : `${people} personer`}. Så valdes de: ${chosen}.`,
  weight: (title, weight) => `${title} ${weight}`,
};
