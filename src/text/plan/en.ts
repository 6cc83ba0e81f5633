import type { PlanTexts } from "./plan-texts.ts";

function steps(count: number): string {
  return count === 1 ? "1 step" : `${count} steps`;
}

function days(count: string): string {
  return count === "1" ? "1 person-day" : `${count} person-days`;
}

function weeks(count: number): string {
  return count === 1 ? "1 week" : `${count} weeks`;
}

export const EN: PlanTexts = {
  title: (organization) => `Roadmap: ${organization}`,
  lead: ({ steps: count, days: effort, weeks: length, from, to }) =>
    `${steps(count)}, ${days(effort)} over ${weeks(length)}${from === "" ? "" : `, would raise the dimension levels from ${from} to ${to}`}.`,
  nothingToDo: "All targets are already met.",
  nothingAffordable: "Nothing can be done within these limits.",
  optimal: {
    "least-effort":
      "On these estimates, no other set of steps reaches the targets with less effort.",
    "most-gain": "On these estimates, no other set of steps gains more within the budget.",
  },
  feasible: "Some answers are unknown: this is a good plan, but not proven best.",
  unreachable: "Not all targets can be reached. This plan comes closest.",
  outsideLimits: "Not all targets can be reached within these limits. This plan comes closest.",
  target: ({ title, target, today, outcome }) =>
    target === "" ? `${title}: ${today}` : `${title}: ${target}, today ${today}: ${outcome}`,
  atLevel: (level) => `level ${level}`,
  atScore: (score) => `score ${score}`,
  noScore: "without a score",
  reached: "reached with this plan",
  alreadyReached: "already met",
  missed: "not reached with this plan",
  needed: (effort, budget) =>
    budget === ""
      ? `Without these limits, the targets take at least ${days(effort)}.`
      : `The targets take at least ${days(effort)}; the budget is ${budget}.`,
  mustNeeded: (effort, budget) =>
    budget === ""
      ? `The required steps take ${days(effort)}, more than is available.`
      : `The required steps take ${days(effort)}; the budget is ${budget}.`,
  withheld: "withheld to protect respondents",
  fitsNot: (late, quarters) =>
    `${steps(late)} ${late === 1 ? "ends" : "end"} after ${quarters === 1 ? "the quarter" : `the ${quarters} quarters`}: the work does not fit into them.`,
  leftOut: (all) =>
    `Not part of this plan: ${all
      .map(
        ({ number, title, days: added }) =>
          `priority ${number}, “${title}”${added === "" ? "" : ` (it would add ${days(added)})`}`,
      )
      .join("; ")}.`,
  blocked: ({ title, target, nearest }) =>
    target === ""
      ? `${title}: the target is out of reach; details are withheld to protect respondents`
      : nearest === ""
        ? `${title}: ${target} cannot be planned because there is no score`
        : `${title}: ${target} is out of reach; all recommendations together reach ${nearest}`,
  stays: (title, position) =>
    position === "" ? `nobody knew: ${title}` : `ends at ${position}: ${title}`,
  more: (count) => (count === 1 ? "and 1 more question" : `and ${count} more questions`),
  headings: {
    targets: "Targets",
    steps: "Steps",
    packages: "Phases",
    blocking: "Targets out of reach",
    notes: "How to read this",
    profile: "Profile",
  },
  columns: {
    number: "No",
    step: "Step",
    weeks: "Weeks",
    time: "Time",
    days: "Days",
    after: "After",
    profile: "Cumulative profile",
    package: "Phase",
    owner: "Owner",
    certain: "In plans",
  },
  profile: (titles) => `A profile lists the levels of ${titles.join(", ")}, in this order.`,
  weeks: (from, to) => (from === to ? `${from}` : `${from}–${to}`),
  stepFacts: ({ time, isDated, days, package: part, profile, after, certain }) =>
    [
      isDated ? time : `week ${time}`,
      days === "1" ? "1 day" : `${days} days`,
      ...(after === "" ? [] : [`after ${after}`]),
      ...(certain === "" ? [] : [`in ${certain} of plans`]),
      profile === "" ? part : `${part}, cumulative profile ${profile}`,
    ].join(", "),
  packages: {
    "ninety-days": "Finished within 90 days",
    "next-level": "The next level",
    ambition: "Full target",
  },
  packageFacts: ({ steps: count, days: effort, endWeek, end, from, to }) =>
    `${steps(count)}, ${days(effort)}, done by ${end === "" ? `week ${endWeek}` : end}${from === "" ? "" : `; profile ${from} → ${to}`}.`,
  decision: ({ days: effort, departments }) =>
    `Decide: release ${days(effort)}${departments.length === 0 ? "" : ` (${departments.join(", ")})`}.`,
  appoint: (owners) => `Appoint: ${owners.join("; ")}.`,
  waiting: "The cost of waiting",
  anyone: "nobody in particular",
  share: (department, days) => `${department} ${days}`,
  assumed: (levels) => `Assumed for today: ${levels.join(", ")}.`,
  byDecision:
    "Steps are listed by priority. Each cumulative profile includes the steps listed before it, and each phase the phases before it.",
  noCapacity: "No capacity given: each step starts when its prerequisites finish.",
  nameCapacity: "To set capacity: --quarters 4 --capacity 30.",
  late: (titles, quarters) => `Ends after quarter ${quarters}: ${titles.join("; ")}.`,
  faster: (titles) =>
    `Faster than our sources show within a year: ${titles.join(", ")}. They report one level a year, or two from the lowest level.`,
  shares:
    "“In plans” shows how often a step is in the best plan when every effort is up to 30 % higher or lower. A step is robust from 90 %.",
  estimates:
    "Effort is the likely estimate of the questionnaire, for the organization it describes. Levels are not estimated: they are scored again after every step.",
};
