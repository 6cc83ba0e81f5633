import { formTexts } from "../generated/catalogs/form.ts";
import { forMarkdown, forMarkdownCodeSpan, forMarkdownWithin } from "../text/encode/markdown.ts";
import type { Form, FormQuestion } from "./form.ts";
import { formTag } from "./form-tag.ts";
import { openingOf, otherLabel, picksOf, remarksOf, sayIn, writtenLabel } from "./shown-answers.ts";

/** How the comments begin by which a form is read back. */
export const COMMENT = "<!-- unsilo: ";
export const COMMENT_END = " -->";

/** The names of the places in the head where the respondent answers. */
export const DEPARTMENT = "@department";
export const ROLE = "@role";

/** A form as a Markdown file, in its first language, with boxes to tick and the ids in comments. */
export function markdownForm(form: Form): string {
  const { head, sections, languages } = form;
  const [language] = languages;
  const words = formTexts(language);
  const say = sayIn(language);
  const opening = openingOf(form, language, words.howMarkdown);
  const lines = [
    `# ${forMarkdownWithin(say(head.title))}`,
    `${COMMENT}${formTag(form)}${COMMENT_END}`,
    ...opening.map(forMarkdown),
    ...(head.contact === undefined
      ? []
      : [forMarkdown(words.contact), forMarkdownCodeSpan(head.contact)]),
    ...headLines(form, language),
    ...sections.flatMap(({ title, questions }) => [
      sectionLine(say(title)),
      ...questions.flatMap((one) => [
        `${COMMENT}${one.id}${COMMENT_END}`,
        ...questionLines(one, form, language),
      ]),
    ]),
  ];
  return `${lines
    .filter((line) => line !== "")
    .join("\n\n")
    .replaceAll(/(?<=\n- \[ \] [^\n]*)\n\n(?=- \[ \])/gu, "\n")}\n`;
}

/** The heading of a section. */
export function sectionLine(title: string): string {
  return `## ${forMarkdownWithin(title)}`;
}

/** The places for a department and a role, if the form does not know them. */
function headLines(form: Form, language: string): readonly string[] {
  const { departments, role, isAnonymous } = form.head;
  return [
    ...(departments.length > 1
      ? [`${COMMENT}${DEPARTMENT}${COMMENT_END}`, ...departmentLines(form, language)]
      : []),
    ...(role === undefined && isAnonymous !== true
      ? [`${COMMENT}${ROLE}${COMMENT_END}`, ...roleLines(form, language)]
      : []),
  ];
}

/** The words of the place where a department is ticked. */
export function departmentLines({ head }: Form, language: string): readonly string[] {
  const say = sayIn(language);
  return [
    `**${forMarkdownWithin(formTexts(language).department)}**`,
    ...head.departments.map(({ name }) => boxLine(say(name))),
  ];
}

/** The words of the place for a role. */
export function roleLines({ head }: Form, language: string): readonly string[] {
  const example = head.roleExample === undefined ? "" : sayIn(language)(head.roleExample);
  return labelLines(formTexts(language).role({ example }));
}

/** A question as the form writes it below its comment. */
export function questionLines(
  question: FormQuestion,
  form: Form,
  language: string,
): readonly string[] {
  const { text, takesEvidence } = question;
  const written = writtenLabel(question, language);
  const other = otherLabel(question, language);
  return [
    `**${numberOf(question, form)}. ${forMarkdownWithin(sayIn(language)(text))}**`,
    ...remarksOf(question, form, language).map(forMarkdown),
    ...labelLines(written),
    ...picksOf(question, language).map((one) => boxLine(one.text)),
    ...labelLines(other),
    ...labelLines(takesEvidence ? formTexts(language).evidence : ""),
  ];
}

function numberOf(question: FormQuestion, { sections }: Form): number {
  return sections.flatMap(({ questions }) => questions).indexOf(question) + 1;
}

function boxLine(text: string): string {
  return `- [ ] ${forMarkdownWithin(text)}`;
}

/** A label at the start of a line, where the answer follows; none of an empty label. */
export function labelLines(label: string): readonly string[] {
  return label === "" ? [] : [`${forMarkdown(label)}:`];
}
