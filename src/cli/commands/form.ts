import { FORM_FORMATS } from "../../form/form-formats.ts";
import type { Form } from "../../form/form.ts";
import type { FormInput } from "../../form/make-form.ts";
import { optional } from "../../read/optional.ts";
import { cleanName } from "../../text/clean-name.ts";
import { isDay } from "../../text/dates.ts";
import { eachDepartment } from "../each-department.ts";
import { EXIT, Failure } from "../failure.ts";
import { type FoundConfig, loadConfig } from "../load/config.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
} from "../load/questionnaire.ts";
import { type Definition, outputTo, type OutputOptions } from "../options.ts";
import {
  canvasFor,
  checkDestinations,
  type Destination,
  destinationsOf,
  writeEach,
} from "../output.ts";
import type { Session } from "../session.ts";
import { languageOf, variantNamed } from "../settings.ts";
import { checkOptions } from "./interview/frame.ts";

export const definition: Definition = {
  name: "form",
  order: 15,
  summary: "write a form for people who fill in the questions themselves",
  description:
    "Writes the questions as a form that can be sent, filled in and returned; 'unsilo import' reads it back. It has no scores, weights, follow-up questions or recommendations. The organization and the assessment come from the config unless the options name them.",
  arguments: [["[QUESTIONNAIRE]", "a questionnaire, by id or file (default: that of the config)"]],
  options: [
    ["--department <ID>", "only the questions for this department"],
    ["--all", "write a form for every department, to the folder of -o"],
    ["--variant <ID>", "only the questions of this variant"],
    ["--respondent <ID>", "the pseudonym of the person who gets the form"],
    ["--role <ROLE>", "that person's role"],
    ["--organization <NAME>", "the organization to assess"],
    ["--assessment <NAME>", "the name of the assessment, such as 2026-11"],
    ["--until <DATE>", "the last day to send it back, such as 2026-12-01"],
    [
      "--contact <TEXT>",
      "who takes the form and questions about it, such as a name and an address",
    ],
    ["--lang <CODE>", "the language of the form, such as en or sv"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
    ...outputTo("xlsx or markdown"),
  ],
  formats: FORM_FORMATS,
  examples: [
    [
      "unsilo form --department it --respondent it-1 -o it-1.xlsx",
      "a workbook for one person in IT, with a pseudonym",
    ],
    ["unsilo form --all -o forms/", "a workbook for each department, such as forms/it.xlsx"],
    ["unsilo form --department it --lang sv -o it.md", "a form in Swedish, as Markdown"],
  ],
};

interface FormOptions extends OutputOptions {
  readonly department?: string;
  readonly all?: boolean;
  readonly variant?: string;
  readonly respondent?: string;
  readonly role?: string;
  readonly organization?: string;
  readonly assessment?: string;
  readonly until?: string;
  readonly contact?: string;
  readonly lang?: string;
  readonly config?: string | false;
}

type FormDestination = Destination<Form, string | Uint8Array> & { readonly department?: string };

/** Writes the form of a questionnaire, or one for each department. */
export async function run(
  session: Session,
  options: FormOptions,
  named: string | undefined,
): Promise<number> {
  const found = await loadConfig(options.config, undefined, session);
  const loaded = await questionnaireOf(named, found, session);
  checkFormOptions(options, loaded);
  const destinations = formDestinations(options, loaded, session);
  const input = formInput(options, loaded, found);
  const { makeForm } = await import("../../form/make-form.ts");
  const contentFor = async (to: FormDestination): Promise<string | Uint8Array> => {
    const write = await to.format.load();
    const form = makeForm({ ...input, ...optional("department", to.department) });
    return write(form, canvasFor(to, session));
  };
  return writeEach(destinations, contentFor, session);
}

function questionnaireOf(
  named: string | undefined,
  found: FoundConfig | undefined,
  session: Session,
): Promise<LoadedQuestionnaire> {
  if (named !== undefined) return loadQuestionnaire(named, session.ports.cwd, session, found);
  const configured = found?.config.questionnaire;
  return configured === undefined || found === undefined
    ? loadQuestionnaire(DEFAULT_QUESTIONNAIRE, session.ports.cwd, session, found)
    : loadQuestionnaire(configured, found.folder, session, found);
}

function checkFormOptions(options: FormOptions, { questionnaire }: LoadedQuestionnaire): void {
  const { department, variant, respondent, until, all } = options;
  checkOptions(
    {
      ...optional("department", department),
      ...optional("variant", variant),
      ...optional("respondentId", respondent),
    },
    questionnaire,
  );
  if (respondent !== undefined && all === true) {
    throw new Failure(
      EXIT.usage,
      "--respondent and --all cannot be used together: one person answers one form",
      "omit --respondent or --all",
    );
  }
  if (until !== undefined && !isDay(until)) {
    throw new Failure(
      EXIT.usage,
      `--until ${until} is not a day of the calendar`,
      "write it as year-month-day, such as 2026-12-01",
    );
  }
}

function formDestinations(
  options: FormOptions,
  { questionnaire }: LoadedQuestionnaire,
  session: Session,
): readonly FormDestination[] {
  const { department } = options;
  const formats = FORM_FORMATS;
  if (options.all === true) {
    const variant = variantNamed(options.variant, questionnaire);
    const all = eachDepartment({ formats, options, questionnaire, variant });
    checkDestinations(all, session);
    return all;
  }
  const destinations = destinationsOf(formats, options, session);
  if (destinations.some(({ file }) => file === undefined) && session.ports.stdout.isTerminal) {
    throw new Failure(
      EXIT.usage,
      "a form is a file to send, not a text for the terminal",
      "write it to a file: -o form.xlsx",
    );
  }
  return destinations.map((to) => ({ ...to, ...optional("department", department) }));
}

function formInput(
  options: FormOptions,
  { questionnaire, digest }: LoadedQuestionnaire,
  found: FoundConfig | undefined,
): FormInput {
  const language = languageOf(options.lang, questionnaire, found);
  const { organization = found?.config.organization } = options;
  const { assessment = found?.config.assessment?.name } = options;
  return {
    questionnaire,
    digest,
    languages: [language],
    organization: required(organization, "organization", '"Nordlys Retail"'),
    assessment: required(assessment, "assessment", "2026-11"),
    ...optional("variant", variantNamed(options.variant, questionnaire)),
    ...optional("respondent", options.respondent),
    ...optional("role", options.role && cleanName(options.role)),
    ...optional("reader", found?.config.interviewer),
    ...optional("until", options.until),
    ...optional("contact", options.contact && cleanName(options.contact)),
  };
}

function required(name: string | undefined, what: string, example: string): string {
  const clean = cleanName(name ?? "");
  if (clean !== "") return clean;
  throw new Failure(
    EXIT.usage,
    `a form needs the name of the ${what}`,
    `add --${what} ${example}, or run 'unsilo init' to keep it in a config`,
  );
}
