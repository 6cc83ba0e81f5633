import type {
  Answer,
  AnswerInFile,
  Problem,
  Question,
  Questionnaire,
  Response,
  ResponseFile,
  Voice,
} from "../../model/index.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import { levelsOf } from "../../model/levels.ts";
import { otherOption } from "../../model/offered-answers.ts";
import { once } from "../../model/once.ts";
import { questionsOf } from "../../model/outline.ts";
import { isOlder } from "../../model/version.ts";
import { inOrderOfText, MOST_PROBLEMS } from "../../text/first-problems.ts";
import { problem } from "../../text/problems.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { isTableFile } from "../data-files.ts";
import { optional } from "../optional.ts";
import { readEvidence } from "./answer-evidence.ts";
import { readMarks } from "./answer-marks.ts";
import {
  answerProblems,
  missingProblems,
  otherProblem,
  uncountedProblems,
  wordlessProblems,
} from "./answer-problems.ts";
import { readValue } from "./answer-value.ts";
import { departmentNamed, strangeDepartment } from "./department-named.ts";
import { questionnaireProblem, variantProblem } from "./match-questionnaire.ts";
import type { ResponseDraft } from "./read-response.ts";

/** A response that is valid for its questionnaire, or the problems that prevent it. */
export interface ResponseReading {
  readonly response?: Response;
  readonly problems: readonly Problem[];
}

/**
 * Checks a response against a questionnaire: its id, versions, departments, questions and values.
 * With the questionnaire's `digest`, also checks whether the content has changed since the answers
 * were given.
 */
export function matchResponse(
  draft: ResponseDraft,
  questionnaire: Questionnaire,
  digest?: string,
): ResponseReading {
  const other = questionnaireProblem(draft, questionnaire, digest);
  if (other?.severity === "error") return { problems: [other] };
  const before = [other, variantProblem(draft, questionnaire)].filter((one) => one !== undefined);
  return matchPerson(draft, questionnaire, before);
}

