import type { Role, RoleResult } from "../model/index.ts";
import { briefTexts } from "../generated/catalogs/brief.ts";
import type { ReportInput } from "./input.ts";

const OUTLOOKS: readonly RoleResult["outlook"][] = ["succeeds", "conditional", "open", "fails"];

/** The roles, each with its definition; those who would succeed come first. */
export function rolesInOrder({
  result,
  questionnaire,
}: ReportInput): readonly (readonly [RoleResult, Role])[] {
  return OUTLOOKS.flatMap((outlook) =>
    result.roles.flatMap((role): (readonly [RoleResult, Role])[] => {
      const source = questionnaire.roles.find(({ id }) => id === role.id);
      return role.outlook === outlook && source !== undefined ? [[role, source]] : [];
    }),
  );
}

/** Whether a role would succeed, and that one person alone says so where that is the case. */
export function outlookWords({ outlook }: RoleResult, input: ReportInput): string {
  const words = input.texts.outlooks[outlook];
  return isOnePersonsWord(input)
    ? briefTexts(input.texts.language).byOnePerson({ outlook: words })
    : words;
}

/** Whether exactly one person has answered. */
export function isOnePersonsWord({ result }: ReportInput): boolean {
  const people = Object.values(result.headcount ?? {});
  return people.reduce((sum, count) => sum + count, 0) === 1;
}
