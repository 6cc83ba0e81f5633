import type { Form, FormHead } from "./form.ts";

/** What a form in a document of words says about itself, so that its answers can be read back. */
export interface FormTag extends Pick<
  FormHead,
  "questionnaire" | "organization" | "assessment" | "variant" | "respondent" | "role"
> {
  /** The version of the form's layout. */
  readonly form: 1;
  /** The department that it was made for; the respondent chooses one if absent. */
  readonly department?: string;
  readonly language: string;
}

/** The tag of a form in a language, as text without a character that could end a comment. */
export function formTag({ head, languages: [language] }: Form): string {
  const { questionnaire, organization, assessment, variant, respondent, role, departments } = head;
  const [only] = departments;
  const tag: FormTag = {
    form: 1,
    questionnaire,
    organization,
    assessment,
    ...(variant === undefined ? {} : { variant }),
    ...(only === undefined || departments.length > 1 ? {} : { department: only.id }),
    ...(respondent === undefined ? {} : { respondent }),
    ...(role === undefined ? {} : { role }),
    language,
  };
  return JSON.stringify(tag).replaceAll(
    /[<>]|-(?=-)/gu,
    (found) => `\\u00${found.charCodeAt(0).toString(16)}`,
  );
}
