import type Handlebars from "handlebars";
import type { Location, Problem } from "../../model/index.ts";
import { problem } from "../../text/problems.ts";
import { type Place, readOn, type TagPlace, TEXT } from "./markup.ts";
import { unsafePlace, URL_HELPER } from "./unsafe-place.ts";

export type Program = ReturnType<typeof Handlebars.parse>;
type Statement = Program["body"][number];

/** The state while the statements are read in order. */
interface Reading {
  readonly file: string;
  readonly isPage: boolean;
  readonly partials: readonly string[];
  readonly problems: Problem[];
  /** The place at the end of the markup so far. */
  place: Place;
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
  const reading: Reading = { file, isPage, partials: known, problems: [], place: TEXT };
  readAll(program, reading);
  return reading.problems;
}

function readAll(program: Program | undefined, reading: Reading): void {
  for (const statement of program?.body ?? []) readOne(statement, reading);
}

function readOne(statement: Statement, reading: Reading): void {
  switch (statement.type) {
    case "ContentStatement":
      reading.place = readOn(reading.place, (statement as hbs.AST.ContentStatement).value);
      return;
    case "MustacheStatement":
      if (reading.isPage) checkPlace(statement as hbs.AST.MustacheStatement, reading);
      reading.place = readOn(reading.place, "…");
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
      readBranches(statement as hbs.AST.BlockStatement, reading);
  }
}

/** Whichever branch is taken, and however often, what follows must be at the same place. */
function readBranches({ program, inverse, loc }: hbs.AST.BlockStatement, reading: Reading): void {
  const before = reading.place;
  const ends = [program, inverse].map((branch) => {
    reading.place = before;
    readAll(branch, reading);
    return reading.place;
  });
  reading.place = before;
  if (!reading.isPage || ends.every((end) => isSame(end, before))) return;
  const at = locationOf(reading.file, loc.start);
  reading.problems.push(problem("template-unsafe", at, { why: "open" }));
}

/** Whether a value is in the same place, whatever is in front of it. */
function isSame(one: Place, other: Place): boolean {
  if (one.kind !== "tag" || other.kind !== "tag") return one.kind === other.kind;
  const isOfTag = one.element === other.element;
  if (one.step !== "quoted" || other.step !== "quoted") {
    return isOfTag && isBetween(one) && isBetween(other);
  }
  return isOfTag && one.attribute === other.attribute && one.quote === other.quote;
}

function isBetween({ step }: TagPlace): boolean {
  return step === "between" || step === "name" || step === "attribute";
}

/** Reads inline content that appears elsewhere in the page: it must close what it opens. */
function readApart(program: Program | undefined, { loc }: Statement, reading: Reading): void {
  const apart: Reading = { ...reading, place: TEXT };
  readAll(program, apart);
  if (reading.isPage && apart.place.kind !== "text") {
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
  const why = reading.isPage ? unsafePlace(reading.place, false) : undefined;
  if (why !== undefined) {
    problems.push(problem("template-unsafe", locationOf(file, loc.start), { why }));
  }
  if (original === undefined || original.startsWith("@") || known.includes(original)) return;
  const at = locationOf(file, loc.start);
  problems.push(problem("template-unknown", at, { kind: "partial", name: original, known }));
}

function checkPlace(statement: hbs.AST.MustacheStatement, reading: Reading): void {
  const why = statement.escaped ? unsafePlace(reading.place, isSafeUrl(statement)) : "raw";
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
