import type { ConfigFile, Problem } from "../model/index.ts";
import { everyDepartment } from "../model/respondents.ts";
import { problem } from "../text/problems.ts";
import type { LintInput } from "./outline.ts";

/** What a config says about departments, with its places. */
export interface DepartmentsInput extends Pick<LintInput, "questionnaire" | "locateKey"> {
  readonly departments?: NonNullable<ConfigFile["departments"]>;
}

/** The departments that a config renames or removes exist, and at least one is left to be asked. */
export function lintDepartments({
  departments: own = {},
  questionnaire,
  locateKey,
}: DepartmentsInput): readonly Problem[] {
  const { departments, absent = [] } = questionnaire;
  const known = [...everyDepartment(questionnaire), ...absent].map(({ id }) => id);
  const unknown = Object.keys(own).filter((id) => !known.includes(id));
  if (unknown.length > 0) {
    return unknown.map((id) => {
      const at = locateKey(["departments", id]);
      return problem("unknown-reference", at, { kind: "department", id, known });
    });
  }
  const isLeft = departments.some(({ id }) => own[id] !== "none");
  return isLeft || known.length === 0
    ? []
    : [problem("no-department-left", locateKey(["departments"]), {})];
}
