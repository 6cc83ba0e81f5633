import { stringify } from "yaml";
import type { Answer, Response } from "../../core/model/index.ts";

/** A response as the YAML that reads back as the same response. */
export function writeResponse(response: Response): string {
  return stringify(documentOf(response), { lineWidth: 100, version: "1.2", schema: "core" });
}

function documentOf(response: Response): Record<string, unknown> {
  const { voice, variant, interviewer, language, date, consent } = response;
  return present({
    schemaVersion: 1,
    questionnaire: present(response.questionnaire),
    organization: response.organization,
    assessment: response.assessment,
    variant,
    respondent: voice.kind === "respondent" ? present(voice.respondent) : undefined,
    review: voice.kind === "review" ? { by: voice.by } : undefined,
    interviewer,
    language,
    date,
    finished: response.finished,
    consent,
    answers: Object.fromEntries(
      [...response.answers].map(([id, answer]) => [id, answerOf(answer)]),
    ),
  });
}

/** The short form where the value says it all. */
function answerOf({ state, value, score, reason, note, quote, evidence }: Answer): unknown {
  const rest = present({
    score,
    reason,
    note,
    quote,
    evidence: evidence.length === 0 ? undefined : evidence,
  });
  if (state === "answered" && Object.keys(rest).length === 0) return value;
  return state === "answered" ? present({ value, ...rest }) : { state, ...rest };
}

function present(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
