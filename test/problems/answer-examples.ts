import type { ProblemCode } from "../../src/text/problems.ts";
import { CONFIG, QUESTIONNAIRE, RESPONSE } from "./bases.ts";
import type { Example } from "./example.ts";

const USED = QUESTIONNAIRE.replace(
  "recommendations:",
  `          - id: chair-named
            use: has-chair
            text: Is there a chair?
            type: yes-no
            score: { yes: 3, no: 2 }
recommendations:`,
);

const REQUIRED = QUESTIONNAIRE.replace(
  "- id: has-chair\n",
  "- id: has-chair\n            required: true\n",
);

const OTHER = QUESTIONNAIRE.replace(
  "{ id: board, text: Board }",
  "{ id: board, text: Another board, other: true }",
);

const HIDING = QUESTIONNAIRE.replace(
  "- id: has-chair\n",
  "- id: has-chair\n            when: { question: agenda-sent, lt: 2 }\n",
);

const PREDICTED = QUESTIONNAIRE.replace(
  "text: When is the agenda sent?\n",
  "text: When is the agenda sent?\n            predict: [office, plant]\n",
);

/** Problems of answers to questions that the sound questionnaire does not have. */
export const ANSWER_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "required-answer": {
    argv: ["response.yaml"],
    bad: {
      "questionnaire.yaml": REQUIRED,
      "response.yaml": RESPONSE.replace("variant: short\n", "").replace(
        "has-chair: yes",
        "has-chair: { state: skipped }",
      ),
    },
    good: {
      "questionnaire.yaml": REQUIRED,
      "response.yaml": RESPONSE.replace("variant: short\n", "").replace(
        "has-chair: yes",
        "has-chair: { state: dont-know }",
      ),
    },
    file: "response.yaml",
    points: "has-chair",
    shown: {
      bad: "answers: { has-chair: { state: skipped } }",
      good: "answers: { has-chair: { state: dont-know } }",
    },
  },
  "other-without-option": {
    argv: ["response.yaml"],
    bad: {
      "questionnaire.yaml": OTHER,
      "response.yaml": RESPONSE.replace(
        "[board, timer]",
        "{ value: [timer], other: a whiteboard }",
      ),
    },
    good: {
      "questionnaire.yaml": OTHER,
      "response.yaml": RESPONSE.replace(
        "[board, timer]",
        "{ value: [board], other: a whiteboard }",
      ),
    },
    file: "response.yaml",
    points: "other: a",
    shown: {
      bad: "answers: { tools-used: { value: [timer], other: a whiteboard } }",
      good: "answers: { tools-used: { value: [board], other: a whiteboard } }",
    },
  },
  "prediction-not-counted": {
    argv: ["response.yaml"],
    bad: {
      "questionnaire.yaml": PREDICTED,
      "response.yaml": RESPONSE.replace(
        "agenda-sent: 2",
        "agenda-sent: { value: 2, predicted: { office: 3 } }",
      ),
    },
    good: {
      "questionnaire.yaml": PREDICTED,
      "response.yaml": RESPONSE.replace(
        "agenda-sent: 2",
        "agenda-sent: { value: 2, predicted: { plant: 3 } }",
      ),
    },
    file: "response.yaml",
    points: "3 } }",
    shown: {
      bad: "respondent: { id: chief, department: office }\nanswers: { agenda-sent: { value: 2, predicted: { office: 3 } } }",
      good: "respondent: { id: chief, department: office }\nanswers: { agenda-sent: { value: 2, predicted: { plant: 3 } } }",
    },
  },
  "takes-other-answer": {
    argv: ["response.yaml"],
    bad: {
      "questionnaire.yaml": USED,
      "response.yaml": RESPONSE.replace("has-chair: yes", "chair-named: yes"),
    },
    good: { "questionnaire.yaml": USED, "response.yaml": RESPONSE },
    file: "response.yaml",
    points: "chair-named",
    shown: { bad: "answers: { chair-named: yes }", good: "answers: { has-chair: yes }" },
  },
  "answer-not-shown": {
    argv: ["response.yaml"],
    bad: { "questionnaire.yaml": HIDING, "response.yaml": RESPONSE },
    good: {
      "questionnaire.yaml": HIDING,
      "response.yaml": RESPONSE.replace("agenda-sent: 2", "agenda-sent: 1"),
    },
    file: "response.yaml",
    points: "has-chair",
    shown: {
      bad: "answers: { agenda-sent: 2, has-chair: yes }",
      good: "answers: { agenda-sent: 1, has-chair: yes }",
    },
  },
  "option-without-words": {
    argv: ["response.yaml"],
    bad: { "questionnaire.yaml": OTHER, "response.yaml": RESPONSE },
    good: {
      "questionnaire.yaml": OTHER,
      "response.yaml": RESPONSE.replace(
        "[board, timer]",
        "{ value: [board, timer], other: a whiteboard }",
      ),
    },
    file: "response.yaml",
    points: "tools-used",
    shown: {
      bad: "answers: { tools-used: [board] }",
      good: "answers: { tools-used: { value: [board], other: a whiteboard } }",
    },
  },
  "not-a-response": {
    bad: {
      "unsilo.config.yaml": CONFIG.replace(
        "[response.yaml]",
        "[response.yaml, questionnaire.yaml]",
      ),
    },
    good: {},
    argv: ["questionnaire.yaml"],
    file: "questionnaire.yaml",
    points: "schemaVersion",
    shown: {
      bad: "# unsilo.config.yaml\nresponses: [response.yaml, questionnaire.yaml]",
      good: "# unsilo.config.yaml\nresponses: [response.yaml]",
    },
  },
};
