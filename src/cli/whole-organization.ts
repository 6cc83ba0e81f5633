import type { Questionnaire } from "../model/index.ts";
import { isOfOrganization } from "../model/respondents.ts";
import { EXIT, Failure } from "./failure.ts";

/** Refuses an option about departments where the organization answers as a whole. */
export function refuseForOrganization(
  option: string | undefined,
  questionnaire: Questionnaire,
): void {
  if (option === undefined || !isOfOrganization(questionnaire)) return;
  throw new Failure(
    EXIT.usage,
    `${option} cannot be used: the organization answers "${questionnaire.id}" as a whole, not by department`,
    `omit ${option}`,
  );
}
