import { attendance } from "../../../interview/attendance.ts";
import { interviewMinutes } from "../../../model/interview-minutes.ts";
import { languageOrder, localize } from "../../../model/localize.ts";
import { askedQuestionsOf, isAskedIn, isInVariant } from "../../../model/outline.ts";
import { isOfOrganization } from "../../../model/respondents.ts";
import type { Questionnaire, Status } from "../../../model/index.ts";
import { optional } from "../../../read/optional.ts";
import { departmentNamed } from "../../../read/response/department-named.ts";
import { hasAnswers, type ResponseDraft } from "../../../read/response/read-response.ts";
import { bareName } from "../../../text/clean-name.ts";

/** A response with its file as messages cite it. */
export type ListedResponse = Pick<ResponseDraft, "file" | "raw" | "locate">;

type Counted = Status["responses"][number];

/** Who answered in an assessment, and who is missing. `all` are the responses of the whole folder. */
export function statusOf(
  chosen: readonly ListedResponse[],
  all: readonly ListedResponse[],
  questionnaire: Questionnaire,
  language: string,
): Status {
  const [first] = chosen;
  const people = chosen.filter(({ raw }) => raw.respondent !== undefined);
  const responses = people.map((one) => countedResponse(one, questionnaire));
  const counted = responses.filter(({ state }) => state !== "empty");
  const { id, version, title } = questionnaire;
  const languages = languageOrder(language, questionnaire.languages);
  return {
    questionnaire: { id, version, title: localize(title, languages) },
    organization: first?.raw.organization ?? "",
    assessment: first?.raw.assessment ?? "",
    people: counted.length,
    unfinished: unfinishedAmong(counted),
    empty: responses.length - counted.length,
    reviews: chosen.length - people.length,
    departments: departmentsOf(counted, people, questionnaire, languages),
    responses,
    duplicates: duplicatesAmong(responses),
    nearNames: KEYS.flatMap((key) => nearNames(key, all)),
    others: all.length - chosen.length,
  };
}

function countedResponse({ file, raw }: ListedResponse, questionnaire: Questionnaire): Counted {
  const { id = "", role, department } = raw.respondent ?? {};
  const answers = Object.values(raw.answers).filter(({ state }) => state !== "unanswered").length;
  const known = department && (departmentNamed(department, questionnaire) ?? department);
  return {
    file,
    id,
    ...optional("role", role),
    ...optional("department", known),
    state: !hasAnswers({ raw }) ? "empty" : raw.finished ? "finished" : "unfinished",
    answers,
    ...optional("date", raw.date),
  };
}

function unfinishedAmong(responses: readonly Counted[]): number {
  return responses.filter(({ state }) => state === "unfinished").length;
}

/** The variant counts if all responses have the same one. */
function departmentsOf(
  counted: readonly Counted[],
  people: readonly ListedResponse[],
  questionnaire: Questionnaire,
  languages: readonly string[],
): Status["departments"] {
  if (isOfOrganization(questionnaire)) return [];
  const [only, ...others] = new Set(people.map(({ raw }) => raw.variant));
  const id = others.length === 0 ? only : undefined;
  const variant = questionnaire.variants.find((one) => one.id === id);
  const heard = counted.flatMap(({ department }) => department ?? []);
  return attendance(questionnaire, id, heard).map(({ department, people: present }) => {
    const asked = askedQuestionsOf(questionnaire).filter(
      (one) => isInVariant(one, variant) && isAskedIn(department.id, one, variant),
    );
    return {
      id: department.id,
      name: localize(department.name, languages),
      people: present,
      unfinished: unfinishedAmong(counted.filter((one) => one.department === department.id)),
      minutes: Math.round(interviewMinutes(asked, languages, variant)),
    };
  });
}

function duplicatesAmong(responses: readonly Counted[]): Status["duplicates"] {
  const files = new Map<string, string[]>();
  for (const { id, file } of responses) files.set(id, [...(files.get(id) ?? []), file]);
  return [...files].flatMap(([id, own]) => (own.length > 1 ? [{ id, files: own }] : []));
}

type Key = Status["nearNames"][number]["key"];
const KEYS: readonly Key[] = ["organization", "assessment", "interviewer"];

function nearNames(key: Key, all: readonly ListedResponse[]): Status["nearNames"] {
  const names = new Map<string, Set<string>>();
  for (const { raw } of all) {
    const name = raw[key];
    if (name === undefined) continue;
    names.set(bareName(name), (names.get(bareName(name)) ?? new Set()).add(name));
  }
  return [...names.values()].flatMap((own) =>
    own.size > 1 ? [{ key, names: [...own].toSorted() }] : [],
  );
}
