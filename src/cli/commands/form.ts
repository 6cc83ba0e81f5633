import { FORM_FORMATS } from "../../form/form-formats.ts";
import type { FormInput } from "../../form/make-form.ts";
import { languageOrder } from "../../model/localize.ts";
import { optional } from "../../read/optional.ts";
import { cleanName } from "../../text/clean-name.ts";
import { EXIT, Failure } from "../failure.ts";
import { type FoundConfig, loadConfig } from "../load/config.ts";
import {
  DEFAULT_QUESTIONNAIRE,
  type LoadedQuestionnaire,
  loadQuestionnaire,
} from "../load/questionnaire.ts";
import { type Definition, outputTo } from "../options.ts";
import { canvasFor, writeEach } from "../output.ts";
import type { Session } from "../session.ts";
import { languageOf, variantNamed } from "../settings.ts";
import { type FormDestination, formDestinations } from "./form/destinations.ts";
import { checkFormOptions, type FormOptions } from "./form/options.ts";

export const definition: Definition = {
  name: "form",
  order: 15,
  summary: "write a form for people who fill in the questions themselves",
  description:
    "Writes the questions as a form that can be sent, filled in and returned: a page for any browser, a workbook or Markdown. A page gives a response that 'unsilo score' reads; 'unsilo import' reads all of them. A form has no scores, weights, follow-up questions or recommendations. The organization and the assessment come from the config unless the options name them.",
  arguments: [["[QUESTIONNAIRE]", "a questionnaire, by id or file (default: that of the config)"]],
  options: [
    ["--department <ID>", "only the questions for this department"],
    ["--all", "write a form for every department, to the folder of -o"],
    [
      "--roster <FILE>",
      "write a form for every person in this CSV file (see 'unsilo roster'), to the folder of -o",
    ],
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
      "unsilo form --roster roster.csv --until 2026-12-01 -o forms/",
      "a page for each person, such as forms/p7kq4mz0.html",
    ],
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

/** Writes the form of a questionnaire, or one for each department or person. */
export async function run(
  session: Session,
  options: FormOptions,
  named: string | undefined,
): Promise<number> {
  const found = await loadConfig(options.config, undefined, session);
  const loaded = await questionnaireOf(named, found, session);
  checkFormOptions(options, loaded.questionnaire);
  const destinations = await formDestinations(options, loaded.questionnaire, session);
  const input = formInput(options, loaded, found);
  const { makeForm } = await import("../../form/make-form.ts");
  const contentFor = async (to: FormDestination): Promise<string | Uint8Array> => {
    const write = await to.format.load();
    return write(makeForm({ ...input, ...to.recipient }), canvasFor(to, session));
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
