import type { ComparisonTexts, HeadlineFacts, MovedFacts } from "./comparison-texts.ts";

export const COMPARISON_EN: ComparisonTexts = {
  labels: {
    document: "What moved",
    before: "Before",
    after: "After",
    date: "Date",
    model: "Model",
    variant: "Variant",
    whole: "whole questionnaire",
    people: "People",
    coverage: "Coverage",
    confidence: "Confidence",
    node: "Part",
    level: "Level",
    mean: "Mean",
    change: "Change",
    movement: "What happened",
    dimensions: "The whole and its dimensions",
    capabilities: "Capabilities that moved",
    capabilitiesBeside: "Capabilities, side by side",
    questions: "Questions that moved",
    departments: "How each department sees it",
    department: "Department",
    perception: "Agreement between departments",
    perceptionNote:
      "Shows whether departments answer differently. A few interviews often miss a difference, so “no clear difference” does not rule one out.",
    signal: "Difference between departments",
    gapsUnmeasured:
      "Not measured in either assessment: too few respondents, or one in each department.",
    recommendations: "What became of the recommendations",
    recommendationsNote:
      "A recommendation took hold when every question that it raises, and that is scored, stands where it was to stand. That it was followed does not prove that it was the cause.",
    noneDone: "Nobody said what was carried out; --done ID does.",
    done: "done",
    stillRecommended: "still recommended",
    noLongerRecommended: "no longer recommended",
    verdicts: "Verdicts",
    noOutcome: "too little is known",
    method:
      "A change is the later unrounded score minus the earlier one, rounded once. What moved less than a billionth is unchanged. A change of the questionnaire is a break, not progress.",
    chartNote: "A ring is where it stood, a dot is where it stands; by the mean.",
    skip: "Skip to what moved",
  },
  movements: {
    risen: "risen",
    fallen: "fallen",
    unchanged: "unchanged",
    "newly-scored": "newly scored",
    "no-longer-scored": "score no longer shown",
    "not-scored": "no score shown",
    "not-comparable": "not comparable",
  },
  signals: {
    "silo-signal": "clear",
    possible: "possible",
    none: "no clear difference",
  },
  outcomes: {
    "took-hold": "In place",
    rising: "Rising, not there yet",
    mixed: "Some rose, others fell",
    "not-moved": "Not moved",
    fallen: "Fallen",
    "cannot-tell": "Not comparable, or withheld",
  },
  breakReasons: {
    scoring: "the scoring",
    version: "the version",
    variant: "the variant",
  },
  title: (organization) => `${organization}: what moved`,
  headline: (facts) => `${capital(headline(facts))}.`,
  broken: (reasons) =>
    `The two were not answered by the same model: ${list(reasons)} changed. A change of the questionnaire is a break, not progress, so levels and means stand side by side without a change.`,
  added: (questions) => `Only in the later questionnaire: ${questions.join(", ")}.`,
  removed: (questions) => `Only in the earlier questionnaire: ${questions.join(", ")}.`,
  because: (word, reason) => `${word}: ${reason}`,
  still: (unmoved, unscored) =>
    `${unmoved} unchanged${unscored === 0 ? "" : `; ${unscored} with no score shown in either assessment`}.`,
  reversed: (before, after) =>
    `The first is the later one (${before}, then ${after}). Swap the two to see what became of it.`,
  samePeople: (inBoth, before, after) =>
    `${before} ${before === 1 ? "person" : "people"}, then ${after}; ${inBoth} of the pseudonyms ${inBoth === 1 ? "is" : "are"} in both.`,
  otherPeople: (departments) =>
    `Some of what moved may be other people rather than another organization: ${departments.join(", ")}.`,
  scoredOnce: (count) =>
    `${count} ${count === 1 ? "question is" : "questions are"} scored in only one of the two, so what stands above ${count === 1 ? "it" : "them"} is not wholly like for like.`,
  raise: ({ title, to, before, after }) => `${before} → ${after} (to reach ${to}): ${title}`,
  peopleIn: (before, after) => `${before} → ${after}`,
  unchangedVerdict: (title) => `${title} (as before)`,
  scoredBy: (answered, version) => `${list(answered)}, scored by ${version}`,
  quoted: (question) => `“${question}”`,
  fallen: (title, mean, level) => `${title} (mean ${mean}, level ${level})`,
  dropped: (nodes) => `fell: ${nodes.join("; ")}`,
  held: "nothing fell of what is scored in both: neither the whole nor any dimension",
  lost: (nodes) => `not judged, for it is no longer scored: ${nodes.join(", ")}`,
  cannotTell: "cannot tell whether anything fell: nothing is scored in both by the same model",
};

function headline({ isBroken, risen, fallen, risenBelow, fallenBelow }: HeadlineFacts): string {
  if (isBroken) {
    const moved = [
      ...(risenBelow === undefined ? [] : [`${moving(risenBelow)} rose most`]),
      ...(fallenBelow === undefined ? [] : [`${moving(fallenBelow)} fell most`]),
    ];
    const questions = moved.length === 0 ? "no question moved" : `of the questions, ${list(moved)}`;
    return `there is a break between the two, so only single questions are compared: ${questions}`;
  }
  if (risen === undefined && fallen === undefined && !risenBelow && !fallenBelow) {
    return "no dimension moved that is scored in both; both assessments use the same model";
  }
  const up =
    risen === undefined ? below("no dimension rose", risenBelow) : `${moving(risen)} rose most`;
  const down =
    fallen === undefined ? below("no dimension fell", fallenBelow) : `${moving(fallen)} fell most`;
  return `${up}; ${down}; both assessments use the same model`;
}

function below(none: string, moved: MovedFacts | undefined): string {
  return moved === undefined ? none : `${none}, but below them ${moving(moved)} did`;
}

function moving({ title, from, to }: MovedFacts): string {
  return `${title} (${from} → ${to})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
