import type { FormTag } from "../../../form/form-tag.ts";
import type { Form } from "../../../form/form.ts";
import { makeForm } from "../../../form/make-form.ts";
import { formResponse } from "../../../import/form-response.ts";
import type { Returned } from "../../../import/returned.ts";
import { pseudonymFor, responseDigest } from "../../../io/digest.ts";
import type { Location, Problem, Questionnaire, Response } from "../../../model/index.ts";
import { departmentOf } from "../../../model/respondents.ts";
import { optional } from "../../../read/optional.ts";
import { questionnaireProblem } from "../../../read/response/match-questionnaire.ts";
import { matchResponse } from "../../../read/response/match-response.ts";
import { readResponse, readResponseTree } from "../../../read/response/read-response.ts";
import { documentOf } from "../../../read/response/write-response.ts";
import { answerSheet } from "../../../score/answer-sheet.ts";
import { problem } from "../../../text/problems.ts";
import { checkDepartment } from "../../known-department.ts";
import type { FoundConfig } from "../../load/config.ts";
import {
  type LoadedQuestionnaire,
  loadQuestionnaire,
  shippedIds,
} from "../../load/questionnaire.ts";
import type { Session } from "../../session.ts";
import type { FoundForm } from "./found-files.ts";

/** A response that came back, valid for its questionnaire. */
export interface Imported {
  readonly response: Response & Required<Pick<Response, "source">>;
  readonly respondent: string;
  /** Where the file, or its block of answers, begins. */
  readonly at: Location;
  /** How many of the questions that are shown are answered in any way. */
  readonly answered: number;
  readonly shown: number;
}

/** What the command line and the config say about forms. */
export interface ImportSettings {
  readonly questionnaire?: string | undefined;
  readonly department?: string | undefined;
  readonly found: FoundConfig | undefined;
}

/** Reads what came back as a response. */
export type Importer = (returned: Returned, from: FoundForm) => Promise<ImportReading>;

/** A response, or the problems that prevent it; warnings may come with it. */
export interface ImportReading {
  readonly imported?: Imported;
  readonly problems: readonly Problem[];
}

/** The reader of everything that came back, and the questionnaires that it needed, each loaded once. */
export function importer(
  settings: ImportSettings,
  session: Session,
): { readonly read: Importer; readonly questionnaires: ReadonlyMap<string, Questionnaire> } {
  const known = new Map<string, LoadedQuestionnaire>();
  const questionnaires = new Map<string, Questionnaire>();
  const loadedFor = async (id: string, at: Location): Promise<LoadedQuestionnaire> => {
    const loaded = known.get(id) ?? (await load(id, at, settings, session));
    known.set(id, loaded);
    questionnaires.set(id, loaded.questionnaire);
    return loaded;
  };
  const read: Importer = async (returned, from) => {
    if (returned.kind === "form") {
      const { id } = returned.tag.questionnaire;
      return fromForm(returned, await loadedFor(id, returned.tagAt), settings, from);
    }
    const { draft, problems } = readResponse(returned.source);
    if (draft === undefined) return { problems };
    const at = draft.locate(["questionnaire", "id"]);
    const loaded = await loadedFor(draft.raw.questionnaire.id, at);
    const matched = matchResponse(draft, loaded.questionnaire, loaded.digest);
    return {
      problems: [...problems, ...matched.problems],
      ...optional("imported", matched.response && ofPerson(matched.response, loaded, returned.how)),
    };
  };
  return { read, questionnaires };
}

/** The questionnaire of the options or the config, else the shipped one; a form never names a file. */
function load(
  id: string,
  at: Location,
  { questionnaire, found }: ImportSettings,
  session: Session,
): Promise<LoadedQuestionnaire> {
  const configured = found?.config.questionnaire;
  if (questionnaire !== undefined) {
    return loadQuestionnaire(questionnaire, session.ports.cwd, session, found);
  }
  if (configured !== undefined && found !== undefined) {
    return loadQuestionnaire(configured, found.folder, session, found);
  }
  if (shippedIds().includes(id)) return loadQuestionnaire(id, session.ports.cwd, session, found);
  return session.fail([problem("unknown-questionnaire", at, { id, known: shippedIds() })]);
}

function fromForm(
  { tag, tagAt, read, how }: Returned & { readonly kind: "form" },
  loaded: LoadedQuestionnaire,
  { department }: ImportSettings,
  { bytes }: FoundForm,
): ImportReading {
  const { questionnaire, digest } = loaded;
  if (department !== undefined) checkDepartment("--department", department, questionnaire);
  const asked = { raw: tag, locate: () => tagAt };
  const other = questionnaireProblem(asked, questionnaire, digest);
  if (other?.severity === "error") return { problems: [other] };
  const form = formAgain(tag, questionnaire);
  const { said, problems: misread } = read(form);
  const person = { id: pseudonymFor(bytes), ...optional("department", department) };
  const { tree, problems: unclear } = formResponse(said, form, person);
  const problems = [...misread, ...unclear];
  if (problems.some(isError)) return { problems };
  const { draft, problems: unfit } = readResponseTree(tree);
  if (draft === undefined) return { problems: [...problems, ...unfit] };
  const matched = matchResponse(draft, questionnaire, digest);
  return {
    problems: [...problems, ...unfit, ...matched.problems],
    ...optional(
      "imported",
      matched.response && ofPerson(finished(matched.response, loaded), loaded, how),
    ),
  };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** The form as it was made; what the questionnaire does not have is reported with the response. */
function formAgain(tag: FormTag, questionnaire: Questionnaire): Form {
  const { language, organization, assessment, respondent, role, department } = tag;
  const others = questionnaire.languages.filter((one) => one !== language);
  const isKnown = questionnaire.departments.some(({ id }) => id === department);
  return makeForm({
    questionnaire,
    languages: [language, ...others],
    organization,
    assessment,
    ...optional("respondent", respondent),
    ...optional("role", role),
    ...optional("department", isKnown ? department : undefined),
    ...optional(
      "variant",
      questionnaire.variants.find(({ id }) => id === tag.variant),
    ),
  });
}

/** The questions that are shown to the person, and those of them that are answered. */
function progressOf(
  response: Response,
  { questionnaire }: LoadedQuestionnaire,
): Pick<Imported, "answered" | "shown"> {
  const { voice, answers, variant } = response;
  const department = voice.kind === "respondent" ? departmentOf(voice.respondent) : "";
  const sheet = answerSheet(questionnaire, {
    department,
    answers,
    ...optional("variant", variant),
  });
  const shown = [...sheet.values()].filter(
    ({ state, question }) => state !== "not-shown" && question.use === undefined,
  );
  const answered = shown.filter(({ state }) => state !== "unanswered");
  return { answered: answered.length, shown: shown.length };
}

/** A form is finished if every question that is shown is answered in any way. */
function finished(response: Response, loaded: LoadedQuestionnaire): Response {
  const { answered, shown } = progressOf(response, loaded);
  return { ...response, finished: answered === shown };
}

/** The response with its source; undefined of a review, which no form gives. */
function ofPerson(
  response: Response,
  loaded: LoadedQuestionnaire,
  kind: Returned["how"],
): Imported | undefined {
  if (response.voice.kind === "review") return undefined;
  return {
    response: { ...response, source: { kind, digest: responseDigest(documentOf(response)) } },
    respondent: response.voice.respondent.id,
    at: { file: response.file, line: 1, column: 1 },
    ...progressOf(response, loaded),
  };
}
