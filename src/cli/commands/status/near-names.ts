import { localize } from "../../../model/localize.ts";
import type { Questionnaire, ResponseFile, Status } from "../../../model/index.ts";
import { departmentNamed } from "../../../read/response/department-named.ts";
import { bareName } from "../../../text/clean-name.ts";

type Near = Status["nearNames"][number];

/** Names in responses that are probably one name: they differ by case, spaces or accents alone. */
export function nearNames(
  responses: readonly { readonly raw: ResponseFile }[],
  questionnaire: Questionnaire,
  languages: readonly string[],
): readonly Near[] {
  const raws = responses.map(({ raw }) => raw);
  const nameOf = (department: string): string => {
    const id = departmentNamed(department, questionnaire);
    const known = questionnaire.departments.find((one) => one.id === id);
    return known === undefined ? department : localize(known.name, languages);
  };
  const departments = raws.flatMap(({ respondent }) => respondent?.department ?? []);
  const unknown = departments.filter((one) => departmentNamed(one, questionnaire) === undefined);
  const own = questionnaire.departments.map(({ id }) => nameOf(id));
  const bare = new Set(unknown.map(bareName));
  return [
    ...alike(
      "organization",
      raws.map(({ organization }) => organization),
    ),
    ...alike(
      "assessment",
      raws.map(({ assessment }) => assessment),
    ),
    ...alike("department", [...unknown, ...own.filter((name) => bare.has(bareName(name)))]),
    ...alike(
      "role",
      raws.flatMap(({ respondent }) => respondent?.role ?? []),
    ),
    ...alike(
      "interviewer",
      raws.flatMap(({ interviewer }) => interviewer ?? []),
    ),
  ];
}

function alike(key: Near["key"], all: readonly string[]): readonly Near[] {
  const names = new Map<string, Set<string>>();
  for (const name of all) {
    names.set(bareName(name), (names.get(bareName(name)) ?? new Set()).add(name));
  }
  return [...names.values()].flatMap((own) =>
    own.size > 1 ? [{ key, names: [...own].toSorted() }] : [],
  );
}
