import type { Questionnaire } from "../model/index.ts";
import { EXIT, Failure } from "./failure.ts";
import { unknownName } from "./unknown-name.ts";

/** Refuses a department of the command line that is never asked, or does not exist for this client. */
export function checkDepartment(
  option: string,
  id: string,
  { departments, unasked = [], absent = [] }: Questionnaire,
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
  if (unasked.some((one) => one.id === id)) {
    throw new Failure(
      EXIT.usage,
      `${option} ${id}: the questionnaire does not ask this department`,
      `use one of: ${known.join(", ")}`,
    );
  }
  const message = `${option} ${id}: the questionnaire has no department "${id}"`;
  throw unknownName(message, id, known, `use one of: ${known.join(", ")}`);
}