/** Checks a response except what it says about its questionnaire and its variant. */
export function matchPerson(
  given: ResponseDraft,
  questionnaire: Questionnaire,
  before: readonly Problem[] = [],
): ResponseReading {
  const draft = withDepartmentId(given, questionnaire);
  const problems = [
    ...before,
    departmentProblem(draft, questionnaire) ?? departmentIgnored(draft, questionnaire) ?? [],
  ].flat();
  const answers = matchAnswers(draft, questionnaire, problems);
  problems.push(...missingProblems(draft, questionnaire, answers), ...waiting(answers));
  // Without all answers it is not known which questions are shown.
  if (!problems.some(isError)) problems.push(...uncountedProblems(draft, questionnaire, answers));
  const inOrder = inOrderOfText(problems);
  return problems.some(isError)
    ? { problems: inOrder }
    : { response: responseOf(draft, questionnaire, answers), problems: inOrder };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** A response with the id of its department, where a person wrote its name. */
export function withDepartmentId(
  draft: ResponseDraft,
  questionnaire: Questionnaire,
): ResponseDraft {
  const { respondent } = draft.raw;
  if (respondent?.department === undefined) return draft;
  const department = departmentNamed(respondent.department, questionnaire);
  if (department === undefined || department === respondent.department) return draft;
  return { ...draft, raw: { ...draft.raw, respondent: { ...respondent, department } } };
}

/** Proposed answers look like answers, but nobody has given them. */
function waiting(answers: ReadonlyMap<string, Answer>): readonly Problem[] {
  const proposals = [...answers.values()].filter(({ proposed }) => proposed !== undefined);
  const [first] = proposals;
  if (first === undefined) return [];
  const { file } = first.at;
  const why = isTableFile(file) ? "table" : "file";
  const details = { why, count: proposals.length, file: shellQuote(file) } as const;
  return [problem("proposals-not-counted", first.at, details)];
}

function responseOf(
  { file, raw }: ResponseDraft,
  asked: Questionnaire,
  answers: ReadonlyMap<string, Answer>,
): Response {
  const { questionnaire, organization, assessment, consent } = raw;
  return {
    file,
    questionnaire,
    organization,
    assessment,
    ...optional("variant", raw.variant),
    voice: voiceOf(raw, asked),
    ...optional("interviewer", raw.interviewer),
    ...optional("rater", raw.rater),
    ...optional("language", raw.language),
    ...optional("date", raw.date),
    finished: raw.finished,
    ...optional("consent", consent),
    ...optional("source", raw.source),
    answers,
  };
}

/** A person who answers for the whole organization has no department that counts. */
function voiceOf({ respondent, review }: ResponseFile, asked: Questionnaire): Voice {
  if (respondent === undefined) return { kind: "review", by: review?.by ?? "" };
  const { department: _, ...whole } = respondent;
  return { kind: "respondent", respondent: isOfOrganization(asked) ? whole : respondent };
}

function departmentProblem(
  draft: ResponseDraft,
  questionnaire: Questionnaire,
): Problem | undefined {
  const { respondent } = draft.raw;
  if (respondent === undefined || isOfOrganization(questionnaire)) return undefined;
  const { department: id } = respondent;
  if (id === undefined) {
    const details = { key: "department", inside: draft.inside };
    return problem("missing-key", draft.locate(["respondent"]), details);
  }
  const known = questionnaire.departments.map((department) => department.id);
  if (known.includes(id)) return undefined;
  return strangeDepartment(id, questionnaire, draft.locate(["respondent", "department"]));
}

/** An organization answers once, so the department of the person who answers for it says nothing. */
function departmentIgnored(
  draft: ResponseDraft,
  questionnaire: Questionnaire,
): Problem | undefined {
  const { department } = draft.raw.respondent ?? {};
  if (department === undefined || !isOfOrganization(questionnaire)) return undefined;
  return problem("department-ignored", draft.locate(["respondent", "department"]), { department });
}

function matchAnswers(
  draft: ResponseDraft,
  questionnaire: Questionnaire,
  problems: Problem[],
): ReadonlyMap<string, Answer> {
  const questions = questionsByName(questionnaire);
  const answers = new Map<string, Answer>();
  const unknown = Object.keys(draft.raw.answers).filter((name) => !questions.has(name));
  const known = questionsOf(questionnaire).map(({ id }) => id);
  for (const [index, name] of unknown.entries()) {
    // Suggesting the intended name of each takes seconds if there are tens of thousands.
    const likely = index < MOST_PROBLEMS ? known : [];
    problems.push(unknownQuestion(name, likely, draft, questionnaire));
  }
  for (const [name, raw] of Object.entries(draft.raw.answers)) {
    const question = questions.get(name);
    if (question === undefined) continue;
    if (answers.has(question.id)) {
      const at = draft.locateKey(["answers", name]);
      problems.push(problem("answered-twice", at, { question: question.id, id: name }));
    } else {
      const answer = matchAnswer(question, name, raw, draft, questionnaire, problems);
      if (answer !== undefined) answers.set(question.id, answer);
    }
  }
  return answers;
}

/** Questions by their current and former ids. */
const questionsByName = once((questionnaire: Questionnaire): ReadonlyMap<string, Question> => {
  const questions = questionsOf(questionnaire);
  return new Map([
    ...questions.flatMap((one) => one.formerIds.map((id): [string, Question] => [id, one])),
    ...questions.map((one): [string, Question] => [one.id, one]),
  ]);
});

/**
 * A question of an older version may have been removed: its answer stays in the file, with a
 * warning.
 */
function unknownQuestion(
  id: string,
  known: readonly string[],
  draft: ResponseDraft,
  questionnaire: Questionnaire,
): Problem {
  const isEarlier = isOlder(draft.raw.questionnaire.version, questionnaire.version);
  const details = { id, known, questionnaire: questionnaire.id };
  const at = draft.locateKey(["answers", id]);
  return problem("unknown-question", at, details, isEarlier ? "warning" : "error");
}

function matchAnswer(
  question: Question,
  name: string,
  raw: AnswerInFile,
  draft: ResponseDraft,
  questionnaire: Questionnaire,
  problems: Problem[],
): Answer | undefined {
  const found = [...answerProblems(question, name, raw, draft, questionnaire)];
  const marks = readMarks(
    {
      question,
      raw,
      isReview: draft.raw.review !== undefined,
      department: draft.raw.respondent?.department,
      levels: levelsOf(questionnaire, question.id),
      questionnaire,
      place: (...below) => draft.locate(["answers", name, ...below]),
    },
    found,
  );
  problems.push(...found);
  if (found.some(({ severity }) => severity === "error")) return undefined;
  const base = {
    ...optional("score", raw.score),
    ...optional("note", raw.note),
    ...optional("quote", raw.quote),
    ...optional("other", raw.other),
    evidence: readEvidence(raw),
    ...optional("reason", raw.reason),
    ...marks,
    at: draft.locateKey(["answers", name]),
  };
  if (raw.value === undefined && raw.other !== undefined) {
    problems.push(otherProblem(question, name, draft));
    return undefined;
  }
  if (raw.value === undefined) return { state: raw.state ?? "answered", ...base };
  const reading = readValue(
    question,
    raw.value,
    levelsOf(questionnaire, question.id),
    draft.locate(["answers", name]),
    questionnaire,
  );
  if (reading.kind === "bad") {
    problems.push(reading.problem);
    return undefined;
  }
  if (raw.other !== undefined && otherOption(question, reading.value) === undefined) {
    problems.push(otherProblem(question, name, draft));
    return undefined;
  }
  problems.push(...wordlessProblems(question, name, { ...raw, value: reading.value }, draft));
  return { state: "answered", value: reading.value, ...base };
}
