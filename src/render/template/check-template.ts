import type Handlebars from "handlebars";
import type { Location, Problem } from "../../model/index.ts";
import { problem } from "../../text/problems.ts";
import { openEnd, unsafePlace, URL_HELPER } from "./unsafe-place.ts";

export type Program = ReturnType<typeof Handlebars.parse>;
type Statement = Program["body"][number];

/** The state while the statements are read in order. */
interface Reading {
  readonly file: string;
  readonly isPage: boolean;
  readonly partials: readonly string[];
  readonly problems: Problem[];
  /** The open end of the markup so far, without inserted content. */
  markup: string;
}

/**
 * Finds partials that do not exist, and values in a page's template that could become markup,
 * style, script or an unsafe link.
 */
export function checkTemplate(
  program: Program,
  { file, isPage, partials }: Pick<Reading, "file" | "isPage" | "partials">,
): readonly Problem[] {
  const known = [...partials, ...inlinePartials(program)];
  const reading: Reading = { file, isPage, partials: known, problems: [], markup: "" };
  readAll(program, reading);
  return reading.problems;
}

function readAll(program: Program | undefined, reading: Reading): void {
  for (const statement of program?.body ?? []) readOne(statement, reading);
}

function readOne(statement: Statement, reading: Reading): void {
  switch (statement.type) {
    case "ContentStatement":
      reading.markup = openEnd(reading.markup + (statement as hbs.AST.ContentStatement).value);
      return;
    case "MustacheStatement":
      if (reading.isPage) checkPlace(statement as hbs.AST.MustacheStatement, reading);
      reading.markup = openEnd(`${reading.markup}…`);
      return;
    case "PartialStatement":
      checkPartial(statement as hbs.AST.PartialStatement, reading);
      return;
    case "PartialBlockStatement":
      checkPartial(statement as hbs.AST.PartialBlockStatement, reading);
      readApart((statement as hbs.AST.PartialBlockStatement).program, statement, reading);
      return;
    case "DecoratorBlock":
      readApart((statement as hbs.AST.BlockStatement).program, statement, reading);
      return;
    case "BlockStatement":
      readAll((statement as hbs.AST.BlockStatement).program, reading);
      readAll((statement as hbs.AST.BlockStatement).inverse, reading);
  }
}

/** Reads inline content that appears elsewhere in the page: it must close what it opens. */
function readApart(program: Program | undefined, { loc }: Statement, reading: Reading): void {
  const apart: Reading = { ...reading, markup: "" };
  readAll(program, apart);
  if (reading.isPage && unsafePlace(apart.markup, false) !== undefined) {
    const at = locationOf(reading.file, loc.start);
    reading.problems.push(problem("template-unsafe", at, { why: "open" }));
  }
}

function checkPartial(
  { name, loc }: Pick<hbs.AST.PartialStatement, "name" | "loc">,
  reading: Reading,
): void {
  const { original } = name as hbs.AST.PathExpression;
  const { partials: known, problems, file } = reading;
  const why = reading.isPage ? unsafePlace(reading.markup, false) : undefined;
  if (why !== undefined) {
    problems.push(problem("template-unsafe", locationOf(file, loc.start), { why }));
  }
  if (original === undefined || original.startsWith("@") || known.includes(original)) return;
  const at = locationOf(file, loc.start);
  problems.push(problem("template-unknown", at, { kind: "partial", name: original, known }));
}

function checkPlace(statement: hbs.AST.MustacheStatement, reading: Reading): void {
  const why = statement.escaped ? unsafePlace(reading.markup, isSafeUrl(statement)) : "raw";
  if (why === undefined) return;
  const at = locationOf(reading.file, statement.loc.start);
  reading.problems.push(problem("template-unsafe", at, { why }));
}

/** Fields called `url` have been through the same filter. */
function isSafeUrl({ path }: hbs.AST.MustacheStatement): boolean {
  if (path.type !== "PathExpression") return false;
  const { original, parts } = path as hbs.AST.PathExpression;
  return original === URL_HELPER || parts.at(-1) === "url";
}

function inlinePartials(program: Program | undefined): readonly string[] {
  return (program?.body ?? []).flatMap((statement) => {
    const { program: inner, inverse, params } = statement as hbs.AST.BlockStatement;
    const [name] = statement.type === "DecoratorBlock" ? params : [];
    const own = name === undefined ? [] : [(name as hbs.AST.StringLiteral).value];
    return [...own, ...inlinePartials(inner), ...inlinePartials(inverse)];
  });
}

/** Handlebars counts columns from 0. */
export function locationOf(
  file: string,
  { line, column }: { readonly line: number; readonly column: number },
): Location {
  return { file, line, column: column + 1 };
}
