import type { GapFacts, Texts } from "../texts.ts";

export const EN: Texts = {
  language: "en",
  labels: {
    perceptionHeading: "Agreement between departments",
    perceptionNote:
      "Read this together with the level: departments that all choose the lowest level agree. Only questions put to every department are compared.",
    gapWord: "Between departments",
    gapNumbersHeading: "Agreement between departments: the numbers",
    gapNumbersNote:
      "The silo index is the share of all disagreement between respondents that lies between departments, from 0 to 1. Chance-corrected, it is reduced by what chance alone gives. p is how often chance alone would set departments so far apart; with these numbers of respondents it cannot fall below the minimum attainable p.",
    belowZero: "below 0",
    worthTalking: "Worth talking about",
    toVerify: "To verify: facts on which departments differ",
    report: "Maturity report",
    summary: "Summary",
    organization: "Organization",
    assessment: "Assessment",
    date: "Date",
    model: "Model",
    version: "version",
    overall: "Overall level",
    level: "Level",
    mean: "Mean",
    target: "Target",
    gap: "Gap",
    range: "Range",
    coverageWord: "Coverage",
    confidenceWord: "Confidence",
    dimension: "Dimension",
    capability: "Capability",
    question: "Question",
    department: "Department",
    respondents: "Respondents",
    profile: "Maturity profile",
    strengths: "Strengths",
    gaps: "Critical gaps",
    departmentsHeading: "How each department sees it",
    departmentsNote:
      "The mean of each department's own answers. Read it as a conversation starter, not as a measurement of persons.",
    perDimension: "Dimension by dimension",
    today: "Today",
    next: "What the next level looks like",
    answers: "Answers",
    quotes: "In their words",
    evidenceSeen: "Evidence seen",
    notes: "Notes",
    recommendations: "Recommendations",
    recommendation: "Recommendation",
    recommendationsNone: "No recommendation applies to these answers.",
    recommendationsUnknown: "No recommendation can be made on what is known so far.",
    recommendationsAbsent: "This model comes without recommendations.",
    recommendationsMore: "Further recommendations",
    why: "Why",
    steps: "Steps",
    stop: "Stop",
    owner: "Owner",
    effort: "Effort",
    duration: "Time",
    kpi: "Measure",
    takesHold: "It has taken hold when",
    failsWhen: "It fails when",
    risk: "Cost of waiting",
    case: "Case",
    evidence: "Strength of the evidence",
    requires: "Needs first",
    sources: "Sources",
    verdicts: "Verdicts",
    roles: "Who would succeed here",
    noVerdict: "No rule applies to what is known so far.",
    methodHeading: "Method and confidence",
    appendix: "All answers",
    glossary: "The levels",
    spread: "Spread",
    notScored: "not scored",
    holdsIt: "limits the level",
    none: "none",
    overrides: "Reviews",
    priorities: "Priorities",
    discussedSeparately: "To be discussed separately",
    people: "people",
    contents: "Contents",
    skip: "Skip to the summary",
    confidential: "Confidential: built on answers given in trust.",
    beforeNumbers: "Before you read the numbers",
    asTable: "Show as table",
    chartNote: "A filled dot is today's level, a ring the target.",
    chartBand:
      "A pale band shows every level that is possible once what nobody knew is counted in.",
    strengthsAndGaps: "Strengths and critical gaps",
    shownBy: "What shows it",
    together: "All together",
    nextLevel: "Next level",
  },
  confidence: {
    firm: "firm",
    indicative: "indicative",
    insufficient: "too little known",
  },
  grounds: {
    firm: "firm",
    indicative: "indicative",
    insufficient: "too little known",
  },
  reasons: {
    "not-asked": "nobody was asked",
    "not-applicable": "not applicable here",
    "nothing-answered": "nobody could answer",
    coverage: "too few answers",
    "no-weight": "all weights are zero",
    "no-rule": "no rule scores these answers",
    "no-method": "the model does not score this",
    unscored: "context, not scored",
    withheld: "withheld to protect people",
  },
  outlooks: {
    succeeds: "would succeed",
    fails: "would fail",
    open: "cannot be told yet",
  },
  values: { yes: "yes", no: "no" },
  states: {
    answered: "answered",
    "dont-know": "don't know",
    "not-applicable": "not applicable",
    skipped: "skipped",
    "not-shown": "not shown",
    unanswered: "unanswered",
  },
  verdict: ({ level, name = "", highest, binding, others, isPartial = false, isAbove = false }) => {
    if (level === undefined) return "Too little is known for a level that you can rely on.";
    const reached = `Level ${level} of ${highest}${name === "" ? "" : `: ${name}`}.`;
    if (binding.length === 0) return reached;
    if (others.length === 0 && !isAbove && !isPartial) {
      return `${reached} All dimensions are at level ${level}.`;
    }
    const limits = `Limited by ${list(binding.map(quoted), "and")}`;
    return `${reached} ${limits}${others.length === 0 ? "" : `; ${rest(others)}`}.`;
  },
  nothingShown: (people, minimum) =>
    `Only the overall level and the priorities can be shown: ${people === 1 ? "one person" : `${spell(people)} people`} answered, and ${spell(minimum)} per department are needed.`,
  reliable: (level) => `Overall level: ${level}`,
  coverage: ({ asked, answered, dontKnow, notApplicable, skipped }) => {
    const parts = [
      `${asked} ${asked === 1 ? "answer" : "answers"} asked for`,
      `${answered} given`,
      `${dontKnow} don't know`,
      `${notApplicable} not applicable`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ];
    return parts.join(", ");
  },
  interviewed: (people, departments) =>
    `${people} ${people === 1 ? "person" : "people"} from ${departments} ${departments === 1 ? "department" : "departments"}`,
  unheard: (departments) => `Not yet interviewed: ${list(departments, "and")}.`,
  withheld: (departments) =>
    `Withheld to protect respondents: ${list(departments, "and")}. Level, verdicts, priorities and plan are based on all answers.`,
  withheldAdvice: (count, minimum) =>
    count === 1
      ? `1 recommendation is not named: it rests on answers from fewer than ${spell(minimum)} people.`
      : `${count} recommendations are not named: each rests on answers from fewer than ${spell(minimum)} people.`,
  people: (count) => `${count} ${count === 1 ? "person" : "people"}`,
  standing: (title, { level, target = "", reason = "" }) => {
    if (level === undefined) return `${title}: not scored, ${reason}`;
    return `${title}: level ${level}${target === "" ? "" : `, target ${target}`}`;
  },
  fromTo: (from, to) => `${from} to ${to}`,
  days: (days, low, high) =>
    `${days} ${days === "1" ? "person-day" : "person-days"}${low === high ? "" : ` (${low} to ${high})`}`,
  weeks: (weeks) => `${weeks} ${weeks === 1 ? "week" : "weeks"}`,
  priority: (title, days) =>
    days === "" ? title : `${title} (${days === "1" ? "1 day" : `${days} days`})`,
  moreRecommendations: (count) =>
    count === 1 ? "One more recommendation applies" : `${count} more recommendations apply`,
  atLevel: (level, name) => `Level ${level}: ${name}`,
  nextLevel: (level, name) => `Level ${level}: ${name}`,
  override: (question, by, reason) => `${question} (reviewed by ${by}): ${reason}`,
  lost: (titles) => `Too few answers to score: ${list(titles, "and")}.`,
  gap: (facts) => {
    switch (facts.reading) {
      case "measured":
        return facts.outcome === "unclear-small"
          ? `Little difference seen between departments. ${interviews(facts.people, true)} could have missed one.`
          : `${seen(facts)} ${caveat(facts)}`;
      case "one-voice-each":
        return `${seen(facts)} ${caveat(facts)}`;
      case "no-disagreement":
        return `All respondents gave the same answers, counted facts apart. ${interviews(facts.people, true)} could still have missed a difference.`;
      case "one-department":
        return "Fewer than two departments answered.";
      case "no-common-question":
        return "No question here was put to every department that was interviewed.";
      case "withheld":
        return "Not shown, because too few people answered or others could be worked out.";
    }
  },
  gapCaveat: caveat,
  gapNumbers: ({ index, corrected, p, smallestP }) =>
    [
      `silo index ${index}`,
      ...(corrected === undefined ? [] : [`chance-corrected ${corrected}`]),
      ...(p === undefined ? [] : [`p ${p} (minimum attainable ${smallestP})`]),
    ].join(", "),
  said: (voices) => voices.map(([who, what]) => `${who} ${what}`).join(", "),
  perceptionLimits: (people, isOneVoiceEach) => [
    `${people} ${people === 1 ? "person" : "people"}. A conversation starter, not a measurement of persons.${isOneVoiceEach ? ` ${ONE_VOICE_EACH}` : ""}`,
    "Not validated; not for appraisal, pay or dismissal.",
  ],
  method: ({
    people,
    within,
    across,
    dimension,
    overall,
    notApplicable,
    unknown,
    publish,
    firm,
  }) => [
    `${people} ${people === 1 ? "person" : "people"} answered. Each department has one voice: the ${within} of its people's answers, then the ${across} over the departments.`,
    `The level of a dimension is ${LEVEL_RULES[dimension]}. The overall level is ${OVERALL_RULES[overall]}.`,
    unknown === "exclude"
      ? "What nobody knew counts as nothing: it widens the range beside each score instead of lowering it."
      : "What nobody knew counts as the lowest answer, as this model demands.",
    {
      exclude: "What does not apply here is left out.",
      lowest: "What does not apply here counts as the lowest answer, as this model demands.",
      highest: "What does not apply here counts as the highest answer, as this model demands.",
    }[notApplicable],
    `Below a coverage of ${publish} nothing is scored. A result is firm if coverage reaches ${firm}, at least two departments answered, and no single respondent changes the level; otherwise it is indicative.`,
    "A conversation starter, not a measurement of persons. Not for appraisal, pay or dismissal.",
  ],
};

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** In words up to nine. */
function spell(count: number): string {
  return NUMBERS[count] ?? String(count);
}

