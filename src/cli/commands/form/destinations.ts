import { FORM_FORMATS } from "../../../form/form-formats.ts";
import type { Form } from "../../../form/form.ts";
import type { FormInput } from "../../../form/make-form.ts";
import type { Questionnaire } from "../../../model/index.ts";
import { languageOrder } from "../../../model/localize.ts";
import { askedQuestionsOf, isAskedIn, isInVariant } from "../../../model/outline.ts";
import type { RosterPerson } from "../../../model/roster.ts";
import { optional } from "../../../read/optional.ts";
import { eachDepartment } from "../../each-department.ts";
import { EXIT, Failure } from "../../failure.ts";
import { loadRoster } from "../../load/roster.ts";
import { checkDestinations, type Destination, destinationsOf, formatNamed } from "../../output.ts";
import type { Session } from "../../session.ts";
import { variantNamed } from "../../settings.ts";
import type { FormOptions } from "./options.ts";

/** A form to write, with what it says about the people that it is for. */
export type FormDestination = Destination<Form, string | Uint8Array> & {
  readonly recipient: Partial<Pick<FormInput, "department" | "respondent" | "role" | "languages">>;
};

/** The forms to write: one, or one for each department or each person. */
export async function formDestinations(
  options: FormOptions,
  questionnaire: Questionnaire,
  session: Session,
): Promise<readonly FormDestination[]> {
  const destinations = await wanted(options, questionnaire, session);
  checkPlaces(destinations, options, session);
  return destinations;
}

async function wanted(
  options: FormOptions,
  questionnaire: Questionnaire,
  session: Session,
): Promise<readonly FormDestination[]> {
  const { department, roster, all } = options;
  if (roster !== undefined) return forPeople(roster, options, questionnaire, session);
  if (all === true) return forDepartments(options, questionnaire, session);
  const recipient = optional("department", department);
  return destinationsOf(FORM_FORMATS, options, session).map((to) => ({ ...to, recipient }));
}

function checkPlaces(
  destinations: readonly FormDestination[],
  { drafts }: FormOptions,
  { ports: { stdout } }: Session,
): void {
  if (destinations.some(({ file }) => file === undefined) && stdout.isTerminal) {
    throw new Failure(
      EXIT.usage,
      "a form is a file to send, not a text for the terminal",
      "write it to a file: -o form.html",
    );
  }
  if (drafts === false && destinations.every(({ format }) => format.name !== "html")) {
    throw new Failure(
      EXIT.usage,
      "--no-drafts is for pages: other forms are files of the respondent's own",
      "omit it, or write a page: -o form.html",
    );
  }
}

function forDepartments(
  options: FormOptions,
  questionnaire: Questionnaire,
  session: Session,
): readonly FormDestination[] {
  const variant = variantNamed(options.variant, questionnaire);
  const all = eachDepartment({ formats: FORM_FORMATS, options, questionnaire, variant });
  checkDestinations(all, session);
  return all.map(({ department, ...to }) => ({ ...to, recipient: { department } }));
}

/** A form for each person on a roster who has not withdrawn; its file has the token as its name. */
async function forPeople(
  name: string,
  options: FormOptions,
  questionnaire: Questionnaire,
  session: Session,
): Promise<readonly FormDestination[]> {
  const folder = folderOf(options);
  const { people } = await loadRoster(name, questionnaire, session);
  const asked = people.filter(
    ({ withdrawn, department }) =>
      withdrawn === undefined &&
      (options.department === undefined || department === options.department),
  );
  checkPeople(asked, name, options, questionnaire);
  const formats = (options.format ?? []).map((one) => formatNamed(one, FORM_FORMATS));
  const written = formats.length === 0 ? FORM_FORMATS.slice(0, 1) : formats;
  const destinations = asked.flatMap((person) =>
    written.map((format) => ({
      format,
      file: `${folder}/${person.token ?? ""}${format.ending}`,
      mayReplace: options.force ?? false,
      recipient: recipientOf(person, options, questionnaire),
    })),
  );
  checkDestinations(destinations, session);
  return destinations;
}

function folderOf({ output = "" }: FormOptions): string {
  const folder = output.replace(/[/\\]+$/u, "");
  if (folder !== "" && folder !== "-") return folder;
  throw new Failure(
    EXIT.usage,
    "--roster writes several files",
    "give their folder, such as -o forms/",
  );
}

/** Refuses a roster that leaves open whose form is whose, or that has people without questions. */
function checkPeople(
  asked: readonly RosterPerson[],
  name: string,
  options: FormOptions,
  questionnaire: Questionnaire,
): void {
  if (asked.length === 0) {
    throw new Failure(
      EXIT.usage,
      `the roster ${name} has nobody to write a form for`,
      "check its departments, and who has withdrawn",
    );
  }
  if (asked.some(({ token }) => token === undefined)) {
    throw new Failure(
      EXIT.usage,
      `the people in ${name} have no tokens`,
      "to make them, run 'unsilo roster'; for an anonymous round, write forms with --anonymous --all",
    );
  }
  const variant = variantNamed(options.variant, questionnaire);
  const questions = askedQuestionsOf(questionnaire).filter((one) => isInVariant(one, variant));
  const idle = asked.find(
    ({ department }) =>
      department !== undefined && !questions.some((one) => isAskedIn(department, one, variant)),
  );
  if (idle === undefined) return;
  throw new Failure(
    EXIT.usage,
    `no question is put to ${idle.department}, the department of ${idle.token}`,
    `correct the department in ${name}, or remove the row`,
  );
}

/** Only the token, the department, the role and the language of a person leave the roster. */
function recipientOf(
  { token, department, role, language }: RosterPerson,
  { lang }: FormOptions,
  { languages }: Questionnaire,
): FormDestination["recipient"] {
  const own = languages.find((one) => one === language);
  return {
    ...optional("respondent", token),
    ...optional("department", department),
    ...optional("role", role),
    ...optional(
      "languages",
      own === undefined || lang !== undefined ? undefined : languageOrder(own, languages),
    ),
  };
}
