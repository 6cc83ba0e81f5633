import type { Form } from "../form/form.ts";
import type { Problem } from "../model/index.ts";
import type { Tree } from "../read/tree.ts";
import { problem } from "../text/problems.ts";
import { ROW } from "../form/workbook.ts";
import { answerTree, textOf, type Value } from "./answer-tree.ts";
import type { FormSaid } from "./said.ts";
import { branch, leaf } from "./trees.ts";

/** Who answered, where the form does not know it. */
export interface Person {
  readonly id: string;
  readonly department?: string;
}

/** A response as the tree of its file, each value with its cell or line in the form. */
export function formResponse(
  said: FormSaid,
  form: Form,
  person: Person,
): { readonly tree: Tree; readonly problems: readonly Problem[] } {
  const { tag, tagAt, questions } = said;
  const known = new Map(form.sections.flatMap((one) => one.questions.map((own) => [own.id, own])));
  const readings = questions.flatMap((one) => {
    const question = known.get(one.id);
    return question === undefined
      ? []
      : [{ id: one.id, ...answerTree(one, question, tag.language) }];
  });
  const respondent = respondentOf(said, form, person);
  const answers = branch(
    tagAt,
    readings.map(({ id, tree }) => [id, tree]),
  );
  return {
    tree: branch(tagAt, [...headOf(said), ["respondent", respondent.tree], ["answers", answers]]),
    problems: [
      ...readings.flatMap(({ problems }) => problems),
      ...respondent.problems,
      ...missingOf(said, [...known.keys()]),
    ],
  };
}

/** What the form says about itself, and that nobody has checked yet whether it is finished. */
function headOf({ tag, tagAt }: FormSaid): readonly (readonly [string, Tree | undefined])[] {
  const text = (value: string | undefined): Tree | undefined =>
    value === undefined ? undefined : leaf(value, tagAt);
  const { id, version, digest } = tag.questionnaire;
  return [
    ["schemaVersion", leaf(1, tagAt)],
    [
      "questionnaire",
      branch(tagAt, [
        ["id", text(id)],
        ["version", text(version)],
        ["digest", text(digest)],
      ]),
    ],
    ["organization", text(tag.organization)],
    ["assessment", text(tag.assessment)],
    ["variant", text(tag.variant)],
    ["language", text(tag.language)],
    ["finished", leaf(false, tagAt)],
  ];
}

/** The person: as the form knows it, else as the respondent says, else as the command line says. */
function respondentOf(
  { tag, tagAt, department, departmentAt = tagAt, role }: FormSaid,
  form: Form,
  person: Person,
): { readonly tree: Tree; readonly problems: readonly Problem[] } {
  const [chosen, written] = [textOf(department, ROW.department), textOf(role, ROW.role)];
  const known = tag.department ?? (department === undefined ? person.department : undefined);
  const ownDepartment = known === undefined ? valueIn(chosen) : leaf(known, tagAt);
  const isOpen = ownDepartment === undefined && form.head.departments.length > 0;
  return {
    tree: branch(tagAt, [
      ["id", leaf(tag.respondent ?? person.id, tagAt)],
      ["role", tag.role === undefined ? valueIn(written) : leaf(tag.role, tagAt)],
      ["department", ownDepartment],
    ]),
    problems: [
      ...[chosen, written].flatMap((one) => (one && "problem" in one ? one.problem : [])),
      ...(isOpen && department === undefined
        ? [problem("department-not-chosen", departmentAt, {})]
        : []),
    ],
  };
}

function valueIn(value: Value | undefined): Tree | undefined {
  return value && "value" in value ? value.value : undefined;
}

/** The questions of the form that did not come back. */
function missingOf({ tagAt, questions }: FormSaid, known: readonly string[]): readonly Problem[] {
  const given = new Set(questions.map(({ id }) => id));
  const missing = known.filter((id) => !given.has(id));
  const [first] = missing;
  return first === undefined
    ? []
    : [problem("questions-missing", tagAt, { count: missing.length, first })];
}
