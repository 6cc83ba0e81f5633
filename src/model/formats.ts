import { COMPARISON } from "./comparison.ts";
import { CONFIG } from "./config.ts";
import type { Format } from "./definition.ts";
import { HISTORY } from "./history.ts";
import { INTERVIEW_STEP } from "./interview-step.ts";
import { ISSUED } from "./issued.ts";
import { PLAN } from "./plan.ts";
import { QUESTIONNAIRE } from "./questionnaire.ts";
import { RESPONSE } from "./response.ts";
import { RESPONSES, RESPONSES_LINE } from "./responses.ts";
import { RESULT } from "./result.ts";
import { ROSTER } from "./roster.ts";
import { SCENARIOS } from "./scenarios.ts";
import { STATUS } from "./status.ts";
import { TERMS } from "./terms.ts";

/**
 * The formats of files and documents: first those that people write, then those that unsilo writes.
 */
export const FORMATS: readonly Format[] = [
  QUESTIONNAIRE,
  RESPONSE,
  RESPONSES,
  RESPONSES_LINE,
  CONFIG,
  ROSTER,
  SCENARIOS,
  TERMS,
  RESULT,
  PLAN,
  COMPARISON,
  HISTORY,
  INTERVIEW_STEP,
  ISSUED,
  STATUS,
];
