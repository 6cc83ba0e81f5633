import type { HandoutInput } from "../../../documents/handout.ts";
import type { Questionnaire } from "../../../model/index.ts";
import { optional } from "../../../read/optional.ts";
import { HANDOUT_FORMATS } from "../../../render/registry.ts";
import { eachDepartment } from "../../each-department.ts";
import { checkDepartment } from "../../known-department.ts";
import type { OutputOptions } from "../../options.ts";
import { canvasFor, checkDestinations, destinationsOf, writeAll, writeEach } from "../../output.ts";
import { type Session, VERSION } from "../../session.ts";
import { languageOf, variantNamed } from "../../settings.ts";
import { refuseForOrganization } from "../../whole-organization.ts";

/** The options that a handout listens to. */
export interface HandoutOptions extends OutputOptions {
  readonly variant?: string;
  readonly lang?: string;
  readonly handout?: boolean;
  readonly department?: string;
  /** A handout for each department. */
  readonly all?: boolean;
}

/** Writes the handout of a questionnaire, or one for each department. */
export async function writeHandout(
  questionnaire: Questionnaire,
  options: HandoutOptions,
  session: Session,
): Promise<number> {
  if (options.all === true) return writeAllHandouts(questionnaire, options, session);
  const destinations = destinationsOf(HANDOUT_FORMATS, options, session);
  const { department } = options;
  if (department !== undefined) {
    refuseForOrganization("--department", questionnaire);
    checkDepartment("--department", department, questionnaire);
  }
  return writeAll(destinations, handoutInput(questionnaire, options, department), session);
}

/** A handout for each department, as a page unless another format is asked for. */
async function writeAllHandouts(
  questionnaire: Questionnaire,
  options: HandoutOptions,
  session: Session,
): Promise<number> {
  const handouts = eachDepartment({
    formats: HANDOUT_FORMATS,
    options: { format: ["html"], ...options },
    questionnaire,
    variant: variantNamed(options.variant, questionnaire),
  });
  checkDestinations(handouts, session);
  const contentFor = async (to: (typeof handouts)[number]): Promise<string> => {
    const write = await to.format.load();
    return write(handoutInput(questionnaire, options, to.department), canvasFor(to, session));
  };
  return writeEach(handouts, contentFor, session);
}

function handoutInput(
  questionnaire: Questionnaire,
  options: HandoutOptions,
  department: string | undefined,
): HandoutInput {
  const variant = variantNamed(options.variant, questionnaire);
  return {
    questionnaire,
    language: languageOf(options.lang, questionnaire),
    tool: `unsilo ${VERSION}`,
    ...optional("department", department),
    ...optional("variant", variant),
  };
}
