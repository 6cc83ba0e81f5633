export { assess, type AssessOptions } from "./assess/assess.ts";
export { type CompareOptions } from "./analyse/comparison.ts";
export { compareResults } from "./analyse/comparison.ts";
export { historyOf } from "./analyse/history.ts";
export { explain } from "./analyse/explain.ts";
export { digestInput } from "./score/digest-input.ts";
export type * from "./model/index.ts";
export { lintQuestionnaire } from "./lint/lint-questionnaire.ts";
export {
  type QuestionnaireDocument,
  type QuestionnaireReading,
  readQuestionnaire,
} from "./read/questionnaire/read-questionnaire.ts";
export { matchResponse, type ResponseReading } from "./read/response/match-response.ts";
export {
  type DraftReading,
  readResponse,
  type ResponseDraft,
} from "./read/response/read-response.ts";
export { writeResponse } from "./read/response/write-response.ts";
export type { Source } from "./read/source.ts";
export type { ReportInput } from "./documents/input.ts";
export type { Format, Reporter } from "./render/format.ts";
export { FORMATS } from "./render/registry.ts";
export type { Canvas } from "./render/canvas.ts";
export { commonTexts as textsIn } from "./generated/catalogs/common.ts";
export type { CommonTexts as Texts } from "./generated/catalogs/common.ts";
