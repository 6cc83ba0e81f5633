import type { ListedStatus, RosterStatus } from "../../../model/index.ts";
import type { Roster, RosterPerson } from "../../../model/roster.ts";
import { isToken, tokenIn } from "../../../model/token.ts";
import { optional } from "../../../read/optional.ts";
import { peopleAmong } from "./respondents.ts";

/** The people of a roster who count as invited, and those of them without any answer. */
export interface Invited {
  readonly invited: readonly RosterPerson[];
  /** Empty if the round is anonymous: nobody knows who has answered. */
  readonly missing: readonly RosterPerson[];
  readonly isAnonymous: boolean;
}

/** Who is invited: if any row has a date of invitation, only people with one. */
export function invitedOf({ people }: Roster, responses: readonly ListedStatus[]): Invited {
  const left = people.filter(({ withdrawn }) => withdrawn === undefined);
  const invited = hasInvitations(people) ? left.filter((one) => one.invited !== undefined) : left;
  const isAnonymous = people.every(({ token }) => token === undefined);
  const answered = new Set(peopleAmong(responses).map(({ id }) => id));
  const missing = invited.filter(({ token }) => token !== undefined && !answered.has(token));
  return { invited, missing, isAnonymous };
}

function hasInvitations(people: readonly RosterPerson[]): boolean {
  return people.some(({ invited }) => invited !== undefined);
}

/** What a comparison of the responses with the roster shows. */
export function compareRoster(
  roster: Roster,
  responses: readonly ListedStatus[],
  withNames: boolean,
): RosterStatus {
  const { people } = roster;
  const { invited, missing, isAnonymous } = invitedOf(roster, responses);
  const left = people.filter(({ withdrawn }) => withdrawn === undefined);
  const listed = new Map(people.map((one) => [one.token, one]));
  const known = responses.flatMap((response) => {
    const person = listed.get(response.id);
    return person === undefined ? [] : [{ response, person }];
  });
  return {
    invited: invited.length,
    hasInvitations: hasInvitations(people),
    notInvited: left.length - invited.length,
    isAnonymous,
    missing: missing.map(({ token = "", department, role, language, name }) => ({
      token,
      ...optional("department", department),
      ...optional("role", role),
      ...optional("language", language),
      ...optional("name", withNames ? name : undefined),
    })),
    strangers: isAnonymous ? [] : responses.filter(({ id }) => !listed.has(id)).map(stranger),
    withdrawn: known
      .filter(({ person }) => person.withdrawn !== undefined)
      .map(({ response }) => returned(response)),
    otherDepartments: known.flatMap(({ response, person }) =>
      response.department === undefined ||
      person.department === undefined ||
      response.department === person.department
        ? []
        : [{ ...returned(response), department: response.department, listed: person.department }],
    ),
  };
}

function stranger(response: ListedStatus): RosterStatus["strangers"][number] {
  const token = tokenIn(response.id);
  return { ...returned(response), isMistyped: token !== undefined && !isToken(token) };
}

function returned({ id, file }: ListedStatus): RosterStatus["withdrawn"][number] {
  return { id, file };
}
