import { askedQuestionsOf, isAskedIn, isInVariant } from "../model/outline.ts";
import type { Questionnaire, Variant } from "../model/index.ts";
import type { Format } from "../render/format.ts";
import { EXIT, Failure } from "./failure.ts";
import type { OutputOptions } from "./options.ts";
import { type Destination, formatNamed } from "./output.ts";
import { refuseForOrganization } from "./whole-organization.ts";

/** Documents for each department, in each format asked for; their files are named after departments. */
export interface EachDepartment<Input, Content> {
  readonly formats: readonly Format<Input, Content>[];
  readonly options: OutputOptions & { readonly department?: string };
  readonly questionnaire: Questionnaire;
  readonly variant: Variant | undefined;
}

/** The files for `--all`, each with its department; departments without questions get none. */
export function eachDepartment<Input, Content>({
  formats,
  options,
  questionnaire,
  variant,
}: EachDepartment<Input, Content>): readonly (Destination<Input, Content> & {
  readonly file: string;
  readonly department: string;
})[] {
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
      "give their folder, such as -o departments/",
    );
  }
  const asked = (options.format ?? []).map((name) => formatNamed(name, formats));
  const written = asked.length === 0 ? formats.slice(0, 1) : asked;
  const questions = askedQuestionsOf(questionnaire).filter((one) => isInVariant(one, variant));
  return questionnaire.departments
    .filter(({ id }) => questions.some((one) => isAskedIn(id, one, variant)))
    .flatMap(({ id }) =>
      written.map((format) => ({
        format,
        file: `${folder}/${id}${format.ending}`,
        mayReplace: options.force ?? false,
        department: id,
      })),
    );
}
