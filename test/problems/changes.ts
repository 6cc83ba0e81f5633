import type { ProblemCode } from "../../src/text/problems.ts";

/** One change to a sound file that causes a problem. */
export interface Change {
  readonly file:
    | "questionnaire.yaml"
    | "response.yaml"
    | "review.yaml"
    | "unsilo.config.yaml"
    | "scenarios.yaml"
    | "result.json";
  readonly from: string;
  readonly to: string;
  /** The text at the problem's place in the changed file. */
  readonly points: string;
}

const change =
  (file: Change["file"]) =>
  (from: string, to: string, points: string): Change => ({ file, from, to, points });

const q = change("questionnaire.yaml");
const r = change("response.yaml");
const v = change("review.yaml");
const saved = change("result.json");
const c = change("unsilo.config.yaml");
const s = change("scenarios.yaml");

/** Problems that one changed file can show. */
export const CHANGES: Readonly<Partial<Record<ProblemCode, Change>>> = {
  "yaml-syntax": r("[board, timer]", "[board, timer", "delay:"),
  "merge-conflict": r(
    "  agenda-sent: 2\n",
    "<<<<<<< HEAD\n  agenda-sent: 2\n=======\n  agenda-sent: 3\n>>>>>>> theirs\n",
    "<<<<<<<",
  ),
  "odd-space": r("agenda-sent: 2", "agenda-sent:\u00a02", "\u00a0"),
  "odd-quote": r("quote: as a rule", "quote: \u201cas a rule, mostly: yes\u201d", "\u201c"),
  "yaml-version": r("schemaVersion", "%YAML 1.1\n---\nschemaVersion", "%YAML"),
  "yaml-alias": r("office }", "*office }", "*office"),
  "yaml-tag": r("agenda-sent: 2", "agenda-sent: !!int 2", "2\n  minutes"),
  "yaml-merge-key": r("answers:\n", "answers:\n  <<: {}\n", "<<"),
  "several-documents": r("answers:", "---\nanswers:", "---"),
  "complex-key": r("agenda-sent: 2", "? [a]\n  : 2", "[a]"),
  "duplicate-key": r("has-chair: yes", "delay: 5", "delay: 5"),
  "unsafe-integer": r("value: 4", "value: 9007199254740993", "9007"),
  "too-deep": r(
    "value: 4",
    `value: ${"[".repeat(40)}${"]".repeat(40)}`,
    `${"[".repeat(10)}${"]".repeat(40)}`,
  ),
  "wrong-type": r("answers:", "finished: perhaps\nanswers:", "perhaps"),
  "report-misplaced": c("file: report.html", "file: ../report.html", "../report"),
  "missing-key": r("assessment: 2026-11\n", "", "schemaVersion"),
  "unknown-key": r("value: 4", "valeu: 4", "valeu"),
  "not-allowed": r("{ value: 4, quote: as a rule }", "{ state: dunno }", "dunno"),
  "out-of-bounds": c("minimumGroup: 1", "minimumGroup: 0", "0\n"),
  "bad-format": r("id: chief", "id: The Chief", "The Chief"),
  "bad-condition": q(
    "{ question: has-chair, is: no }",
    "{ question: has-chair }",
    "{ question: has-chair }",
  ),
  "no-voice": r("respondent: { id: chief, department: office }\n", "", "schemaVersion"),
  "two-voices": r("answers:", "review: { by: me }\nanswers:", "review:"),
  "other-questionnaire": r("id: meeting-culture", "id: crisis-readiness", "crisis-readiness"),
  "other-scenarios": s(
    "questionnaire: meeting-culture",
    "questionnaire: crisis-readiness",
    "crisis-readiness",
  ),
  "other-digest": r(
    "version: 1.2.0",
    `version: 1.2.0, digest: "sha256:${"0".repeat(64)}"`,
    '"sha256',
  ),
  "other-major-version": r("version: 1.2.0", "version: 2.0.0", "2.0.0"),
  "newer-version": r("version: 1.2.0", "version: 1.3.0", "1.3.0"),
  "unknown-question": r("has-chair", "has-chairs", "has-chairs"),
  "unknown-option": r("timer]", "timr]", "[board, timr]"),
  "unknown-department": r("department: office", "department: ofice", "ofice"),
  "department-removed": c(
    `groups: { everyone: [office, plant] }
targets: { purpose: 3 }
thresholds:
  - { metric: level, min: 2 }
  - { metric: silo-index, id: purpose, max: 0.5 }`,
    `departments: { plant: none }
groups: { everyone: [office, plant] }
targets: { purpose: 3 }
thresholds:
  - { metric: level, min: 2 }`,
    "plant]",
  ),
  "no-department-left": c(
    `groups: { everyone: [office, plant] }
targets: { purpose: 3 }
thresholds:
  - { metric: level, min: 2 }
  - { metric: silo-index, id: purpose, max: 0.5 }`,
    `departments: { office: none, plant: none }
targets: { purpose: 3 }
thresholds:
  - { metric: level, min: 2 }`,
    "departments",
  ),
  "unknown-variant": r("variant: short", "variant: shrt", "shrt"),
  "wrong-answer": r("agenda-sent: 2", "agenda-sent: 4", "4\n  minutes"),
  "exclusive-option": r("[board, timer]", "[board, none]", "[board, none]"),
  "duplicate-option": r("[board, timer]", "[board, board]", "[board, board]"),
  "value-and-state": r("quote: as a rule", "state: dont-know", "delay"),
  "no-value": r("value: 4, quote", "quote", "delay"),
  "answered-twice": r("has-chair: yes", "agenda-mailed: 2", "agenda-mailed"),
  "review-only": r("quote: as", "reason: as", "reason"),
  "review-needs-reason": v(", reason: seen in the calendar", "", "agenda-sent"),
  "always-applies": r(
    "minutes-kept: always",
    "minutes-kept: { state: not-applicable }",
    "not-applicable }",
  ),
  "review-score-out-of-range": v("2.5", "3.5", "agenda-sent"),
  "not-asked": r(
    "department: office }\nanswers:\n  agenda-sent: 2\n  minutes-kept: always\n  tools-used: [board, timer]",
    "department: plant }\nanswers:\n  agenda-sent: 2\n  minutes-kept: always",
    "minutes-kept",
  ),
  "duplicate-id": q("[agenda-mailed]", "[delay]", "delay]"),
  "reserved-id": q("id: agenda\n", "id: overall\n", "overall\n"),
  "unknown-reference": q("ask: [office]", "ask: [ofice]", "ofice]"),
  "levels-not-ascending": q(
    "  - { level: 2, id: agreed, name: Agreed }\n  - { level: 3, id: kept, name: Kept }",
    "  - { level: 3, id: kept, name: Kept }\n  - { level: 2, id: agreed, name: Agreed }",
    "2, id: agreed",
  ),
  "evidence-without-effect": q(
    "  coverage: { publish",
    "  evidence: { from: 1 }\n  coverage: { publish",
    "1 }\n  coverage",
  ),
  "level-not-in-model": q("purpose: 3 }", "purpose: 4 }", "4 }\ndimensions"),
  "level-not-described": q(", 3: A day before.", "", "agenda-sent\n"),
  "nothing-scores": q(
    "[ { id: never, text: Never, score: 1 }, { id: always, text: Always, score: 3 } ]",
    "[ { id: never, text: Never }, { id: always, text: Always } ]",
    "minutes-kept\n",
  ),
  "score-does-not-fit": q("score: { yes: 3, no: 1 }", "score: { by: sum }", "sum }"),
  "bands-not-ascending": q("{ from: 5, score", "{ from: 0, score", "{ from: 0, score: 1"),
  "bands-mixed": q("{ from: 5, score", "{ atMost: 9, score", "{ atMost"),
  "bands-end": q(
    "bands: [ { from: 0, score: 3 }, { from: 5, score: 1 } ]",
    "max: 90\n            bands: [ { atMost: 4, score: 3 }, { atMost: 60, score: 1 } ]",
    "{ atMost: 60",
  ),
  "level-bands-mixed": q("from: { 1: 0, 2: 40, 3: 80 } }", "}", "{ rule: bands"),
  "value-without-range": q(
    "bands: [ { from: 0, score: 3 }, { from: 5, score: 1 } ]",
    "score: value",
    "value\n",
  ),
  "score-out-of-range": q(
    "score: { yes: 3, no: 1 }",
    "score: { yes: 3, no: 1 }\n            range: [0, 2]",
    "[0, 2]",
  ),
  "bands-gap": q("{ from: 0, score", "{ from: 1, score", "{ from: 1, score: 3"),
  "bounds-order": q("min: 0", "min: 0\n            max: -5", "delay\n            text: How"),
  "coverage-order": q("publish: 0.4", "publish: 0.8", "{ publish"),
  "ladder-needs-choice": q(
    "capability: weighted-mean",
    "capability: ladder",
    "level\n            levels",
  ),
  "method-without-children": q(
    "capability: weighted-mean",
    "capability: none",
    "{ capability: none",
  ),
  "mixed-ranges": q("score: { yes: 3, no: 1 }", "score: { yes: 1, no: 0 }", "agenda\n"),
  "several-other-options": q(
    "{ id: board, text: Board }, { id: timer, text: Timer }",
    "{ id: board, text: Board, other: true }, { id: timer, text: Timer, other: true }",
    "[ { id: board",
  ),
  "use-does-not-fit": q(
    "            score: { yes: 3, no: 1 }\n",
    "            score: { yes: 3, no: 1 }\n            use: delay\n",
    "delay\nrec",
  ),
  cycle: q("requires: [name-chairs]", "requires: [send-agendas]", "[send-agendas]"),
  "wrong-context": q(
    "{ question: minutes-kept, is: always }",
    "{ level: purpose, gte: 2 }",
    "{ level: purpose",
  ),
  "always-first": q(", when: { level: overall, gte: 2 }", "", "good"),
  "missing-translation": q(", sv: Möteskultur", "", "{ en: Meeting"),
  "unknown-language": q("sv: Möteskultur", "sv: Möteskultur, fi: Kokouskulttuuri", "fi:"),
  "raises-nothing": q("{ from: 1, to: 3 }", "{ from: 3, to: 3 }", "agenda-sent: { from: 3"),
  "effort-without-raises": q(
    "    raises: { agenda-sent: { from: 1, to: 3 } }\n",
    "",
    "send-agendas\n",
  ),
  "about-without-use": q(
    "            ask: [office]\n",
    "            ask: [office]\n            about: own-department\n",
    "own-department",
  ),
  "interview-too-long": q("minutes: 60", "minutes: 10", "office: {"),
  "never-applies": q(
    "{ question: agenda-sent, lt: 3 }",
    "{ question: agenda-sent, lt: 1 }",
    "{ question: agenda-sent, lt: 1",
  ),
  "named-twice": q("ask: [office]", "ask: [office, office]", "office]"),
  "date-in-future": r("variant: short", "variant: short\ndate: 2926-02-27", "2926-02-27"),
  "no-such-date": r("variant: short", "variant: short\ndate: 2026-02-30", "2026-02-30"),
  "threshold-without-use": c("id: purpose, max: 0.5", "id: agenda, max: 0.5", "{ metric: silo"),
  "threshold-out-of-reach": c("{ metric: level, min: 2 }", "{ metric: score, min: 60 }", "60 }"),
  "threshold-always-met": c("{ metric: level, min: 2 }", "{ metric: level, min: 1 }", "1 }"),
  "no-such-file": c("questionnaire.yaml", "questionaire.yaml", "questionaire.yaml"),
  "outside-repository": c("[response.yaml]", "[../response.yaml]", "../response"),
  "matches-nothing": c("[response.yaml]", "[responses/*.yaml]", "responses/*"),
  "note-in-pipeline": r("quote: as a rule", "note: as a rule", "as a rule"),
  "contact-in-pipeline": r("quote: as a rule", "quote: ask 08-123 456 78", "ask 08"),
  "score-outside-range": saved(
    '"score": 2.8,\n    "percent"',
    '"score": 3.5,\n    "percent"',
    "3.5",
  ),
  "level-outside-range": saved(
    '"level": 3,\n    "range"',
    '"level": 2,\n    "range"',
    '2,\n    "range"',
  ),
  "percent-not-of-score": saved('"percent": 90,\n    "level"', '"percent": 99,\n    "level"', "99"),
  "name-in-pipeline": r("answers:", "interviewer: Anna Lind\nanswers:", "Anna Lind"),
};
