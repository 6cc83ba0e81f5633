import type { RosterStatus, Status } from "../model/index.ts";
import { type StatusTexts, statusTexts } from "../generated/catalogs/status.ts";
import { NO_NUMBER } from "../text/format.ts";
import { list } from "../text/grammar.ts";
import { type Block, paragraph, paragraphs, table } from "./blocks.ts";
import { type Document, plainDocument, section } from "./document.ts";

/** What a status is rendered from. */
export interface StatusInput {
  readonly status: Status;
  readonly language: string;
  readonly tool: string;
}

/** Who was interviewed and who is missing, then the responses one by one. */
export function statusScreen(input: StatusInput): Document {
  const { status, language } = input;
  const texts = statusTexts(language);
  return plainDocument({
    kind: "status",
    language,
    title: texts.document(status),
    cover: paragraphs([
      texts.questionnaire(status.questionnaire),
      ...(status.roster === undefined ? [] : [rosterWords(status.roster, texts)]),
      texts.counts(status),
    ]),
    sections: [
      ...section("departments", texts.departments, departmentBlocks(status, texts)),
      ...section("missing", texts.missingPeople, missingTable(status, texts)),
      ...section("open", texts.open, openTable(status, texts)),
      ...section("responses", texts.responses, responseTable(status, texts)),
      ...section("notices", "", paragraphs(notices(status, texts))),
    ],
  });
}

function rosterWords(roster: RosterStatus, texts: StatusTexts): string {
  const { invited, notInvited, missing, isAnonymous } = roster;
  const facts = { invited, notInvited, hasInvitations: roster.hasInvitations ? "yes" : "no" };
  return isAnonymous
    ? texts.anonymous(facts)
    : texts.invited({ ...facts, missing: missing.length });
}

function departmentBlocks(status: Status, texts: StatusTexts): readonly Block[] {
  const { departments } = status;
  if (departments.length === 0) return [];
  const missing = departments.filter(({ people }) => people === 0).map(({ name }) => name);
  const line = missing.length > 0 ? texts.missing({ departments: missing }) : texts.nobodyMissing;
  const columns = departmentColumns(status, texts);
  const rows = table({
    label: texts.departments,
    columns: columns.map(({ title }, index) => (index === 0 ? title : end(title))),
    rows: departments.map((one) => columns.map(({ cellOf }) => cellOf(one))),
  });
  return [...rows, ...paragraph(line)];
}

interface DepartmentColumn {
  readonly title: string;
  readonly cellOf: (department: Status["departments"][number]) => string;
}

/** With a roster, those who are invited and missing; without one, the time that it takes. */
function departmentColumns(
  { roster, minimumGroup }: Status,
  { columns, enough, enoughTitle }: StatusTexts,
): readonly DepartmentColumn[] {
  const unfinished = {
    title: columns.unfinished,
    cellOf: (one: Status["departments"][number]) => String(one.unfinished),
  };
  const counts: readonly DepartmentColumn[] =
    roster === undefined
      ? [
          { title: columns.people, cellOf: ({ people }) => String(people) },
          unfinished,
          { title: columns.minutes, cellOf: ({ minutes }) => String(minutes) },
        ]
      : [
          {
            title: roster.hasInvitations ? columns.invited : columns.listed,
            cellOf: ({ invited = 0 }) => String(invited),
          },
          { title: columns.finished, cellOf: (one) => String(one.people - one.unfinished) },
          unfinished,
          ...(roster.isAnonymous
            ? []
            : [{ title: columns.missing, cellOf: ({ missing = 0 }) => String(missing) }]),
        ];
  return [
    { title: columns.department, cellOf: ({ name }) => name },
    ...counts,
    {
      title: enoughTitle({ minimum: minimumGroup }),
      cellOf: ({ more }) => enough({ more }),
    },
  ];
}

type MissingPerson = RosterStatus["missing"][number];

/** The people without an answer, by the columns that say something of any of them. */
function missingTable(
  { roster, departments }: Status,
  { columns, missingPeople }: StatusTexts,
): readonly Block[] {
  const missing = roster?.missing ?? [];
  const shown = [
    { title: columns.token, cellOf: ({ token }: MissingPerson) => token },
    {
      title: columns.department,
      cellOf: ({ department = "" }: MissingPerson) => nameOf(department, departments),
    },
    { title: columns.role, cellOf: ({ role = "" }: MissingPerson) => role },
    { title: columns.language, cellOf: ({ language = "" }: MissingPerson) => language },
    { title: columns.name, cellOf: ({ name = "" }: MissingPerson) => name },
  ].filter(({ cellOf }) => missing.some((person) => cellOf(person) !== ""));
  return table({
    label: missingPeople,
    columns: shown.map(({ title }) => title),
    rows: missing.map((person) => shown.map(({ cellOf }) => cellOf(person))),
  });
}

/** The responses that are not finished, with the first question that is open. */
function openTable({ responses }: Status, texts: StatusTexts): readonly Block[] {
  const { columns } = texts;
  return table({
    label: texts.open,
    columns: [columns.respondent, end(columns.open), columns.next],
    rows: responses
      .filter(({ state }) => state !== "finished")
      .map(({ id, open, next }) => [
        id,
        open === undefined ? NO_NUMBER : String(open),
        next?.text ?? (open === undefined ? texts.hasErrors : texts.allAnswered),
      ]),
  });
}

function responseTable({ departments, responses }: Status, texts: StatusTexts): readonly Block[] {
  const { columns } = texts;
  const hasNames = responses.some(({ name }) => name !== undefined);
  return table({
    label: texts.responses,
    columns: [
      columns.respondent,
      ...(hasNames ? [columns.name] : []),
      columns.department,
      columns.state,
      end(columns.answers),
      columns.file,
    ],
    rows: responses.map(({ id, name = "", department = "", state, answers, file }) => [
      id,
      ...(hasNames ? [name] : []),
      nameOf(department, departments),
      texts.states[state],
      String(answers),
      file,
    ]),
  });
}

function notices(status: Status, texts: StatusTexts): readonly string[] {
  const { departments, sides, roster, duplicates, nearNames: near, others } = status;
  const named = (ids: readonly string[]): string =>
    list(
      texts.language,
      ids.map((id) => nameOf(id, departments)),
    );
  const small = sides.map((side) =>
    texts.counted({ name: named(side.departments), count: side.people }),
  );
  const { strangers = [], withdrawn = [], otherDepartments = [] } = roster ?? {};
  return [
    ...(small.length === 0 ? [] : [texts.sides({ sides: small })]),
    ...(strangers.length === 0
      ? []
      : [texts.strangers({ responses: strangers.map((one) => texts.response(one)) })]),
    ...strangers.flatMap(({ id, isMistyped }) => (isMistyped ? texts.mistyped({ id }) : [])),
    ...(withdrawn.length === 0
      ? []
      : [texts.withdrawn({ responses: withdrawn.map((one) => texts.response(one)) })]),
    ...otherDepartments.map((one) =>
      texts.otherDepartment({
        ...one,
        department: nameOf(one.department, departments),
        listed: nameOf(one.listed, departments),
      }),
    ),
    ...duplicates.map((one) => texts.duplicate(one)),
    ...near.map((one) => texts.nearNames(one)),
    ...(others === 0 ? [] : [texts.others({ others })]),
  ];
}

/** The name of a department, or what a response calls it. */
function nameOf(id: string, departments: Status["departments"]): string {
  return departments.find((one) => one.id === id)?.name ?? id;
}

function end(title: string): { readonly title: string; readonly align: "end" } {
  return { title, align: "end" };
}
