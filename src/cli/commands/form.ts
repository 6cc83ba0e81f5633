import { FORM_FORMATS } from "../../form/form-formats.ts";
import type { Form } from "../../form/form.ts";
import type { FormInput } from "../../form/make-form.ts";
import type { Questionnaire } from "../../model/index.ts";
import { languageOrder } from "../../model/localize.ts";
import { askedQuestionsOf, isInVariant } from "../../model/outline.ts";
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
    [
      "--lang <CODE>",
      "the language of the form, such as en or sv; a page can be switched to others",
    ],
    [
      "--anonymous",
      "ask for nothing that shows who answered: no role, date or text, and no drafts",
    ],
    ["--no-drafts", "keep no draft in the browser of the respondent (with html)"],
    ["--config <FILE>", "use this config, not the nearest unsilo.config.yaml"],
    ["--no-config", "do not use a config"],
    ...outputTo("html (default), xlsx or markdown"),
  ],
  formats: FORM_FORMATS,
  examples: [
    ["unsilo form --all -o forms/", "a page for each department, such as forms/it.html"],
    [
      "unsilo form --department it --respondent it-1 -o it-1.xlsx",
      "a workbook for one person in IT, with a pseudonym",
    ],
    [
      "unsilo form --department it --anonymous --until 2026-12-01 -o it.html",
      "a page that does not ask who answers",
    ],
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
  readonly anonymous?: boolean;
  /** False with --no-drafts. */
  readonly drafts?: boolean;
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
  if (options.anonymous === true) checkAnonymous(options, questionnaire);
  if (until !== undefined && !isDay(until)) {
    throw new Failure(
      EXIT.usage,
      `--until ${until} is not a day of the calendar`,
      "write it as year-month-day, such as 2026-12-01",
    );
  }
}

/** An anonymous form must not name anyone, nor leave out what has to be answered. */
function checkAnonymous(
  { respondent, role, variant: named }: FormOptions,
  questionnaire: Questionnaire,
): void {
  const personal = respondent === undefined ? role && "--role" : "--respondent";
  if (personal !== undefined) {
    throw new Failure(
      EXIT.usage,
      `${personal} and --anonymous cannot be used together`,
      `omit ${personal} or --anonymous`,
    );
  }
  const variant = variantNamed(named, questionnaire);
  const text = askedQuestionsOf(questionnaire).find(
    (one) => one.type === "text" && one.required && isInVariant(one, variant),
  );
  if (text === undefined) return;
  throw new Failure(
    EXIT.usage,
    `"${text.id}" must be answered in words, which an anonymous form does not ask for`,
    "make it optional in the questionnaire, or omit --anonymous",
  );
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
      "write it to a file: -o form.html",
    );
  }
  if (options.drafts === false && destinations.every(({ format }) => format.name !== "html")) {
    throw new Failure(
      EXIT.usage,
      "--no-drafts is for pages: other forms are files of the respondent's own",
      "omit it, or write a page: -o form.html",
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
    languages: languageOrder(language, questionnaire.languages),
    organization: required(organization, "organization", '"Nordlys Retail"'),
    assessment: required(assessment, "assessment", "2026-11"),
    ...optional("variant", variantNamed(options.variant, questionnaire)),
    ...optional("respondent", options.respondent),
    ...optional("role", options.role && cleanName(options.role)),
    ...optional("reader", found?.config.interviewer),
    ...optional("until", options.until),
    ...optional("contact", options.contact && cleanName(options.contact)),
    ...(options.anonymous === true ? { isAnonymous: true } : {}),
    ...(options.drafts === false ? { hasNoDrafts: true } : {}),
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
