import { attendance } from "../../../interview/attendance.ts";
import { interviewMinutes } from "../../../model/interview-minutes.ts";
import { languageOrder, localize } from "../../../model/localize.ts";
import { askedQuestionsOf, isAskedIn, isInVariant } from "../../../model/outline.ts";
import { isOfOrganization } from "../../../model/respondents.ts";
import type { Roster } from "../../../model/roster.ts";
import type { ListedStatus, Questionnaire, Status } from "../../../model/index.ts";
import { optional } from "../../../read/optional.ts";
import type { ResponseDraft } from "../../../read/response/read-response.ts";
import { compareRoster, type Invited, invitedOf } from "./compare-roster.ts";
import { nearNames } from "./near-names.ts";
import { peopleAmong, respondentStatus } from "./respondents.ts";

/** What a status is counted from. */
export interface StatusSettings {
  readonly questionnaire: Questionnaire;
  readonly organization: string;
  readonly assessment: string;
  readonly language: string;
  /** People that a department needs to be shown separately to a client. */
  readonly minimumGroup: number;
  readonly roster?: Roster;
  /** Names of the roster are shown. */
  readonly withNames: boolean;
}

/** Who answered in an assessment, and who is missing. `all` are the responses of the whole folder. */
export function statusOf(
  chosen: readonly ResponseDraft[],
  all: readonly ResponseDraft[],
  settings: StatusSettings,
): Status {
  const { questionnaire, organization, assessment, language, minimumGroup, roster } = settings;
  const { id, version, title } = questionnaire;
  const languages = languageOrder(language, questionnaire.languages);
  const people = chosen.filter(({ raw }) => raw.respondent !== undefined);
  const responses = people.map((one) => respondentStatus(one, questionnaire, languages));
  const counted = peopleAmong(responses);
  const variant = variantOf(people);
  return {
    questionnaire: { id, version, title: localize(title, languages) },
    organization,
    assessment,
    minimumGroup,
    people: counted.length,
    unfinished: unfinishedAmong(counted),
    empty: responses.filter(({ state }) => state === "empty").length,
    reviews: chosen.length - people.length,
    departments: departmentsOf(
      { counted, variant, invited: roster && invitedOf(roster, responses) },
      settings,
      languages,
    ),
    sides: smallSides(counted, questionnaire),
    responses: named(responses, settings),
    duplicates: duplicatesAmong(responses),
    nearNames: nearNames(all, questionnaire, languages),
    others: all.length - chosen.length,
    ...optional("roster", roster && compareRoster(roster, responses, settings.withNames)),
  };
}

/** The variant that all responses have; undefined if they differ. */
function variantOf(people: readonly ResponseDraft[]): string | undefined {
  const [only, ...others] = new Set(people.map(({ raw }) => raw.variant));
  return others.length === 0 ? only : undefined;
}

function unfinishedAmong(responses: readonly ListedStatus[]): number {
  return responses.filter(({ state }) => state === "unfinished").length;
}

interface Counts {
  readonly counted: readonly ListedStatus[];
  readonly variant: string | undefined;
  readonly invited: Invited | undefined;
}

/** The departments that questions are put to, and those of people on the roster. */
function departmentsOf(
  { counted, variant: variantId, invited }: Counts,
  { questionnaire, minimumGroup }: StatusSettings,
  languages: readonly string[],
): Status["departments"] {
  if (isOfOrganization(questionnaire)) return [];
  const variant = questionnaire.variants.find(({ id }) => id === variantId);
  const asked = new Set([
    ...attendance(questionnaire, variantId, []).map(({ department }) => department.id),
    ...(invited?.invited ?? []).flatMap(({ department }) => department ?? []),
  ]);
  const inDepartment = <One extends { readonly department?: string }>(
    id: string,
    all: readonly One[] = [],
  ): readonly One[] => all.filter(({ department }) => department === id);
  return questionnaire.departments
    .filter(({ id }) => asked.has(id))
    .map(({ id, name }) => {
      const people = inDepartment(id, counted);
      const questions = askedQuestionsOf(questionnaire).filter(
        (one) => isInVariant(one, variant) && isAskedIn(id, one, variant),
      );
      return {
        id,
        name: localize(name, languages),
        people: people.length,
        unfinished: unfinishedAmong(people),
        minutes: Math.round(interviewMinutes(questions, languages, variant)),
        more: Math.max(0, minimumGroup - people.length),
        ...(invited === undefined
          ? {}
          : {
              invited: inDepartment(id, invited.invited).length,
              ...(invited.isAnonymous ? {} : { missing: inDepartment(id, invited.missing).length }),
            }),
      };
    });
}

/** As many people on each side of a pair are recommended; docs/interview.md. */
const ON_A_SIDE = 3;

/** The sides of the agreement pairs on which too few people have answered, each once. */
function smallSides(
  counted: readonly ListedStatus[],
  { agreement }: Questionnaire,
): Status["sides"] {
  const sides = new Map(
    agreement.pairs.flatMap(({ a, b }) => [a, b].map((side) => [side.join(" "), side] as const)),
  );
  return [...sides.values()].flatMap((departments) => {
    const people = counted.filter(({ department = "" }) => departments.includes(department)).length;
    return people < ON_A_SIDE ? [{ departments, people }] : [];
  });
}

/** Responses with the names of their people, if names are shown. */
function named(
  responses: readonly ListedStatus[],
  { roster, withNames }: StatusSettings,
): readonly ListedStatus[] {
  if (roster === undefined || !withNames) return responses;
  const names = new Map(roster.people.map(({ token, name }) => [token, name]));
  return responses.map((one) => ({ ...one, ...optional("name", names.get(one.id)) }));
}

function duplicatesAmong(responses: readonly ListedStatus[]): Status["duplicates"] {
  const files = new Map<string, string[]>();
  for (const { id, file } of responses) files.set(id, [...(files.get(id) ?? []), file]);
  return [...files].flatMap(([id, own]) => (own.length > 1 ? [{ id, files: own }] : []));
}
