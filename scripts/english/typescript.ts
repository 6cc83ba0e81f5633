import { SyntaxKind } from "typescript/unstable/ast";
import { type Extract, fromComment, merged, paragraphs, type Passage } from "./passages.ts";
import { isComment, type Token, tokensOf } from "./tokens.ts";

/** Which literals of a file are read, besides its comments. */
export interface Literals {
  readonly titles: boolean;
  readonly messages: boolean;
}

/** The comments of a TypeScript or JavaScript file, and the literals asked for. */
export function fromTypeScript(text: string, { titles, messages }: Literals): Extract {
  const tokens = tokensOf(text);
  const comments = commentRuns(tokens, text).map(({ start, end }) =>
    fromComment(text.slice(start, end), start),
  );
  const code = tokens.filter((token) => !isComment(token));
  const passages = [
    ...(titles ? titlesIn(code, text) : []),
    ...(messages ? messagesIn(code, text) : []),
  ];
  return merged([...comments, { passages, waivers: [] }]);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Comments, with `//` lines directly below one another as one. */
function commentRuns(tokens: readonly Token[], text: string): readonly Range[] {
  const runs: Range[] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    const run = runs.at(-1);
    if (isComment(token)) {
      const continues =
        run !== undefined &&
        previous?.kind === SyntaxKind.SingleLineCommentTrivia &&
        token.kind === SyntaxKind.SingleLineCommentTrivia &&
        /^\n[^\S\n]*$/u.test(text.slice(previous.end, token.start));
      if (continues) runs[runs.length - 1] = { start: run.start, end: token.end };
      else runs.push(token);
    }
    previous = token;
  }
  return runs;
}

const TESTS = new Set(["describe", "it", "test"]);

/** The titles of tests: `test("…")`, `describe.each([…])("…")`. */
function titlesIn(code: readonly Token[], text: string): readonly Passage[] {
  return code.flatMap((token, index) => {
    const isTest = token.kind === SyntaxKind.Identifier && TESTS.has(wordOf(token, text));
    if (!isTest || code[index - 1]?.kind === SyntaxKind.DotToken) return [];
    const title = titleAfter(code, index + 1);
    return title === undefined ? [] : literal(code, title, text, "titles");
  });
}

/** The index of the literal that begins the last argument list of a chain of calls. */
function titleAfter(code: readonly Token[], from: number): number | undefined {
  let at = from;
  while (code[at]?.kind === SyntaxKind.DotToken) at += 2;
  while (code[at]?.kind === SyntaxKind.OpenParenToken) {
    const first = code[at + 1];
    if (first !== undefined && LITERALS.has(first.kind)) return at + 1;
    at = afterParentheses(code, at);
  }
  return undefined;
}

function afterParentheses(code: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    if (code[at]?.kind === SyntaxKind.OpenParenToken) depth += 1;
    if (code[at]?.kind === SyntaxKind.CloseParenToken) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return code.length;
}

/** Fewer words than this are a key or a name. */
const MESSAGE_WORDS = 3;

function messagesIn(code: readonly Token[], text: string): readonly Passage[] {
  return code
    .flatMap((token, index) =>
      LITERALS.has(token.kind) ? literal(code, index, text, "messages") : [],
    )
    .filter((passage) => passage.text.split(/\s+/u).length >= MESSAGE_WORDS);
}

const LITERALS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.TemplateHead,
]);

/** The text between the quotes; the code in `${…}` is replaced by dots. */
function literal(
  code: readonly Token[],
  index: number,
  text: string,
  kind: "messages" | "titles",
): readonly Passage[] {
  const first = code[index];
  if (first === undefined) return [];

  const start = first.start + 1;
  if (first.kind !== SyntaxKind.TemplateHead) return plain(text.slice(start, first.end - 1));
  let shown = text.slice(start, first.end - "${".length);
  for (const part of partsOfTemplate(code, index)) {
    const end = part.end - (part.kind === SyntaxKind.TemplateTail ? 1 : "${".length);
    shown += "·".repeat(part.start + 1 - start - shown.length) + text.slice(part.start + 1, end);
  }
  return plain(shown);

  function plain(shown: string): readonly Passage[] {
    return paragraphs(shown.replaceAll(/\\[nt]/gu, "  "), start, kind);
  }
}

/** The middles and the tail of the template that begins at an index. */
function partsOfTemplate(code: readonly Token[], index: number): readonly Token[] {
  const parts: Token[] = [];
  let depth = 0;
  for (const token of code.slice(index)) {
    if (token.kind === SyntaxKind.TemplateHead) depth += 1;
    if (depth === 1 && TEMPLATE_PARTS.has(token.kind)) parts.push(token);
    if (token.kind === SyntaxKind.TemplateTail) depth -= 1;
    if (depth === 0) break;
  }
  return parts;
}

const TEMPLATE_PARTS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
]);

function wordOf({ start, end }: Token, text: string): string {
  return text.slice(start, end);
}
