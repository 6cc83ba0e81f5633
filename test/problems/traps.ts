import type { ProblemCode } from "../../src/text/problems.ts";
import { DESK, FIGURE, LADDER, STAGED } from "./trap-models.ts";

/** One change to a sound model by which it means something that its author cannot want. */
export interface Trap {
  /** The model without it. */
  readonly good: string;
  readonly from: string;
  readonly to: string;
  /** The text at the problem's place in the changed model. */
  readonly points: string;
  /** Another problem that follows from it. */
  readonly beside?: ProblemCode;
}

/** The model with the trap. */
export function withTrap({ good, from, to }: Trap): string {
  if (!good.includes(from)) throw new Error(`the model has no ${from}`);
  return good.replace(from, () => to);
}

const trap =
  (good: string) =>
  (from: string, to: string, points: string): Trap => ({ good, from, to, points });

const desk = trap(DESK);
const figure = trap(FIGURE);
const staged = trap(STAGED);
const ladder = trap(LADDER);

const MORE = "{ any: [ { question: has-base, is: no }, { question: age, gte: 10 } ] }";
const BANDS = "bands: [ { from: 0, score: 5 }, { from: 10, score: 0 } ]";

/** Each trap of a questionnaire. */
export const TRAPS: Readonly<Partial<Record<ProblemCode, Trap>>> = {
  "blank-earns-all": desk(BANDS, "bands: [ { from: 0, score: 5 } ]", "age, text"),
  "equal-scores": desk(
    BANDS,
    "bands: [ { from: 0, score: 0 }, { from: 10, score: 0 } ]",
    "age, text",
  ),
  "option-without-score": desk(
    "text: In days, score: 0 }",
    "text: In days }",
    "{ id: days, text: In days }",
  ),
  "rules-without-default": desk(", default: 0", "", "{ by: rules"),
  "nothing-is-scored": figure(
    "            bands: [ { from: 0, score: 0 }, { from: 10, score: -5 } ]\n",
    "",
    "- id: operation",
  ),
  "option-score-unused": desk(
    "text: It is searched }",
    "text: It is searched, score: 3 }",
    "3 }, { id: updated",
  ),
  "sum-out-of-reach": desk("{ by: sum }", "{ by: sum, max: 4 }", "4 }\n"),
  "option-beyond-bound": desk(
    `score: 1 }, { id: nowhere, text: Nowhere, score: 0, exclusive: true } ]
            score: { by: sum }`,
    `score: 3 }, { id: nowhere, text: Nowhere, score: 0, exclusive: true } ]
            score: { by: sum, max: 2 }`,
    "{ id: phone",
  ),
  "exclusive-scores": desk("text: Nowhere, score: 0", "text: Nowhere, score: 1", "{ id: nowhere"),
  "same-text": desk("text: By phone", "text: By mail", "{ id: phone"),
  "level-without-method": figure(
    "percent: of-range",
    "methods: { overall: none }\n  level: { overall: staged }",
    "staged",
  ),
  "constant-without-use": figure(
    "percent: of-range",
    "methods: { overall: none }\n  constant: 100",
    "100\n",
  ),
  "weakest-without-levels": desk(
    "dimension: { rule: bands, by: percent, from: { 0: 0, 1: 25, 2: 50, 3: 75 } }",
    "dimension: none",
    "weakest",
  ),
  "band-out-of-reach": desk("3: 75 }", "3: 500 }", "500"),
  "band-missing": desk("1: 25, 2: 50, 3: 75", "1: 25, 3: 75", "{ 0: 0"),
  "bands-as-shares": desk("1: 25, 2: 50, 3: 75", "1: 0.25, 2: 0.5, 3: 0.75", "0.75"),
  "band-above-node": desk(
    `capability: percent-mean, dimension: percent-mean, overall: percent-mean }
  level:
    capability: none
    dimension: { rule: bands, by: percent, from: { 0: 0, 1: 25, 2: 50, 3: 75 } }`,
    `capability: sum, dimension: sum, overall: percent-mean }
  level:
    capability: none
    dimension: { rule: bands, by: score, from: { 0: 0, 1: 2, 2: 5, 3: 8 } }`,
    "response\n",
  ),
  "scores-miss-levels": desk(
    "score: 0 }, { id: hours, text: In hours, score: 2 }, { id: minutes, text: In minutes, score: 5 }",
    "score: 1 }, { id: hours, text: In hours, score: 2 }, { id: minutes, text: In minutes, score: 3 }",
    "first-reply\n",
  ),
  "weights-all-zero": desk(
    "        title: Speed\n",
    "        title: Speed\n        weight: 0\n",
    "response\n",
  ),
  "weight-without-use": desk(
    BANDS,
    `${BANDS}, scored: false, weight: 2`,
    "2 }\n          - { id: team",
  ),
  "lowest-not-published": desk("publish: 0, firm: 0.8", "publish: 0.5, firm: 0.8", "lowest"),
  "zero-out-of-range": trap(DESK.replace("unknown: lowest", "unknown: zero"))(
    BANDS,
    "bands: [ { from: 0, score: 5 }, { from: 10, score: 1 } ]",
    "age, text",
  ),
  "percent-from-zero": figure("percent: of-range", "percent: of-maximum", "hours\n"),
  "never-known": desk(MORE, "{ level: speed, lt: 1 }", "{ level: speed"),
  "never-true": desk("gte: 10 } ]", "gte: 100 } ]", "{ question: age, gte"),
  "always-true": desk(
    "{ question: age, gte: 10 }",
    "{ score: first-reply, lt: 50 }",
    "{ score: first",
  ),
  "ambiguous-answer": desk(
    "text: In hours, score: 2",
    "text: In hours, score: 0",
    "{ question: first-reply",
  ),
  "shown-too-late": desk(
    "when: { question: has-base, is: yes }",
    "when: { question: age, lt: 10 }",
    "{ question: age",
  ),
  "department-asked-nothing": figure(
    "            type: number\n",
    "            type: number\n            ask: [plant]\n",
    "office:",
  ),
  "variant-scores-nothing": desk(
    "questions: [first-reply, has-base]",
    "questions: [team]",
    "short:",
  ),
  "target-without-use": desk("\ndimensions:", "\ntargets: { speed: 2 }\ndimensions:", "2 }\ndim"),
  "target-out-of-reach": desk(
    "\ndimensions:",
    "\ntargets: { first-reply: { score: 80 } }\ndimensions:",
    "{ score: 80",
  ),
  "effort-order": desk("[2, 3, 5]", "[3, 2, 5]", "[3, 2, 5]"),
  "raises-without-effort": desk("    effort: [1, 2, 4]\n", "", "write-answers"),
  "stops-without-ladder": desk(
    "text: In days, score: 0 }",
    "text: In days, score: 0, stops: true }",
    "true }, { id: hours",
  ),
  "staged-without-requirements": staged(
    `type: yes-no, requiredFor: 1 }
      - id: access
        title: Access
        questions:
          - { id: keys, text: Who has keys?, type: level, levels: { 0: Anyone, 1: Staff, 2: Named people }, requiredFor: 1, pass: 1 }
          - { id: logs, text: Are the logs read?, type: yes-no, requiredFor: 2 }`,
    `type: yes-no }
      - id: access
        title: Access
        questions:
          - { id: keys, text: Who has keys?, type: level, levels: { 0: Anyone, 1: Staff, 2: Named people } }
          - { id: logs, text: Are the logs read?, type: yes-no }`,
    "staged",
  ),
  "node-without-requirements": staged(
    "type: yes-no, requiredFor: 1",
    "type: yes-no",
    "inventory\n",
  ),
  "level-without-requirements": staged("type: yes-no, requiredFor: 2", "type: yes-no", "staged"),
  "requirement-without-use": staged(
    "{ capability: staged, dimension: staged, overall: weakest }",
    "{ capability: criteria, dimension: criteria, overall: weakest }",
    "1 }\n",
  ),
  "required-for-lowest": staged(
    "type: yes-no, requiredFor: 1",
    "type: yes-no, requiredFor: 0",
    "0 }\n      - id: access",
  ),
  "pass-out-of-range": staged("requiredFor: 1, pass: 1", "requiredFor: 1, pass: 3", "3 }\n"),
  "pass-at-top": staged("requiredFor: 1, pass: 1", "requiredFor: 1", "1 }\n          - { id: logs"),
  "variant-skips-requirements": staged("[keys, logs]", "[keys]", "short:"),
  "ladder-never-stops": {
    ...ladder("score: 1, stops: true }", "score: 1 }", "repeated, text"),
    beside: "band-out-of-reach",
  },
  "ladder-score-unused": ladder('text: "Yes" } ] }', 'text: "Yes", score: 2 } ] }', "2 } ] }"),
  "ladder-always-stops": ladder(
    'text: "Yes" } ] }',
    'text: "Yes", score: 2, stops: true } ] }',
    "repeated, text",
  ),
  "variant-cuts-ladder": ladder("[repeated, common]", "[repeated]", "short:"),
};
