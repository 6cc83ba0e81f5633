import { BRIEF_EN } from "./brief-en.ts";
import type { ReportTexts } from "./report-texts.ts";

function days(count: string): string {
  return count === "1" ? "1 person-day" : `${count} person-days`;
}

function weeks(count: number): string {
  return count === 1 ? "1 week" : `${count} weeks`;
}

function levels(count: string): string {
  return count === "1.0" || count === "1" ? "one level" : `${count} levels`;
}

/** After a title: who answers for it. */
function by(owner: string): string {
  return owner === "" ? "" : `: ${owner}`;
}

function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export const EN: ReportTexts = {
  ...BRIEF_EN,
  labels: {
    score: "Score",
    decisions: "Priorities to decide on",
    decisionsNote: "What only those who read this can decide.",
    roadmap: "Roadmap",
    roadmapNote:
      "A bar runs from the week in which a step begins to the week in which it ends; its tone shows the phase.",
    nextSteps: "First steps by priority",
    phase: "Phase",
    step: "Step",
    weeks: "Weeks",
    days: "Person-days",
    matrix: "Impact and effort",
    matrixNote:
      "Each number is a recommendation: the higher, the larger the gain; the further right, the more person-days it takes.",
    gainNote:
      "Gain is the increase of the overall mean if only this recommendation is carried out.",
    gain: "Gain",
    effort: "Effort",
    more: "more gain",
    less: "less effort",
    radar: "The profile at a glance",
    radarNote: "The filled shape is today's level, the dashed line the target.",
    distribution: "How the answers fall",
    distributionNote: "Answers on each level, all questions of the dimension together.",
    progress: "Since last time",
    change: "Change",
    movement: "What happened",
    assessmentHeading: "How it was done",
    scope: "Scope",
    period: "Period",
    chosen: "How respondents were chosen",
    sponsor: "Asked and paid for by",
    notStated: "not stated",
    appendixNote: "What each department answered. Several answers stand in rising order.",
    terms: "Words in this report",
    weights: "Weights",
    answersWithheld:
      "Where answers are missing, they are held back to protect those who gave them.",
    quotesReleased: "Quotes were released by those who said them; readers may recognize them.",
    swipe: "Wider than the screen: swipe sideways.",
    changes: "What shows it, and what changes",
    unknown: "not known",
    highAnswers: "Answers and evidence",
    means: "What that means",
    whoIsWhat: "Answers by department",
  },
  decision: (number) => `Phase ${number}`,
  widest: (title, { higher, lower, shift }) =>
    `Largest difference between departments: ${higher} rates “${title}” ${levels(shift)} higher than ${lower} on the questions put to all departments.`,
  begin: (title, owner) => `Top priority: “${title}”${by(owner)}.`,
  aim: ({ steps, days: effort, from, to, target, weeks: count }) => {
    const plan = `The plan (${steps === 1 ? "1 step" : `${steps} steps`}, ${days(effort)})`;
    const goal = target === "" || target === to ? "" : ` (the target is ${target})`;
    const raises =
      from === "" ? "" : ` would raise the dimension levels from ${from} to ${to}${goal}. It`;
    return `${plan}${raises} takes ${weeks(count)}; measure again after that.`;
  },
  heldUnplanned: (titles) =>
    `No recommendation that applies raises what limits the level: ${list(titles.map((title) => `“${title}”`))}.`,
  byOwner: (line, owner) => `${line}${by(owner)}`,
  hear: (departments) => `Have ${list(departments)} interviewed before more is decided.`,
  gain: (value) => `+${value}`,
  point: (number, title, gain, effort) => `${number}. ${title}: ${gain}, ${effort}.`,
  personDays: days,
  notCounted: (requires) =>
    requires === "" ? "not counted alone" : `not counted alone: needs “${requires}” first`,
  onLevel: (level, count) =>
    `Level ${level}: ${count === 0 ? "no answer" : count === 1 ? "1 answer" : `${count} answers`}.`,
  inWeeks: (span) => `week ${span}`,
  rises: (question, today, to) =>
    today === ""
      ? `${question} Not known today, level ${to} afterwards.`
      : `${question} Level ${today} today, level ${to} afterwards.`,
  risesWithheld: (question, to) => `${question} Today's level is withheld; level ${to} afterwards.`,
  whyWithheld: (minimum) =>
    `Its reasons rest on the answers of fewer than ${minimum} people, so it is discussed separately.`,
  ofOptions: (chosen, all) => `${chosen} of ${all}`,
  notShown: (titles, questions) => {
    const some = questions === 0 ? [] : [questions === 1 ? "1 question" : `${questions} questions`];
    return `Not shown, to protect those who answered: ${[...titles, ...some].join("; ")}.`;
  },
  rolesOpen: (titles) => `Too little is known to say it of: ${titles.join("; ")}.`,
  whatOpens: (minimum) =>
    minimum === 2
      ? "It opens when two people in each department have answered, or when everybody who answered agrees to be recognizable."
      : `It opens when ${minimum === 3 ? "three" : minimum} people in each department have answered, or when everybody who answered agrees to be recognizable.`,
  chosenBy: (people, chosen) =>
    `${people === 1 ? "One person" : `${people} people`}, chosen by: ${chosen}.`,
  weight: (title, weight) => `${title} ${weight}`,
};
