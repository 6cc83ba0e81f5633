import type { ComparisonTexts, HeadlineFacts, MovedFacts } from "./comparison-texts.ts";

export const COMPARISON_EN: ComparisonTexts = {
  labels: {
    document: "Comparison of assessments",
    before: "Before",
    after: "After",
    date: "Date",
    model: "Model",
    variant: "Variant",
    whole: "whole questionnaire",
    people: "Respondents",
    coverage: "Coverage",
    confidence: "Confidence",
    node: "Part",
    level: "Level",
    mean: "Mean",
    change: "Change",
    movement: "Status",
    dimensions: "Overall and by dimension",
    capabilities: "Capabilities that changed",
    capabilitiesBeside: "Capabilities, side by side",
    questions: "Questions that changed",
    departments: "Results by department",
    department: "Department",
    perception: "Agreement between departments",
    perceptionNote:
      "Shows whether departments answer differently. A few interviews often miss a difference, so “no clear difference” does not rule one out.",
    signal: "Difference between departments",
    gapsUnmeasured:
      "Not measured in either assessment: too few respondents, or one in each department.",
    recommendations: "Progress on recommendations",
    recommendationsNote:
      "A recommendation is in place when every scored question that it raises has reached its target. That it was followed does not prove that it caused the change.",
    noneDone: "No recommendation is marked as done; mark one with --done ID.",
    done: "done",
    stillRecommended: "still recommended",
    noLongerRecommended: "no longer recommended",
    verdicts: "Verdicts",
    noOutcome: "no outcome",
    methodHeading: "Method",
    method:
      "A change is the later unrounded score minus the earlier one, rounded once. A change of less than a billionth counts as none. A change of the questionnaire is a break, not progress.",
    chartNote: "The ring is the earlier mean, the dot the later one.",
    skip: "Skip to the changes",
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
    rising: "Rising, target not reached",
    mixed: "Some rose, others fell",
    "not-moved": "Unchanged",
    fallen: "Fallen",
    "cannot-tell": "Not comparable, or withheld",
  },
  breakReasons: {
    scoring: "the scoring",
    version: "the version",
    variant: "the variant",
  },
  headline: (facts) => `${capital(headline(facts))}.`,
  broken: (reasons) =>
    `The two assessments use different models: ${list(reasons)} changed. A change of the questionnaire is a break, not progress, so levels and means are shown side by side without a change.`,
  added: (questions) => `Only in the later questionnaire: ${questions.join(", ")}.`,
  removed: (questions) => `Only in the earlier questionnaire: ${questions.join(", ")}.`,
  because: (word, reason) => `${word}: ${reason}`,
  still: (unmoved, unscored) =>
    `${unmoved} unchanged${unscored === 0 ? "" : `; ${unscored} with no score shown in either assessment`}.`,
  reversed: (before, after) =>
    `The first assessment is the later one (${before}, then ${after}). Swap them to see the change over time.`,
  samePeople: (inBoth, before, after) =>
    `${before} ${before === 1 ? "respondent" : "respondents"}, then ${after}; ${inBoth} of the pseudonyms ${inBoth === 1 ? "is" : "are"} in both.`,
  otherPeople: (departments) =>
    `Some changes may reflect different respondents: ${departments.join(", ")}.`,
  scoredOnce: (count) =>
    `${count} ${count === 1 ? "question is" : "questions are"} scored in only one of the two assessments, so the scores above ${count === 1 ? "it" : "them"} are not fully comparable.`,
  raise: ({ title, to, before, after }) => `${before} → ${after} (to reach ${to}): ${title}`,
  peopleIn: (before, after) => `${before} → ${after}`,
  unchangedVerdict: (title) => `${title} (as before)`,
  scoredBy: (answered, version) => `${list(answered)}, scored by ${version}`,
  quoted: (question) => `“${question}”`,
  fallen: (title, mean, level) => `${title} (mean ${mean}, level ${level})`,
  dropped: (nodes) => `fell: ${nodes.join("; ")}`,
  held: "no drop: neither the overall score nor a dimension scored in both assessments fell",
  lost: (nodes) => `not checked, because no longer scored: ${nodes.join(", ")}`,
  cannotTell: "cannot check for drops: no score exists in both assessments under the same model",
};

function headline({ isBroken, risen, fallen, risenBelow, fallenBelow }: HeadlineFacts): string {
  if (isBroken) {
    const moved = [
      ...(risenBelow === undefined ? [] : [`${moving(risenBelow)} rose most`]),
      ...(fallenBelow === undefined ? [] : [`${moving(fallenBelow)} fell most`]),
    ];
    const questions =
      moved.length === 0 ? "no question changed" : `of the questions, ${list(moved)}`;
    return `there is a break between the two, so only single questions are compared: ${questions}`;
  }
  if (risen === undefined && fallen === undefined && !risenBelow && !fallenBelow) {
    return "no dimension scored in both assessments changed; both use the same model";
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
