/** The head of a table of the shipped questionnaire. */
export const HEAD =
  '{"unsilo":"responses","schemaVersion":1,"questionnaire":{"id":"digital-marketing-organization","version":"1.0.0"},"organization":"O","assessment":"a1"}';

/** The line of a person in it. */
export function person(id: string, answers = '{"fault-review":3,"same-figures":2}'): string {
  return `{"id":"${id}","department":"it","answers":${answers}}`;
}

/** A text of these lines. */
export function textOf(...lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
