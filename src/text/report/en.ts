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
    decisions: "Decisions asked for",
    decisionsNote: "What only those who read this can decide.",
    roadmap: "Roadmap",
    roadmapNote:
      "A bar runs from the week in which a step begins to the week in which it ends; its tone says in which phase it is decided.",
    nextSteps: "The next five steps",
    phase: "Phase",
    step: "Step",
    weeks: "Weeks",
    days: "Person-days",
    profileThen: "Profile then",
    matrix: "Impact and effort",
    matrixNote:
      "Each number is a recommendation: the higher, the more the whole would gain; the further right, the more person-days it takes. The gain is the score computed anew with that one carried out.",
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
    appendixWithheld:
      "Answers are not shown by department where too few people gave them; the totals stand at each question.",
    terms: "Words in this report",
    weights: "Weights",
    answersWithheld:
      "Where answers are missing, they are held back so that nobody can be recognized by them.",
    changes: "What shows it, and what changes",
    unknown: "not known",
    highAnswers: "Answers and evidence",
    means: "What that means",
    whoIsWhat: "Answers by department",
  },
  phases: { "ninety-days": "Now", "next-level": "Next", ambition: "Later" },
  widest: ({ title, shift, higher, lower }) =>
    shift === ""
      ? `Departments differ most over ${title}.`
      : `Departments differ most over ${title}: ${higher} stands ${levels(shift)} above ${lower}.`,
  begin: (title, owner) => `Begin with “${title}”${by(owner)}.`,
  release: (effort, departments, phase) =>
    `Release ${days(effort)} for “${phase}”: ${list(departments)}.`,
  appoint: (title, owner) => `Give “${title}” to ${owner}.`,
  aim: (from, to, count) =>
    `Aim for ${to} in place of ${from}, and measure again in ${weeks(count)}.`,
  takeUp: (title, owner) => `Take up “${title}”${by(owner)}.`,
  hear: (departments) => `Have ${list(departments)} interviewed before more is decided.`,
  gain: (value) => `+${value}`,
  point: (number, title, gain, effort) => `${number}. ${title}: ${gain}, ${effort}.`,
  personDays: days,
  onLevel: (level, count) =>
    `Level ${level}: ${count === 0 ? "no answer" : count === 1 ? "1 answer" : `${count} answers`}.`,
  inWeeks: (span) => `week ${span}`,
  notPlanned: "No roadmap can be made of what may be shown here.",
  rises: (question, today, to) =>
    today === ""
      ? `${question} Not known today, level ${to} afterwards.`
      : `${question} Level ${today} today, level ${to} afterwards.`,
  stands: (question, level) => `${question} Level ${level} today, and it stays there.`,
  ofOptions: (chosen, all) => `${chosen} of ${all}`,
  notShown: (titles, questions) => {
    const some = questions === 0 ? [] : [questions === 1 ? "1 question" : `${questions} questions`];
    return `Not shown, to protect those who answered: ${[...titles, ...some].join("; ")}.`;
  },
  rolesOpen: (titles) => `Too little is known to say it of: ${titles.join("; ")}.`,
  guarded: "Planned with what may be shown here alone; more voices would open the rest.",
  whatOpens: (minimum) =>
    minimum === 2
      ? "It opens when two people in each department have answered. If everybody who answered agrees to be recognizable, set minimumGroup: 1 in unsilo.config.yaml."
      : `It opens when ${minimum} people in each department have answered. If everybody who answered agrees to be recognizable, set minimumGroup: 1 in unsilo.config.yaml.`,
  chosenBy: (people, chosen) =>
    `${people === 1 ? "One person" : `${people} people`}, chosen by: ${chosen}.`,
  weight: (title, weight) => `${title} ${weight}`,
};
