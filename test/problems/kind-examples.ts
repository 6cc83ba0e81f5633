import type { ProblemCode } from "../../src/text/problems.ts";
import type { Example } from "./example.ts";
import {
  BANDED,
  FLAT,
  LADDERS,
  PAIRED,
  SHARED_NUMBER,
  WHOLE,
  WHOLE_RESPONSE,
  WHOLE_REVIEW,
} from "./kind-models.ts";

/** A change to a sound model. */
function changed(good: string, from: string, to: string, points: string): Example {
  const file = "questionnaire.yaml";
  if (!good.includes(from)) throw new Error(`the model has no ${from}`);
  return {
    bad: { [file]: good.replace(from, () => to) },
    good: { [file]: good },
    argv: [file],
    file,
    points,
    shown: { bad: `# ${file}\n${to}`, good: `# ${file}\n${from}` },
  };
}

const FILES = { "controls.yaml": WHOLE, "first.yaml": WHOLE_RESPONSE };
const PAIR = "a: [office], b: [plant]";
const NO_CONFIG = { "unsilo.config.yaml": undefined };

/** Problems of models without levels, with several ladders, and of organizations. */
export const KIND_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "no-levels": changed(
    FLAT,
    "targets: { overall: { score: 2 } }",
    "targets: { overall: 2 }",
    "2 }\ndimensions",
  ),
  "nothing-to-plan": changed(
    FLAT,
    'text: "Yes", score: 3 } ] }\n',
    `text: "Yes", score: 3 } ] }
recommendations:
  - { id: listen, title: Listen, when: { score: trust, lt: 2 }, effort: 5 }
`,
    "5 }\n",
  ),
  "ladders-differ": changed(
    LADDERS,
    "level: { overall: none }",
    "level: { overall: weakest }",
    "weakest",
  ),
  "bands-of-other-levels": changed(
    BANDED,
    "\n    level: { dimension: { rule: bands, by: percent, from: { 1: 0, 2: 40, 3: 80 } } }",
    "",
    "{ rule: bands, by: percent, from: { 1: 0, 2: 60 }",
  ),
  "many-pairs": changed(
    PAIRED,
    "    - { id: office-plant, a: [office], b: [plant] }\n",
    `    - { id: one, ${PAIR} }\n    - { id: two, ${PAIR} }\n    - { id: three, ${PAIR} }\n`,
    "three,",
  ),
  "one-sided": changed(
    PAIRED,
    'text: "The visits?"',
    'text: "The visits?", ask: [plant]',
    "office-plant",
  ),
  "answer-raised-in-part": changed(
    SHARED_NUMBER,
    "raises: { days: { from: 1, to: 2 }, frank: { from: 1, to: 3 } }",
    "raises: { days: { from: 1, to: 2 } }",
    "days: { from",
  ),
  "no-departments": changed(
    WHOLE,
    "type: yes-no",
    "type: yes-no\n            about: own-department",
    "own-",
  ),
  "second-response": {
    bad: {
      ...FILES,
      ...NO_CONFIG,
      "again.yaml": WHOLE_RESPONSE.replace("security-lead", "it-lead"),
    },
    good: { ...FILES, ...NO_CONFIG, "again.yaml": WHOLE_REVIEW },
    argv: ["first.yaml", "again.yaml", "-q", "controls.yaml"],
    file: "again.yaml",
    points: "schemaVersion",
    shown: {
      bad: "# first.yaml and again.yaml, of a questionnaire with respondents: organization\nrespondent: { id: it-lead }",
      good: "# again.yaml\nreview: { by: the auditor }",
    },
  },
  "department-ignored": {
    bad: {
      ...FILES,
      ...NO_CONFIG,
      "first.yaml": WHOLE_RESPONSE.replace(
        "id: security-lead",
        "id: security-lead, department: it",
      ),
    },
    good: { ...FILES, ...NO_CONFIG },
    argv: ["first.yaml", "-q", "controls.yaml"],
    file: "first.yaml",
    points: "it }",
    shown: {
      bad: "# of a questionnaire with respondents: organization\nrespondent: { id: security-lead, department: it }",
      good: "respondent: { id: security-lead }",
    },
  },
  "scored-without-effect": changed(
    FLAT.replace(
      "title: Openness\n        questions:\n",
      "title: Openness\n        questions:\n          - { id: since, text: Since when?, type: date }\n",
    ),
    "type: date",
    "type: date, scored: true",
    "true",
  ),
  "tag-without-question": changed(
    FLAT.replace("dimensions:", "tags: { work: Work }\ndimensions:").replace(
      "type: choice",
      "type: choice, tags: [work]",
    ),
    "tags: { work: Work }",
    "tags: { work: Work, home: Home }",
    "home: Home",
  ),
  "key-never-seen": changed(
    SHARED_NUMBER,
    "use: days",
    "use: days, help: Since the last one.",
    "help",
  ),
  "point-beyond-limits": changed(
    FLAT.replace(
      "title: Openness\n        questions:\n",
      "title: Openness\n        questions:\n          - { id: share, text: How many percent?, type: number, min: 0, max: 100, score: { between: [ { at: 0, score: 1 }, { at: 100, score: 3 } ] } }\n",
    ),
    "{ at: 100, score: 3 }",
    "{ at: 100, score: 3 }, { at: 198, score: 3 }",
    "{ at: 198",
  ),
};
