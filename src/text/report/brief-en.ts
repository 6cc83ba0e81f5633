import type { BriefTexts } from "./brief-texts.ts";

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** "The client" within a sentence. */
function lowerArticle(text: string): string {
  return text.replace(/^The /u, "the ");
}

export const BRIEF_EN: BriefTexts = {
  brief: {
    title: "Brief before a search",
    own: "For the recruiter only: with so few respondents, answers can be traced to people. Do not forward.",
    verdict: "The verdict",
    reasons: "Three reasons",
    job: "The job",
    mandate: "The mandate, part by part",
    mandateNote: "What has to be in place for whoever is appointed to succeed.",
    part: "Part",
    today: "Today",
    needed: "Needed",
    status: "So far",
    roles: "Who would succeed here",
    succeedsIf: "Succeeds when",
    failsIf: "Fails when",
    negotiate: "What to negotiate before you accept the search",
    negotiateNone: "Every part of the mandate is in place. Have it confirmed in writing.",
    unknowns: "What is not known",
    unknownsNone: "Nothing that the verdict rests on is unknown.",
    facts: "What was said about the search",
    otherVerdicts: "What else the answers say",
  },
  mandate: { met: "in place", missing: "missing", unknown: "not known" },
  needs: ({ question, today, needed }) =>
    [
      question,
      today === "" ? "Nobody could say." : today,
      ...(needed === "" ? [] : [`Needed: ${ended(needed)}`]),
    ].join(" "),
  yesNo: (value, isNeeded) =>
    isNeeded ? `That the answer is ${value}.` : `The answer was ${value}.`,
  questionsFor: (role, person) => `${role}: questions for ${lowerArticle(person)}`,
  provisional: (people, departments) =>
    people === 1
      ? "One person was heard: take this as provisional until somebody from another department has been."
      : `Built on the answers of ${people} people from ${departments === 1 ? "one department" : `${departments} departments`}.`,
  notHeard: (departments) => `Not yet interviewed: ${list(departments)}.`,
  workshop: {
    title: "Workshop",
    description: "Description",
    agreed: "The level that we agree on",
    reason: "Because",
    firstStep: "What we do first, and who",
    who: "Who said so",
    notShown: "Who said what is not shown, so that nobody can be recognized by it.",
    review: "Typing in what was agreed",
    reviewNote:
      "Save this beside the responses as a review, with the level agreed on and its reason; the next report counts it in place of the answers, and lists it.",
    how: "For each question: read the descriptions aloud, let every group say what it saw, agree on the highest description that is wholly true, and write down why.",
  },
  sheet: (number, of) => `Question ${number} of ${of}`,
  chose: (group, count) => `${group} (${count === 1 ? "1 person" : `${count} people`})`,
  chosen: (count) => (count === 1 ? "1 person" : `${count} people`),
  workshopNone: (people) =>
    `No question here was answered differently by two departments. ${people === 1 ? "One interview" : `${people} interviews`} could have missed a difference.`,
  workshopIntro: (count, byGap) => {
    if (byGap) {
      const questions = count === 1 ? "The question" : `The ${count} questions`;
      return `${questions} on which departments differ most, the largest difference first.`;
    }
    const questions =
      count === 1 ? "The lowest-scoring question" : `The ${count} lowest-scoring questions`;
    return `${questions} among those with level descriptions and results that may be shown. Differences between departments are withheld to protect respondents.`;
  },
  typeIn: (file) => `Then: unsilo report RESPONSES/ ${file}`,
};
