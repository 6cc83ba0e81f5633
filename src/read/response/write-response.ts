import { stringify } from "yaml";
import type { Answer, AnswerEvidence, EvidenceInFile, Response } from "../../model/index.ts";
import { forJson } from "../../text/encode/json.ts";

/** The format of a response file. */
export type ResponseFormat = "yaml" | "json";

/** The endings of a response file, each with the format that the readers expect. */
const FORMATS: Readonly<Record<string, ResponseFormat>> = {
  ".yaml": "yaml",
  ".yml": "yaml",
  ".json": "json",
};

export const RESPONSE_ENDINGS: readonly string[] = Object.keys(FORMATS);

/** The format of a response file by its ending, in any case; undefined for any other ending. */
export function responseFormat(file: string): ResponseFormat | undefined {
  const ending = RESPONSE_ENDINGS.find((one) => file.toLowerCase().endsWith(one));
  return ending === undefined ? undefined : FORMATS[ending];
}

/** The text of a response; reading it gives the same response. */
export function writeResponse(response: Response, format: ResponseFormat = "yaml"): string {
  const document = documentOf(response);
  return format === "json"
    ? forJson(document)
    : stringify(document, { ...YAML_STYLE, lineWidth: 100 });
}

export const YAML_STYLE = { version: "1.2", schema: "core" } as const;

/** A response as plain data in the form of its file. */
export function documentOf(response: Response): Record<string, unknown> {
  const { voice, variant, interviewer, rater, language, date, consent } = response;
  return present({
    schemaVersion: 1,
    questionnaire: present(response.questionnaire),
    organization: response.organization,
    assessment: response.assessment,
    variant,
    respondent: voice.kind === "respondent" ? present(voice.respondent) : undefined,
    review: voice.kind === "review" ? { by: voice.by } : undefined,
    interviewer,
    rater,
    language,
    date,
    finished: response.finished,
    consent,
    source: response.source,
    answers: Object.fromEntries(
      [...response.answers].map(([id, answer]) => [id, answerInFile(answer)]),
    ),
  });
}

/** An answer as its file has it: in the short form, if the value is all there is. */
export function answerInFile({
  state,
  value,
  evidence,
  at: _,
  proposed,
  ...others
}: Answer): unknown {
  const { score, reason, note, quote, other, fits, predicted, source } = others;
  const rest = present({
    score,
    reason,
    note,
    quote,
    other,
    evidence: evidence.length === 0 ? undefined : evidence.map(evidenceInFile),
    fits,
    predicted,
    proposed: proposed && present(proposed),
    source,
  });
  if (state === "answered" && Object.keys(rest).length === 0) return value;
  if (state === "answered") return present({ value, ...rest });
  return state === "unanswered" && proposed !== undefined ? rest : { state, ...rest };
}

function evidenceInFile(evidence: AnswerEvidence): EvidenceInFile {
  const { kind, what, date } = evidence;
  return kind === "said" && date === undefined ? what : evidence;
}

function present(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
