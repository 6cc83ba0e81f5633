import type { Fact, Location, Problem, Question, Questionnaire } from "../../model/index.ts";
import { levelsOf } from "../../model/levels.ts";
import { questionsOf } from "../../model/outline.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import { foldedName } from "../../text/clean-name.ts";
import { inOrderOfText } from "../../text/first-problems.ts";
import { problem } from "../../text/problems.ts";
import { optional } from "../optional.ts";
import { departmentNamed, strangeDepartment } from "../response/department-named.ts";
import { isWithin, numberWord, levelsWord } from "../response/answer-value.ts";
import { numberIn, yesOrNo } from "../response/meant-answer.ts";
import type { Source } from "../source.ts";
import { csvTable, type Field } from "../csv-rows.ts";

/** The columns of a facts file, in any order. */
const COLUMNS = ["question", "department", "value", "source"] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], Field>>;

/** The facts of a file, without the rows that have an error, and the problems of the file. */
export interface FactsReading {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** A source is printed in documents. */
const LONGEST_SOURCE = 200;

/** Reads the facts to compare answers with: a header, then a fact in each row. docs/scoring.md §4. */
export function readFacts(source: Source, questionnaire: Questionnaire): FactsReading {
  const { header, rows, problems: broken } = csvTable(source);
  if (broken.some(({ code }) => code === "csv-quotes")) return { facts: [], problems: broken };
  const start: Location = { file: source.file, line: 1, column: 1 };
  const wrong = headerProblems(header, start);
  if (wrong.some(isError)) return { facts: [], problems: wrong };
  const names = header.map(({ text }) => foldedName(text));
  const readings = rows.map((fields) => readRow(rowOf(fields, names), questionnaire));
  return {
    facts: readings.flatMap(({ fact }) => fact ?? []),
    problems: inOrderOfText([...wrong, ...broken, ...readings.flatMap(({ problems }) => problems)]),
  };
}

/** Every column has to be there: without one, a fact about a department could be misread. */
function headerProblems(header: readonly Field[], start: Location): readonly Problem[] {
  const names = header.map(({ text }) => foldedName(text));
  const missing = COLUMNS.filter((one) => !names.includes(one));
  if (missing.length > 0) return [problem("facts-columns", start, { missing })];
  return header.flatMap(({ text, at }, index) => {
    const name = names[index] as string;
    if (!COLUMNS.some((one) => one === name)) {
      return problem("facts-column-unused", at, { name: text });
    }
    return names.indexOf(name) === index ? [] : problem("named-twice", at, { id: text }, "error");
  });
}

function rowOf(fields: readonly Field[], names: readonly string[]): Row {
  return Object.fromEntries(
    COLUMNS.map((one) => [one, fields[names.indexOf(one)] as Field]),
  ) as unknown as Row;
}

/** A fact, unless something is wrong with its row. */
interface RowReading {
  readonly fact?: Fact;
  readonly problems: readonly Problem[];
}

function readRow(row: Row, questionnaire: Questionnaire): RowReading {
  const question = questionNamed(row.question.text, questionnaire);
  const department = readDepartment(row.department, question, questionnaire);
  const value = question === undefined ? undefined : readFact(question, row.value, questionnaire);
  const problems = [
    ...(question === undefined ? [unknownQuestion(row.question, questionnaire)] : []),
    ...department.problems,
    ...(typeof value === "object" ? [value] : []),
    ...sourceProblems(row.source),
  ];
  if (question === undefined || value === undefined || typeof value === "object") {
    return { problems };
  }
  if (problems.some(isError)) return { problems };
  const fact: Fact = {
    question: question.id,
    ...optional("department", department.id),
    value,
    source: row.source.text.replaceAll(/\s+/gu, " "),
    at: row.question.at,
  };
  return { fact, problems };
}

/** By its current or an earlier id. */
function questionNamed(name: string, questionnaire: Questionnaire): Question | undefined {
  const all = questionsOf(questionnaire);
  return all.find(({ id }) => id === name) ?? all.find(({ formerIds }) => formerIds.includes(name));
}

function unknownQuestion({ text, at }: Field, questionnaire: Questionnaire): Problem {
  const known = questionsOf(questionnaire).map(({ id }) => id);
  return problem("unknown-question", at, { id: text, known, questionnaire: questionnaire.id });
}

function readDepartment(
  { text, at }: Field,
  question: Question | undefined,
  questionnaire: Questionnaire,
): { readonly id?: string; readonly problems: readonly Problem[] } {
  if (isOfOrganization(questionnaire)) {
    const ignored = problem("department-ignored", at, { department: text });
    return { problems: text === "" ? [] : [ignored] };
  }
  if (text === "") {
    const isOwn = question?.about === "own-department";
    const missing = problem("fact-without-department", at, { question: question?.id ?? "" });
    return { problems: isOwn ? [missing] : [] };
  }
  const id = departmentNamed(text, questionnaire);
  if (id !== undefined) return { id, problems: [] };
  return { problems: [strangeDepartment(text, questionnaire, at)] };
}

/** The value as an answer to the question, or the reason why it is not one. */
function readFact(
  question: Question,
  { text, at }: Field,
  questionnaire: Questionnaire,
): number | string | Problem {
  const wrong = (expected: string): Problem =>
    problem("fact-value", at, { question: question.id, expected, found: text });
  switch (question.type) {
    case "level": {
      const levels = levelsOf(questionnaire, question.id);
      const value = numberIn(text);
      return levels.find(({ level }) => level === value)?.level ?? wrong(levelsWord(levels));
    }
    case "number": {
      const value = numberIn(text);
      return value !== undefined && isWithin(value, question) ? value : wrong(numberWord(question));
    }
    case "yes-no":
      return yesOrNo(BOOLEANS.get(foldedName(text)) ?? text, questionnaire) ?? wrong("yes or no");
    case "choice":
    case "choices":
    case "date":
    case "text":
      return problem("fact-type", at, { question: question.id, type: question.type });
  }
}

/** What a spreadsheet writes for a cell that is true or false. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);

function sourceProblems({ text, at }: Field): readonly Problem[] {
  const key = "source";
  if (text === "") return [problem("out-of-bounds", at, { key, rule: "must not be blank" })];
  const rule = `must have at most ${LONGEST_SOURCE} characters`;
  return text.length > LONGEST_SOURCE ? [problem("out-of-bounds", at, { key, rule })] : [];
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}
