import { moreWords } from "../shown-problems.ts";
import { listed } from "../shorten.ts";
import type { CheckTexts, ThresholdFacts, VerdictFacts } from "./check-texts.ts";
import { type CheckOutcome, outcomeOf } from "./outcome.ts";

function thresholds(count: number): string {
  return count === 1 ? "1 threshold" : `${count} thresholds`;
}

function badFiles(count: number): string {
  return count === 1
    ? "1 file is missing or has errors"
    : `${count} files are missing or have errors`;
}

const METRICS: CheckTexts["metrics"] = {
  level: "level",
  score: "score",
  coverage: "coverage",
  "silo-index": "silo index",
  drop: "drop",
};

function bound(kind: "min" | "max", expected: string): string {
  return `${kind === "min" ? "at least" : "at most"} ${expected}`;
}

function drop({ title, expected, actual, before, after, bound: kind }: ThresholdFacts): string {
  const moved = `${before} → ${after}`;
  return actual === undefined
    ? `${title}: no drop (${moved})`
    : `${title}: the score fell by ${actual} (${moved}), ${bound(kind, expected)} allowed`;
}

const OUTCOMES: Readonly<Record<CheckOutcome, string>> = {
  passed: "passed",
  failed: "failed",
  partly: "not fully checked",
  nothing: "nothing to check",
};

function missingDepartments(names: readonly string[]): string {
  const who =
    names.length === 1
      ? "1 department in the baseline has no respondent now"
      : `${names.length} departments in the baseline have no respondents now`;
  return `${who}: ${listed(names)}`;
}

function missingRespondents(names: readonly string[]): string {
  const who =
    names.length === 1
      ? "1 respondent in the baseline has no response now"
      : `${names.length} respondents in the baseline have no response now`;
  return `${who}: ${listed(names)}`;
}

function baselineParts({ baseline }: VerdictFacts): readonly string[] {
  if (baseline === undefined) return [];
  const { respondents, isDropLimited } = baseline;
  return [
    ...(respondents === undefined
      ? ["the baseline does not list its respondents, so it cannot be compared by person"]
      : []),
    ...(respondents === undefined || respondents.length === 0
      ? []
      : [missingRespondents(respondents)]),
    ...(isDropLimited ? [] : ["no limit is set for a drop from the baseline"]),
  ];
}

function leftOutParts({ leftOut }: VerdictFacts): readonly string[] {
  if (leftOut.length === 0) return [];
  const files =
    leftOut.length === 1 ? "1 file is not read" : `${leftOut.length} files are not read`;
  return [`${files}: ${listed(leftOut)}`];
}

