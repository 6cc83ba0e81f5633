import type { ProblemCode } from "../../src/text/problems.ts";
import type { Change } from "./changes.ts";

const change =
  (file: Change["file"]) =>
  (from: string, to: string, points: string): Change => ({ file, from, to, points });

const q = change("questionnaire.yaml");
const r = change("response.yaml");
const v = change("review.yaml");

const SEND = "  - id: send-agendas\n    title: Send agendas\n";
const WHEN = "    when: { question: agenda-sent, lt: 3 }\n";

const ROLE = `roles:
  - id: chair
    title: Chair
    succeeds: { when: { question: has-chair, is: yes }, text: There is a place. }
    fails: { when: { question: has-chair, is: no }, text: Nobody chairs the meetings. }
`;

/** Problems of keys that are read and checked, and from which little is computed yet. */
export const LATER_CHANGES: Readonly<Partial<Record<ProblemCode, Change>>> = {
  "answer-and-proposal": r(
    "quote: as a rule",
    "proposed: { value: 3, because: from the minutes, by: a program }",
    "{ value: 3",
  ),
  "proposals-not-counted": r(
    "agenda-sent: 2",
    "agenda-sent: { proposed: { value: 2, because: from the calendar, by: a program } }",
    "agenda-sent: {",
  ),
  "fits-misplaced": r("quote: as a rule", "fits: no", "no }"),
  "not-predicted": r("quote: as a rule", "predicted: { plant: 3 }", "3 } }"),
  "never-predicted": q(
    "type: level\n            levels: {",
    "type: level\n            ask: [plant]\n            predict: [plant]\n            levels: {",
    "plant]\n            levels",
  ),
  "not-in-review": v(
    ", reason: seen in the calendar",
    ", reason: seen in the calendar, fits: no",
    "no }",
  ),
  "unit-without-reference": q(
    `recommendations:\n${SEND}${WHEN}    effort: { office: [1, 2, 3] }\n`,
    `scale: { units: { rooms: meeting rooms } }\nrecommendations:\n${SEND}${WHEN}    effort: { office: { per: { rooms: 2 } } }\n`,
    "rooms: 2",
  ),
  "department-not-asked": q(
    "  plant: { en: Plant, sv: Fabrik }\n",
    "  plant: { en: Plant, sv: Fabrik }\n  board: { name: Board, asked: false }\nagreement: { pairs: [ { id: both, a: [office], b: [board] } ] }\n",
    "board] } ]",
  ),
  "no-department-asked": q(
    "  office: { name: Office, minutes: 60 }\n  plant: { en: Plant, sv: Fabrik }\n",
    "  office: { name: Office, asked: false }\n  plant: { name: { en: Plant, sv: Fabrik }, asked: false }\n",
    "departments:",
  ),
  "range-order": q(
    "recommendations:\n",
    "scale: { units: { employees: employees }, range: [3000, 400] }\nrecommendations:\n",
    "range:",
  ),
  "range-without-employees": q(
    "recommendations:\n",
    "scale: { range: [400, 3000] }\nrecommendations:\n",
    "range:",
  ),
  "pair-overlap": q(
    "recommendations:\n",
    "agreement: { pairs: [ { id: both, a: [office], b: [plant, office] } ] }\nrecommendations:\n",
    "office] } ]",
  ),
  "because-without-use": q(
    "    requires: [name-chairs]\n",
    "    requires: [name-chairs]\n    because: { agenda-sent: { 1: Nobody sends one., 2: It comes late., 3: It comes a day before. } }\n",
    "3: It comes",
  ),
  "reason-missing": q(
    "    requires: [name-chairs]\n",
    "    requires: [name-chairs]\n    because: { agenda-sent: { 1: Nobody sends an agenda. } }\n",
    "because: { agenda-sent",
  ),
  "alternatives-in-text": q(
    `${WHEN}    effort`,
    "    when: { any: [ { question: agenda-sent, lt: 3 }, { question: has-chair, is: no } ] }\n    rationale: The agenda or the chair is missing.\n    effort",
    "The agenda or",
  ),
  "paper-anchor": q("3: A day before.", "3: A written rule names the day.", "A written"),
  "event-anchor": q(
    "3: A day before.",
    '3: "A day before, and items were dropped last year."',
    '"A day before, and',
  ),
  "one-sided-question": q(
    "Are minutes kept?",
    "Are minutes kept when the office and the plant meet?",
    "minutes-kept\n            text",
  ),
  "signer-without-authority": q(
    `recommendations:\n${SEND}`,
    `positions: { chair: { name: Chair, above: [plant] } }\nrecommendations:\n${SEND}    signs: chair\n`,
    "chair\n    when",
  ),
  "sponsor-not-required": q(
    "    requires: [name-chairs]\n",
    "    sponsor: needs\n    requires: [name-chairs]\n",
    "needs\n    requires",
  ),
  "verdict-without-rule": q(
    "when: { level: overall, gte: 2 } }\n    - { id: poor, title: Poor }",
    "when: { level: overall, is: 3 } }\n    - { id: poor, title: Poor, when: { level: overall, is: 1 } }",
    "- { id: good",
  ),
  "unknown-slot": q(
    "  state:\n    - { id: good, title: Good, when: { level: overall, gte: 2 } }",
    "  state:\n    title: How do you meet?\n    parts: [ { id: agenda, title: an agenda, holds: { question: agenda-sent, gte: 2 } } ]\n    rules:\n    - { id: good, title: Good, when: { part: agenda, is: holds }, text: 'There is {held}.' }",
    "'There is {held}",
  ),
  "role-contradicts-verdict": q(
    "when: { level: overall, gte: 2 } }\n    - { id: poor, title: Poor }\n",
    `when: { question: agenda-sent, gte: 2 } }\n    - { id: poor, title: Poor, outlook: fails }\n${ROLE}`,
    "fails }\n",
  ),
};
