import { moreWords } from "../shown-problems.ts";
import type { CheckTexts, ThresholdFacts } from "./check-texts.ts";

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

export const EN: CheckTexts = {
  title: (whose) => (whose === "" ? "Check" : `Check: ${whose}`),
  whole: "Overall",
  metrics: METRICS,
  headings: {
    threshold: "Threshold",
    expected: "Expected",
    actual: "Actual",
    verdict: "Verdict",
    files: "Files",
    problems: "Problems",
  },
  verdicts: { holds: "holds", fails: "fails", warns: "warning", "not-judged": "not judged" },
  fileStates: { finished: "read", unfinished: "unfinished", bad: "has errors" },
  bound,
  threshold: (facts) => {
    const { title, metric, actual = "", expected, before = "", likely, reason } = facts;
    if (reason === undefined) {
      return metric === "drop"
        ? drop(facts)
        : `${title}: ${METRICS[metric]} ${actual}, ${bound(facts.bound, expected)} asked for`;
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
      level: `“${question}” costs it most, and this is the lowest answer to it.`,
      score: `“${question}” costs it most, and this is the lowest answer to it.`,
      drop: `“${question}” costs it most today, and this is the lowest answer to it.`,
      coverage: `Too little is known of “${question}”, and this answer is one that is missing.`,
      "silo-index": `Departments stand furthest apart on “${question}”, and this is the lowest answer to it.`,
    })[metric],
  verdict: ({ people, total, failed, warned, open, bad }) => {
    const parts = [
      ...(bad === 0 ? [] : [badFiles(bad)]),
      ...(total === 0 ? ["no threshold is set"] : []),
      ...failed,
      ...open,
      ...warned.map((sentence) => `warning: ${sentence}`),
    ];
    const rest = parts.length === 0 ? "" : `: ${parts.join("; ")}`;
    if (bad === 0 && total === 0) return `nothing to judge${rest}`;
    if (bad > 0 || open.length > 0) return `not judged in full (${people})${rest}`;
    if (failed.length > 0)
      return `failed (${people}), ${failed.length} of ${thresholds(total)}${rest}`;
    return warned.length === 0
      ? `passed (${people}), ${total === 1 ? "1 threshold holds" : `${total} thresholds hold`}`
      : `passed (${people}), ${total - warned.length} of ${thresholds(total)} hold${rest}`;
  },
  noThreshold: "No threshold is set.",
  more: (count) => `${count} more are not shown here`,
  moreProblems: moreWords,
  badge: ({ level, bad, failed }) => {
    if (bad > 0) return bad === 1 ? "1 bad file" : `${bad} bad files`;
    const said = level === undefined ? "no level" : `level ${level}`;
    return failed === 0 ? said : `${said}, ${thresholds(failed)} failed`;
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
  noThresholdRule: {
    full: "Without a threshold every answer would pass, so a check that has none never passes.",
    help: "Set one with --min-level 3, or under thresholds: in unsilo.config.yaml.",
  },
};
