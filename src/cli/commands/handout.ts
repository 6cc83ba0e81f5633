import type { Questionnaire } from "../../model/index.ts";
import { HANDOUT_FORMATS } from "../../report/registry.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import type { Context } from "../context.ts";
import { EXIT, Failure } from "../failure.ts";
import { languageOf } from "../language.ts";
import { checkDestinations, destinationsOf } from "../outputs.ts";
import { variantNamed } from "../variant.ts";
import { writeAll } from "../write-all.ts";
import type { ShowOptions } from "./show.ts";

/** `unsilo show ID --handout`: an invitation, a preparation sheet and an answer sheet. */
export async function handout(
  questionnaire: Questionnaire,
  options: ShowOptions,
  context: Context,
): Promise<number> {
  const destinations = destinationsOf(HANDOUT_FORMATS, options);
  checkDestinations(destinations, context);
  const { department } = options;
  checkDepartment(department, questionnaire);
  const variant = variantNamed(options.variant, questionnaire);
  const input = {
    questionnaire,
    language: languageOf(options.lang, questionnaire.languages),
    ...(department === undefined ? {} : { department }),
    ...(variant === undefined ? {} : { variant }),
  };
  return writeAll(destinations, input, context);
}

function checkDepartment(id: string | undefined, { departments }: Questionnaire): void {
  const known = departments.map((department) => department.id);
  if (id === undefined || known.includes(id)) return;
  const likely = didYouMean(id, known);
  const remedy =
    likely === undefined ? `departments: ${known.join(", ")}` : `did you mean "${likely}"?`;
  throw new Failure(EXIT.usage, `there is no department "${id}"`, remedy);
}
