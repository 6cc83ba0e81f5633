import type { BriefTexts } from "./brief-texts.ts";

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;
}

function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

export const BRIEF_SV: BriefTexts = {
  brief: {
    title: "Underlag inför en rekrytering",
    own: "Bara för rekryteraren: med så få svarande går det att se vem som har sagt vad. Skicka inte vidare.",
    verdict: "Bedömningen",
    reasons: "Tre skäl",
    job: "Jobbet",
    mandate: "Mandatet, del för del",
    mandateNote: "Det som måste vara på plats för att den som tillsätts ska lyckas.",
    part: "Del",
    today: "I dag",
    needed: "Behövs",
    status: "Läget",
    roles: "Vem som skulle lyckas här",
    succeedsIf: "Lyckas när",
    failsIf: "Misslyckas när",
    negotiate: "Att förhandla om innan ni tar uppdraget",
    negotiateNone:
      "Alla delar av mandatet är på plats. Låt uppdragsgivaren bekräfta dem skriftligt.",
    unknowns: "Det vi inte vet",
    unknownsNone: "Allt som bedömningen vilar på är känt.",
    facts: "Vad som sagts om rekryteringen",
    otherVerdicts: "Vad svaren säger i övrigt",
  },
  mandate: { met: "på plats", missing: "saknas", unknown: "okänt" },
  needs: ({ question, today, needed }) =>
    [
      question,
      today === "" ? "Ingen kunde svara." : today,
      ...(needed === "" ? [] : [`Det här behövs: ${ended(needed)}`]),
    ].join(" "),
  yesNo: (value, isNeeded) => (isNeeded ? `Att svaret är ${value}.` : `Svaret var ${value}.`),
  questionsFor: (role, person) => `${role}: frågor till ${person}`,
  provisional: (people, departments) =>
    people === 1
      ? "En enda person har svarat: se det som preliminärt tills någon från en annan avdelning har gjort det."
      : `Bygger på svar från ${people} personer på ${departments === 1 ? "en avdelning" : `${departments} avdelningar`}.`,
  notHeard: (departments) => `Ännu inte intervjuade: ${list(departments)}.`,
  workshop: {
    title: "Workshop",
    description: "Beskrivning",
    agreed: "Nivån vi är överens om",
    reason: "Skäl",
    firstStep: "Vad vi gör först, och vem",
    who: "Vilka som svarade så",
    notShown: "Vem som svarade vad visas inte, så att ingen kan kännas igen på det.",
    review: "Skriv in det ni kom fram till",
    reviewNote:
      "Spara det här bland svarsfilerna som en granskning, med nivån ni enades om och skälet till den; nästa rapport räknar med den i stället för svaren, och redovisar den.",
    how: "För varje fråga: läs beskrivningarna högt, låt varje grupp berätta vad den har sett, enas om den högsta beskrivning som stämmer helt och hållet, och skriv ner varför.",
  },
  sheet: (number, of) => `Fråga ${number} av ${of}`,
  chose: (group, count) => `${group} (${count === 1 ? "1 person" : `${count} personer`})`,
  chosen: (count) => (count === 1 ? "1 person" : `${count} personer`),
  workshopNone: (people) =>
    `Ingen fråga här har besvarats olika av två avdelningar. ${people === 1 ? "En intervju" : `${people} intervjuer`} kan ha missat en skillnad.`,
  workshopIntro: (count, byGap) => {
    if (byGap) {
      return count === 1
        ? "Den fråga där avdelningarna står längst ifrån varandra."
        : `De ${count} frågor där avdelningarna står längst ifrån varandra, den största skillnaden först.`;
    }
    const questions = count === 1 ? "Den fråga" : `De ${count} frågor`;
    return `${questions} med lägst resultat bland dem som har nivåbeskrivningar och får visas. Skillnader mellan avdelningar visas inte, för att skydda dem som har svarat.`;
  },
  typeIn: (file) => `Därefter: unsilo report SVAR/ ${file}`,
};
