import type { Location, Problem, Questionnaire } from "../../model/index.ts";
import { COMMON } from "../../model/parts.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import { ROSTER, type Roster, type RosterPerson, type RosterRow } from "../../model/roster.ts";
import { isToken, tokenIn } from "../../model/token.ts";
import { nameOf } from "../../model/walk.ts";
import { cleanName, foldedName } from "../../text/clean-name.ts";
import { isDay } from "../../text/dates.ts";
import { inOrderOfText } from "../../text/first-problems.ts";
import { problem } from "../../text/problems.ts";
import { csvTable, type Field } from "../csv-rows.ts";
import { optional } from "../optional.ts";
import { departmentNamed, strangeDepartment } from "../response/department-named.ts";
import { formatName } from "../schema-problems.ts";
import type { Source } from "../source.ts";

type Column = keyof RosterRow;

/** The columns of a roster, in any order. */
export const ROSTER_COLUMNS: readonly string[] = Object.keys(ROSTER.whole.fields).map(nameOf);

/** The people of a roster, and its problems; nobody if its header has an error. */
export interface RosterReading extends Roster {
  readonly problems: readonly Problem[];
}

/**
 * Reads the people who are asked to answer. Departments are checked against a questionnaire if there
 * is one.
 */
export function readRoster(source: Source, questionnaire?: Questionnaire): RosterReading {
  const { file } = source;
  const { header, rows, problems: broken } = csvTable(source);
  const wrong = broken.some(({ code }) => code === "csv-quotes")
    ? broken
    : headerProblems(
        header.filter(
          ({ text }, index) => text !== "" || rows.some((one) => one[index]?.text !== ""),
        ),
        file,
        questionnaire,
      );
  if (wrong.length > 0) return { file, people: [], problems: wrong };
  const names = header.map(({ text }) => foldedName(text));
  const readings = rows.map((fields) => {
    const at = fields[0]?.at ?? { file, line: 1, column: 1 };
    return readRow({ at, cellOf: (column) => fields[names.indexOf(column)] }, questionnaire);
  });
  const twice = repeatedTokens(readings.map(({ person, at }) => ({ id: person.token, at })));
  return {
    file,
    people: readings.map(({ person }) => person),
    problems: inOrderOfText([...broken, ...readings.flatMap((one) => one.problems), ...twice]),
  };
}

function headerProblems(
  header: readonly Field[],
  file: string,
  questionnaire: Questionnaire | undefined,
): readonly Problem[] {
  const names = header.map(({ text }) => foldedName(text));
  const needsNone = questionnaire !== undefined && isOfOrganization(questionnaire);
  const strange = header.flatMap(({ text, at }, index) => {
    const name = names[index] ?? "";
    if (!ROSTER_COLUMNS.includes(name)) {
      return problem("roster-column", at, { id: text, known: ROSTER_COLUMNS });
    }
    return names.indexOf(name) === index ? [] : problem("named-twice", at, { id: text }, "error");
  });
  const start: Location = { file, line: 1, column: 1 };
  const isComplete = needsNone || names.includes("department");
  return isComplete || strange.length > 0 ? strange : [problem("roster-columns", start, {})];
}

/** A row by the names of its columns. */
interface Row {
  readonly at: Location;
  readonly cellOf: (column: Column) => Field | undefined;
}

interface RowReading {
  readonly person: RosterPerson;
  /** The place of the token, or of the row. */
  readonly at: Location;
  readonly problems: readonly Problem[];
}

function readRow({ at, cellOf }: Row, questionnaire: Questionnaire | undefined): RowReading {
  const textOf = (column: Column): string | undefined =>
    cleanName(cellOf(column)?.text ?? "") || undefined;
  const token = textOf("token");
  const department = textOf("department");
  const known = questionnaire && department && departmentNamed(department, questionnaire);
  const person: RosterPerson = {
    ...optional("token", token && (tokenIn(token) ?? token)),
    ...optional("department", known ?? department),
    ...optional("language", textOf("language")),
    ...optional("role", textOf("role")),
    ...optional("email", textOf("email")),
    ...optional("name", textOf("name")),
    ...optional("invited", textOf("invited")),
    ...optional("withdrawn", textOf("withdrawn")),
    at,
  };
  const problems = [
    ...tokenProblems(cellOf("token")),
    ...departmentProblems(cellOf("department") ?? { text: "", at }, questionnaire),
    ...formProblems("language", cellOf("language"), LANGUAGE),
    ...formProblems("email", cellOf("email"), E_MAIL),
    ...dateProblems("invited", cellOf("invited")),
    ...dateProblems("withdrawn", cellOf("withdrawn")),
  ];
  return { person, at: cellOf("token")?.at ?? at, problems };
}

function tokenProblems(cell: Field | undefined): readonly Problem[] {
  const text = cell?.text ?? "";
  const token = tokenIn(text);
  if (token === undefined) return formProblems("token", cell, ID);
  return isToken(token) ? [] : [problem("token-check", cell?.at, { found: text })];
}

function departmentProblems(
  { text, at }: Omit<Field, "start">,
  questionnaire: Questionnaire | undefined,
): readonly Problem[] {
  if (questionnaire !== undefined && isOfOrganization(questionnaire)) return [];
  if (text === "") return [problem("row-without-department", at, {})];
  const isKnown = questionnaire === undefined || departmentNamed(text, questionnaire) !== undefined;
  return isKnown ? [] : [strangeDepartment(text, questionnaire, at)];
}

/** The form of a cell, and its words. */
interface Form {
  readonly pattern: RegExp;
  readonly expected: string;
}

const ID = formOf(COMMON.id.pattern);
const LANGUAGE = formOf(COMMON.language.pattern);
const DATE = formOf(COMMON.date.pattern);
const E_MAIL: Form = {
  pattern: /^[^\s@,;<>"]+@[^\s@,;<>"]+$/u,
  expected: "one e-mail address such as anna.lind@example.com",
};

function formOf(pattern: string): Form {
  return { pattern: new RegExp(pattern, "u"), expected: formatName(pattern) };
}

function formProblems(
  key: string,
  cell: Field | undefined,
  { pattern, expected }: Form,
): readonly Problem[] {
  if (cell === undefined || cell.text === "" || pattern.test(cell.text)) return [];
  return [problem("bad-format", cell.at, { key, found: `"${cell.text}"`, expected })];
}

function dateProblems(key: string, cell: Field | undefined): readonly Problem[] {
  const wrong = formProblems(key, cell, DATE);
  if (wrong.length > 0 || cell === undefined || cell.text === "" || isDay(cell.text)) return wrong;
  return [problem("no-such-date", cell.at, { found: cell.text })];
}

interface PlacedToken {
  readonly id: string | undefined;
  readonly at: Location;
}

function repeatedTokens(tokens: readonly PlacedToken[]): readonly Problem[] {
  const firsts = new Map<string, Location>();
  return tokens.flatMap(({ id, at }) => {
    if (id === undefined) return [];
    const first = firsts.get(id);
    if (first !== undefined) return problem("token-twice", at, { id, first });
    firsts.set(id, at);
    return [];
  });
}

/** The people without a token, if others have one: nobody knows whether they answered. */
export function tokenlessPeople({ people }: Roster): readonly Problem[] {
  const lacking = people.filter(({ token }) => token === undefined);
  return lacking.length === people.length
    ? []
    : lacking.map(({ at }) => problem("row-without-token", at, {}));
}