function quoted(title: string): string {
  return `“${title}”`;
}

/** The levels of the dimensions that do not limit the overall level. */
function rest(levels: readonly string[]): string {
  const [first = ""] = levels;
  if (levels.length === 1) return `the other dimension is at level ${first}`;
  return levels.every((one) => one === first)
    ? `all other dimensions are at level ${first}`
    : `the other dimensions are at levels ${list(levels, "and")}`;
}

const ONE_VOICE_EACH =
  "With only one answer per department to each question, a personal view cannot be separated from the department's.";

/** The visible difference: who is higher than whom, or only that answers differ. */
function seen({ reading, outcome, isOverall, width }: GapFacts): string {
  const what = isOverall ? "the organization" : "this";
  if (width !== undefined) {
    const { shift, higher, lower } = width;
    const where = isOverall ? " on the questions put to all departments" : "";
    const levels = shift === "1.0" ? "one level" : `${shift} levels`;
    return `${higher} rates ${what} ${levels} higher than ${lower}${where}.`;
  }
  return reading === "one-voice-each" || outcome === "unclear"
    ? "Answers differ."
    : `Departments rate ${what} differently.`;
}

function caveat({ reading, outcome, people, width }: GapFacts): string {
  if (reading === "one-voice-each") return ONE_VOICE_EACH;
  switch (outcome) {
    case "shown":
      return width === undefined
        ? "The difference is unlikely to be chance."
        : "A difference this large is unlikely to be chance.";
    case "shown-small":
      return "The difference is small but unlikely to be chance.";
    case "unclear-large":
    case "unclear-small":
    case "unclear":
      return `With ${interviews(people)} this could be chance.`;
  }
}

function interviews(count: number, isFirst = false): string {
  const text = `${spell(count)} ${count === 1 ? "interview" : "interviews"}`;
  return isFirst ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const LEVEL_RULES = {
  criteria:
    "the highest that more than half of its questions reach, with nearly all at every level below and nothing far behind",
  bands: "the band that its score falls into",
  staged: "the highest at which every required question passes",
  weakest: "that of its weakest part",
  capped: "at most one above that of its weakest part",
  none: "not given by this model",
} as const;

const OVERALL_RULES = {
  ...LEVEL_RULES,
  weakest: "the weakest dimension's",
  capped: "at most one above the weakest dimension's",
} as const;

function list(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}
