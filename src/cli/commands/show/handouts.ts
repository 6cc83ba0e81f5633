import type { HandoutInput } from "../../../documents/handout.ts";
import { askedQuestionsOf, isAskedIn, isInVariant } from "../../../model/outline.ts";
import type { Questionnaire } from "../../../model/index.ts";
import { optional } from "../../../read/optional.ts";
import { HANDOUT_FORMATS } from "../../../render/registry.ts";
import { EXIT, Failure } from "../../failure.ts";
import { checkDepartment } from "../../known-department.ts";
import type { OutputOptions } from "../../options.ts";
import {
  canvasFor,
  checkDestinations,
  destinationsOf,
  formatNamed,
  writeAll,
  writeEach,
} from "../../output.ts";
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

/** A handout for each department, in a file that is named after it. */
async function writeAllHandouts(
  questionnaire: Questionnaire,
  { format: formats = ["html"], force = false, ...options }: HandoutOptions,
  session: Session,
): Promise<number> {
  refuseForOrganization("--all", questionnaire);
  const folder = options.output?.replace(/[/\\]+$/u, "");
  if (options.department !== undefined) {
    throw new Failure(
      EXIT.usage,
      "--all and --department cannot be used together",
      "omit --all or --department",
    );
  }
  if (folder === undefined || folder === "" || folder === "-") {
    throw new Failure(
      EXIT.usage,
      "--all writes several files",
      "give their folder, such as -o handouts/",
    );
  }
  const asked = formats.map((name) => formatNamed(name, HANDOUT_FORMATS));
  const variant = variantNamed(options.variant, questionnaire);
  const questions = askedQuestionsOf(questionnaire).filter((one) => isInVariant(one, variant));
  const departments = questionnaire.departments.filter(({ id }) =>
    questions.some((one) => isAskedIn(id, one, variant)),
  );
  const handouts = departments.flatMap(({ id }) =>
    asked.map((format) => ({
      format,
      file: `${folder}/${id}${format.ending}`,
      mayReplace: force,
      input: handoutInput(questionnaire, options, id),
    })),
  );
  checkDestinations(handouts, session);
  const contentFor = async (to: (typeof handouts)[number]): Promise<string> =>
    (await to.format.load())(to.input, canvasFor(to, session));
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
