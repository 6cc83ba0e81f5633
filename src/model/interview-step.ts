import type { CommonParts } from "./common-parts.ts";
import type { ValueOf } from "./definition.ts";

/** The format of what an interview without a terminal prints: one document a line. */
export const INTERVIEW_STEP = {
  name: "interview-step",
  says: "One line of 'unsilo interview --answers FILE --json': what an action did, and the next card.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { ref: "tool" },
      language: { type: "string", says: "The language of the card." },
      "effect?": {
        fields: {
          line: { type: "integer", minimum: 1, says: "The line of the action in its file." },
          outcome: {
            enum: ["recorded", "moved", "unchanged", "shown", "refused", "finished", "left"],
            says: "recorded: saved in the file; moved: another card, nothing recorded; unchanged: nothing to do, such as an undo of nothing; shown: the same card again; refused: the line means nothing here and nothing was recorded; finished and left: the interview has ended.",
          },
          "change?": {
            fields: {
              question: { ref: "id", says: "The question." },
              kind: {
                enum: ["made", "undone", "redone"],
                says: "Whether an action made it, undid it or redid it.",
              },
              "before?": { ref: "answer", says: "Its answer before; absent if it had none." },
              "after?": { ref: "answer", says: "Its answer now; absent if it has none." },
            },
            says: "The answer that changed, with its remarks.",
          },
          "refusal?": {
            fields: {
              reason: {
                enum: [
                  "number",
                  "bounds",
                  "empty",
                  "choice",
                  "language",
                  "applies",
                  "required",
                  "date",
                  "aside",
                  "predict",
                  "remark",
                  "text",
                  "consent",
                  "no-consent",
                  "quotes",
                  "not-found",
                  "several",
                  "review",
                  "missing",
                ],
                says: "Why, as a word.",
              },
              message: { type: "string", says: "Why, and what would do, in the language." },
            },
            says: "Why the line was refused.",
          },
        },
        says: "What the action did; absent in the first document and at the end of the input.",
      },
      "card?": { ref: "interviewCard", says: "The question that is put next." },
      "review?": { ref: "interviewReview", says: "The place after the last question." },
      "end?": { ref: "interviewEnd", says: "In the last document: how the interview ended." },
    },
  },
  parts: {
    interviewCard: {
      fields: {
        question: {
          fields: {
            id: { ref: "id", says: "Its id." },
            "code?": { type: "string", says: "Its label." },
            type: {
              enum: ["level", "choice", "choices", "yes-no", "number", "text", "date"],
              says: "What kind of answer it takes; choices takes several.",
            },
            text: { type: "string", says: "The question itself." },
            "help?": { type: "string", says: "For the respondent, if something is unclear." },
            "probe?": { type: "string", says: "For the interviewer alone." },
            "rule?": { type: "string", says: "How to choose a level." },
            "unit?": { type: "string", says: "The unit of a number." },
            "min?": { type: "number", says: "The lowest number." },
            "max?": { type: "number", says: "The highest number." },
            required: { type: "boolean", says: "It has to be answered before the end." },
          },
          says: "The question.",
        },
        dimension: { ref: "interviewName", says: "The dimension that it belongs to." },
        respondent: {
          fields: {
            id: { ref: "id", says: "The pseudonym." },
            "role?": { type: "string", says: "The role." },
            "department?": { ref: "interviewName", says: "The department." },
          },
          says: "Who answers.",
        },
        position: { ref: "interviewPosition", says: "Among the questions that are put." },
        positionInDimension: { ref: "interviewPosition", says: "Among those of the dimension." },
        answers: {
          items: {
            fields: {
              write: { type: "string", says: "What to write as the action." },
              text: { type: "string", says: "The description, in full." },
              "exclusive?": { const: true, says: "It cannot be combined with another." },
              "other?": {
                const: true,
                says: "The respondent's own words may follow after a colon.",
              },
            },
          },
          says: "The answers to choose from; empty if the answer is typed.",
        },
        instead: {
          items: { enum: ["dont-know", "not-applicable", "skip"] },
          says: "The words that may replace an answer.",
        },
        "answer?": {
          ref: "answer",
          says: "What the file has for it: the answer, its remarks, a proposal.",
        },
        "aside?": {
          fields: {
            kind: {
              enum: ["misfit", "evidence", "predict"],
              says: "misfit: how it is done where no description fits; evidence: what a high answer rests on; predict: the answer that a department would give.",
            },
            "department?": { ref: "interviewName", says: "The department of a prediction." },
          },
          says: "The question about the answer just given. Write note TEXT, evidence TEXT, predict ANSWER or next.",
        },
        quotes: { type: "boolean", says: "The respondent agreed to be quoted." },
        saved: { type: "boolean", says: "Every answer so far is in the file." },
        languages: { items: { type: "string" }, says: "The languages of the questionnaire." },
      },
    },
    interviewReview: {
      fields: {
        questions: {
          items: {
            fields: {
              id: { ref: "id", says: "Its id." },
              text: { type: "string", says: "Its short title, or its text." },
              "answer?": { ref: "answer", says: "Its answer; absent if it has none." },
            },
          },
          says: "Every question that is put, in order.",
        },
        open: { items: { ref: "id" }, says: "The questions without an answer." },
        missing: { items: { ref: "id" }, says: "Those of them that must be answered first." },
      },
    },
    interviewEnd: {
      fields: {
        kind: { enum: ["finished", "left"], says: "left: it can be continued." },
        file: { type: "string", says: "The response file." },
        answers: { type: "integer", minimum: 0, says: "The questions with an answer." },
        open: { items: { ref: "id" }, says: "The questions without an answer." },
        exitCode: { type: "integer", minimum: 0, says: "The exit code of the command." },
      },
    },
    interviewName: {
      fields: {
        id: { ref: "id", says: "Its id." },
        title: { type: "string", says: "Its name in the language." },
      },
    },
    interviewPosition: {
      fields: {
        number: { type: "integer", minimum: 1, says: "Its number." },
        of: { type: "integer", minimum: 1, says: "Out of how many." },
      },
    },
  },
} as const;

type Parts = typeof INTERVIEW_STEP.parts & CommonParts;

/** Answers are written as in a response. */
interface OwnAnswer {
  readonly answer: unknown;
}

/** One line of an interview without a terminal. */
export type InterviewStep = ValueOf<typeof INTERVIEW_STEP.whole, Parts, OwnAnswer>;
export type InterviewStepCard = NonNullable<InterviewStep["card"]>;
export type InterviewStepReview = NonNullable<InterviewStep["review"]>;
export type InterviewStepEnd = NonNullable<InterviewStep["end"]>;
