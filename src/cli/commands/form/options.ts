import type { Questionnaire } from "../../../model/index.ts";
import { askedQuestionsOf, isInVariant } from "../../../model/outline.ts";
import { optional } from "../../../read/optional.ts";
import { isDay } from "../../../text/dates.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { OutputOptions } from "../../options.ts";
import { variantNamed } from "../../settings.ts";
import { checkOptions } from "../interview/frame.ts";

export interface FormOptions extends OutputOptions {
  readonly department?: string;
  readonly all?: boolean;
  readonly roster?: string;
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

/** Refuses what cannot be in a form, and options that contradict one another. */
export function checkFormOptions(options: FormOptions, questionnaire: Questionnaire): void {
  const { department, variant, respondent, until } = options;
  checkOptions(
    {
      ...optional("department", department),
      ...optional("variant", variant),
      ...optional("respondentId", respondent),
    },
    questionnaire,
  );
  checkTogether(options);
  if (options.anonymous === true) checkAnonymous(options, questionnaire);
  if (until !== undefined && !isDay(until)) {
    throw new Failure(
      EXIT.usage,
      `--until ${until} is not a day of the calendar`,
      "write it as year-month-day, such as 2026-12-01",
    );
  }
}

/** Ways to say whom forms are for that exclude one another. */
const APART: readonly (readonly [keyof FormOptions, keyof FormOptions])[] = [
  ["respondent", "all"],
  ["respondent", "anonymous"],
  ["respondent", "roster"],
  ["role", "anonymous"],
  ["role", "roster"],
  ["all", "roster"],
  ["anonymous", "roster"],
];

function checkTogether(options: FormOptions): void {
  const isGiven = (name: keyof FormOptions): boolean => (options[name] ?? false) !== false;
  const [one, other] = APART.find((names) => names.every(isGiven)) ?? [];
  if (one === undefined) return;
  throw new Failure(
    EXIT.usage,
    `--${one} and --${other} cannot be used together`,
    `omit --${one} or --${other}`,
  );
}

/** An anonymous form must not leave out what has to be answered. */
function checkAnonymous({ variant: named }: FormOptions, questionnaire: Questionnaire): void {
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