export const EN: CheckTexts = {
  title: (whose) => (whose === "" ? "Check" : `Check: ${whose}`),
  whole: "Overall",
  metrics: METRICS,
  headings: {
    thresholds: "Thresholds",
    threshold: "Threshold",
    expected: "Expected",
    actual: "Actual",
    verdict: "Verdict",
    problems: "Problems",
  },
  verdicts: { holds: "met", fails: "not met", warns: "warning", "not-judged": "not checked" },
  bound,
  threshold: (facts) => {
    const { title, metric, actual = "", expected, before = "", likely, reason } = facts;
    if (reason === undefined) {
      return metric === "drop"
        ? drop(facts)
        : `${title}: ${METRICS[metric]} ${actual}, ${bound(facts.bound, expected)} required`;
    }
    switch (reason) {
      case "unknown-id":
        return `nothing is called "${title}"${likely === undefined ? "; unsilo score FILES --format csv lists the ids" : `; did you mean "${likely}"?`}`;
      case "not-scored":
        return `${title} has no score, so its ${METRICS[metric]} cannot be judged`;
      case "not-scored-then":
        return `${title} had no score in the baseline, so its drop cannot be judged; write a new baseline`;
      case "no-level":
        return `${title} has no level in this model`;
      case "not-measured":
        return `${title}: the gap between departments cannot be measured`;
      case "no-longer-scored":
        return `${title} was scored in the baseline (${before}) and is not any more`;
      case "gone":
        return `${title} was scored in the baseline (${before}) and is gone`;
      case "not-in-baseline":
        return `${title} is not in the baseline`;
    }
  },
  costliest: (question, metric) =>
    ({
      level: `Largest contributor: “${question}”; lowest answer here.`,
      score: `Largest contributor: “${question}”; lowest answer here.`,
      drop: `Largest contributor today: “${question}”; lowest answer here.`,
      coverage: `Not enough answers to “${question}”; one of the missing answers is here.`,
      "silo-index": `Departments differ most on “${question}”; lowest answer here.`,
    })[metric],
  verdict: (facts) => {
    const { respondents, responses, unfinished, total, failed, warned, open, bad } = facts;
    const missing = facts.baseline?.departments ?? [];
    const people = [
      respondents === 1 ? "1 respondent" : `${respondents} respondents`,
      ...(unfinished === 0 ? [] : [`${unfinished} of ${responses} unfinished`]),
    ].join(", ");
    const met = total - failed.length - warned.length - open.length;
    const counts = total === 0 ? "no threshold is set" : `${met} of ${thresholds(total)} met`;
    const parts = [
      `${OUTCOMES[outcomeOf(facts)]}: ${counts} (${people})`,
      ...(bad === 0 ? [] : [badFiles(bad)]),
      ...(missing.length === 0 ? [] : [missingDepartments(missing)]),
      ...failed,
      ...open,
      ...warned.map((sentence) => `warning: ${sentence}`),
      ...baselineParts(facts),
      ...leftOutParts(facts),
      ...(facts.config === undefined ? [] : [`config: ${facts.config}`]),
    ];
    return parts.join("; ");
  },
  missing: { departments: missingDepartments, respondents: missingRespondents },
  noThreshold: "No threshold is set.",
  more: (count) => `${count} more are not shown here`,
  moreProblems: moreWords,
  badge: ({ level, bad, failed, missing }) => {
    if (bad > 0) return bad === 1 ? "1 bad file" : `${bad} bad files`;
    return [
      level === undefined ? "no level" : `level ${level}`,
      ...(failed === 0 ? [] : [`${thresholds(failed)} failed`]),
      ...(missing === 0
        ? []
        : [`${missing} ${missing === 1 ? "department" : "departments"} missing`]),
    ].join(", ");
  },
  rules: {
    level: {
      short: "The level is too low",
      full: "The maturity level is below the threshold that it is held to.",
      help: "Run unsilo explain FILES ID to see why the level is what it is. Raise it, or set another threshold.",
    },
    score: {
      short: "The score is too low",
      full: "The score is below the threshold that it is held to.",
      help: "Run unsilo explain FILES ID to see why the score is what it is. Raise it, or set another threshold.",
    },
    coverage: {
      short: "Too little is known",
      full: "The share of questions with a known answer is below the threshold that it is held to.",
      help: "Ask somebody who knows, or finish the interviews.",
    },
    "silo-index": {
      short: "Departments stand too far apart",
      full: "The silo index, the gap between the answers of departments, is above the threshold that it is held to.",
      help: "Read the answers of the departments side by side, and talk about them together.",
    },
    drop: {
      short: "The score fell",
      full: "The score is further below the baseline than the threshold allows.",
      help: "Run unsilo compare BASELINE FILES to see what moved. If the fall is right, write a new baseline.",
    },
  },
  notJudgedRule: {
    short: "A threshold cannot be judged",
    full: "What the threshold is on is unknown, or has no number to hold against it.",
    help: "Run unsilo score FILES --format csv to see what has a score. Finish the interviews, or set the threshold on something that is scored.",
  },
  missingRules: {
    departments: {
      short: "A department is missing",
      full: "A department has respondents in the baseline and none today, so the scores are of other people.",
      help: "Add its responses. If the department is no longer asked, write a new baseline.",
    },
    respondents: {
      short: "A respondent is missing",
      full: "A respondent of the baseline has no response today, so a change may only reflect different respondents.",
      help: "Add the response. If this person is no longer asked, write a new baseline.",
    },
  },
  noThresholdRule: {
    full: "Without a threshold every answer would pass, so a check that has none never passes.",
    help: "Set one with --min-level 3, or under thresholds: in unsilo.config.yaml.",
  },
};
