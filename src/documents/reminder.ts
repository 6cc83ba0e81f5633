import { reminderTexts } from "../generated/catalogs/reminder.ts";
import { formatDate } from "../text/format.ts";

/** What a reminder says; `title` and `question` are in its language. */
export interface ReminderInput {
  readonly language: string;
  readonly title: string;
  readonly organization: string;
  readonly name?: string;
  readonly token?: string;
  readonly state:
    | { readonly kind: "missing" | "all" }
    | { readonly kind: "unfinished"; readonly open: number; readonly question?: string };
  /** The last day to answer. */
  readonly until?: string;
  readonly contact?: string;
}

/** A message to send by your own means. */
export interface Reminder {
  readonly subject: string;
  readonly body: string;
}

/** The message to one person, or to everybody whom it concerns in an anonymous round. */
export function reminder(input: ReminderInput): Reminder {
  const { language, title, name = "", token, until, contact } = input;
  const texts = reminderTexts(language);
  const deadline =
    until === undefined ? texts.soon : texts.until({ until: formatDate(until, language) });
  const paragraphs = [
    texts.greeting({ name }),
    stateWords(input),
    [deadline, ...(token === undefined ? [] : [texts.token({ token })])].join(" "),
    ...(contact === undefined ? [] : [texts.contact({ contact })]),
    texts.thanks,
  ];
  return { subject: texts.subject({ title }), body: `${paragraphs.join("\n\n")}\n` };
}

function stateWords({ language, title, organization, state }: ReminderInput): string {
  const texts = reminderTexts(language);
  if (state.kind !== "unfinished") return texts[state.kind]({ title, organization });
  const { open, question } = state;
  const said = texts.unfinished({ title, organization, open });
  return question === undefined ? said : `${said} ${texts.next({ question })}`;
}
