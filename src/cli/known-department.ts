import type { Questionnaire } from "../model/index.ts";
import { EXIT, Failure } from "./failure.ts";
import { unknownName } from "./unknown-name.ts";

/** Refuses a department of the command line that the questionnaire, or the client, does not have. */
export function checkDepartment(
  option: string,
  id: string,
  { departments, absent = [] }: Questionnaire,
): void {
  const known = departments.map((one) => one.id);
  if (known.includes(id)) return;
  if (absent.some((one) => one.id === id)) {
    throw new Failure(
      EXIT.usage,
      `${option} ${id}: the config says that the organization has no such department`,
      `use one of: ${known.join(", ")}; or remove "${id}: none" from departments in the config`,
    );
  }
  const message = `${option} ${id}: the questionnaire has no department "${id}"`;
  throw unknownName(message, id, known, `use one of: ${known.join(", ")}`);
}
