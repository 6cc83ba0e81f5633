import type {
  AnswerInFile,
  Otherwise,
  Problem,
  Question,
  Questionnaire,
  Response,
  Scenario,
} from "../../model/index.ts";
import { askedQuestionsOf, isAskedIn, isInVariant, questionsOf } from "../../model/outline.ts";
import {
  answeringDepartments,
  departmentOf,
  isOfOrganization,
  ORGANIZATION,
} from "../../model/respondents.ts";
import { type UncountedAnswer, uncountedAnswers } from "../../score/uncounted-answers.ts";
import { place, problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import { matchResponse } from "../response/match-response.ts";
import type { ResponseDraft } from "../response/read-response.ts";
import type { Path } from "../tree.ts";
import { filledAnswer } from "./filled-answers.ts";
import type { ScenariosDocument } from "./read-scenarios.ts";

/** The responses of a scenario, or the problems that prevent them. */
export interface ScenarioReading {
  readonly responses: readonly Response[];
  readonly problems: readonly Problem[];
}

/** What everything about one scenario needs. */
interface Rehearsal {
  readonly scenario: Scenario;
  readonly path: Path;
  readonly document: ScenariosDocument;
  readonly questionnaire: Questionnaire;
}

/** Some people of one department who give the same answers. */
interface Group {
  readonly department: string;
  readonly people: number;
  readonly answers: GroupAnswers;
  /** What answers the other questions; nothing if absent. */
  readonly otherwise: Otherwise | undefined;
  /** The place of the group in the file; absent if the scenario names no respondents. */
  readonly path?: Path;
}

/** The responses of the scenario with this index, checked as responses in files are. */
export function scenarioResponses(
  document: ScenariosDocument,
  index: number,
  questionnaire: Questionnaire,
): ScenarioReading {
  const scenario = document.raw.scenarios[index] as Scenario;
  const rehearsal = { scenario, path: ["scenarios", index], document, questionnaire };
  const groups = groupsOf(rehearsal);
  const given = groups.map((group) => answersOf(group, rehearsal));
  const readings = groups.map((group, number) =>
    matchResponse(draftOf(group, given[number] ?? {}, rehearsal), questionnaire),
  );
  const responses = groups.flatMap(({ people }, number) => {
    const response = readings[number]?.response;
    if (response === undefined) return [];
    return Array.from({ length: people }, (_, person) =>
      withId(response, `r${number + 1}-${person + 1}`),
    );
  });
  return {
    responses,
    problems: distinct([
      ...readings.flatMap(({ problems }) => problems).filter(isOwn),
      ...hiddenFromAll(responses, rehearsal),
      ...putToNobody(groups, given, rehearsal),
      ...answeredAgain(groups, rehearsal),
    ]),
  };
}

/** A group's answers are checked once: its people differ in their ids only. */
function withId(response: Response, id: string): Response {
  const { voice } = response;
  return voice.kind === "review"
    ? response
    : { ...response, voice: { ...voice, respondent: { ...voice.respondent, id } } };
}

/** What the people of a group answer, by question. */
type GroupAnswers = Readonly<Record<string, AnswerInFile>>;

/** The id in a group's answers before its people have their own. */
const ANYONE = "r";

function groupsOf({ scenario, path, questionnaire }: Rehearsal): readonly Group[] {
  const { otherwise } = scenario;
  if (scenario.respondents.length === 0) {
    return answeringDepartments(questionnaire).map((department) => ({
      department,
      people: 1,
      answers: {},
      otherwise,
    }));
  }
  return scenario.respondents.map(({ department = "", people, answers, ...own }, index) => ({
    department: isOfOrganization(questionnaire) ? ORGANIZATION : department,
    people,
    answers,
    otherwise: own.otherwise ?? otherwise,
    path: [...path, "respondents", index],
  }));
}

function draftOf(group: Group, answers: GroupAnswers, rehearsal: Rehearsal): ResponseDraft {
  const { scenario, path, document, questionnaire } = rehearsal;
  const { department } = group;
  const placeOf = ([first, ...rest]: Path): Path => {
    if (first === "variant") return [...path, "variant"];
    const own = group.path ?? path;
    if (first === "respondent") return [...own, ...rest];
    const [name = ""] = rest;
    const isOwn = Object.hasOwn(group.answers, name);
    return first === "answers" ? [...(isOwn ? own : path), first, ...rest] : path;
  };
  return {
    file: document.file,
    inside: "respondent",
    raw: {
      schemaVersion: 1,
      questionnaire: { id: questionnaire.id, version: questionnaire.version },
      organization: questionnaire.id,
      assessment: scenario.id,
      ...optional("variant", scenario.variant),
      respondent:
        department === "" || isOfOrganization(questionnaire)
          ? { id: ANYONE }
          : { id: ANYONE, department },
      // A required question that a scenario does not answer is open, as in an interview.
      finished: false,
      answers,
    },
    locate: (at) => document.locate(placeOf(at)),
    locateKey: (at) => document.locateKey(placeOf(at)),
  };
}

/** The group's own answers, then the scenario's to what the group is asked, then the others. */
function answersOf(
  { department, answers, otherwise }: Group,
  { scenario, questionnaire }: Rehearsal,
): GroupAnswers {
  const variant = questionnaire.variants.find(({ id }) => id === scenario.variant);
  const isAsked = (question: Question): boolean =>
    isAskedIn(department, question, variant) && isInVariant(question, variant);
  const questions = questionsOf(questionnaire);
  const refused = new Set(questions.filter((one) => !isAsked(one)).map(({ id }) => id));
  const common = Object.entries(scenario.answers).filter(([id]) => !refused.has(id));
  const given = { ...Object.fromEntries(common), ...answers };
  if (otherwise === undefined) return given;
  const filled = askedQuestionsOf(questionnaire).flatMap((question) => {
    if (Object.hasOwn(given, question.id) || refused.has(question.id)) return [];
    const answer = filledAnswer(question, otherwise, questionnaire);
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  return { ...Object.fromEntries(filled), ...given };
}

/** `otherwise` fills in hidden questions too, and an answer for all may be hidden from some. */
function isOwn({ code }: Problem): boolean {
  return code !== "answer-not-shown";
}

/**
 * Answers that the scenario gives, and that count for none of its respondents. The answers after the
 * end of a ladder are not among them: that they do not count may be what the scenario shows.
 */
function hiddenFromAll(
  responses: readonly Response[],
  { scenario, questionnaire }: Rehearsal,
): readonly Problem[] {
  const given = new Set(
    [scenario, ...scenario.respondents].flatMap(({ answers }) => Object.keys(answers)),
  );
  const hidden = new Map<string, UncountedAnswer>();
  const counted = new Set<string>();
  for (const { voice, variant, answers } of responses) {
    const department = voice.kind === "respondent" ? departmentOf(voice.respondent) : "";
    const options = { department, ...optional("variant", variant), answers };
    const own = new Map(uncountedAnswers(questionnaire, options).map((one) => [one.id, one]));
    for (const id of answers.keys()) if (!own.has(id)) counted.add(id);
    for (const one of own.values()) hidden.set(one.id, one);
  }
  return [...hidden.values()]
    .filter(({ id, why }) => given.has(id) && !counted.has(id) && why !== "ladder")
    .map(({ id, answer, why }) => problem("answer-not-shown", answer.at, { why, question: id }));
}

/** An answer of the scenario that none of its respondents is asked for would be lost in silence. */
function putToNobody(
  groups: readonly Group[],
  answers: readonly GroupAnswers[],
  { scenario, path, document, questionnaire }: Rehearsal,
): readonly Problem[] {
  const given = new Set(answers.flatMap(Object.keys));
  const [{ department } = { department: "" }] = groups;
  const known = new Set(questionsOf(questionnaire).map(({ id }) => id));
  return Object.keys(scenario.answers)
    .filter((id) => known.has(id) && !given.has(id))
    .map((question) =>
      problem("not-asked", document.locateKey([...path, "answers", question]), {
        question,
        department,
      }),
    );
}

/** An organization that answers as a whole answers once. */
function answeredAgain(
  groups: readonly Group[],
  { path, document, questionnaire }: Rehearsal,
): readonly Problem[] {
  const answering = groups.reduce((total, { people }) => total + people, 0);
  if (!isOfOrganization(questionnaire) || answering <= 1) return [];
  const first = place(document.locate([...path, "respondents", 0]));
  return [problem("second-response", document.locate([...path, "respondents", 1]), { first })];
}

/**
 * Respondents who give the same answer have the same problem. Each is an error: a scenario whose
 * answers do not all count does not test what it says.
 */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const once = new Map(problems.map((one) => [JSON.stringify(one), one]));
  return [...once.values()].map((one) => ({ ...one, severity: "error" }));
}
