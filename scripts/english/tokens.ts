import { createScanner, SyntaxKind } from "typescript/unstable/ast";

/** A token or a comment of a TypeScript file. */
export interface Token {
  readonly kind: SyntaxKind;
  readonly start: number;
  readonly end: number;
}

/** After these a slash divides; after anything else it begins a regular expression. */
const VALUES: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.BigIntLiteral,
  SyntaxKind.CloseBraceToken,
  SyntaxKind.CloseBracketToken,
  SyntaxKind.CloseParenToken,
  SyntaxKind.FalseKeyword,
  SyntaxKind.Identifier,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.NumericLiteral,
  SyntaxKind.StringLiteral,
  SyntaxKind.SuperKeyword,
  SyntaxKind.TemplateTail,
  SyntaxKind.ThisKeyword,
  SyntaxKind.TrueKeyword,
]);

const BLANKS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.NewLineTrivia,
  SyntaxKind.WhitespaceTrivia,
]);

const COMMENTS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.MultiLineCommentTrivia,
  SyntaxKind.SingleLineCommentTrivia,
]);

export function isComment({ kind }: Token): boolean {
  return COMMENTS.has(kind);
}

/** The tokens and comments of a file. The scanner has no parser to ask about slashes and braces. */
export function tokensOf(text: string): readonly Token[] {
  const scanner = createScanner(false, undefined, text);
  const tokens: Token[] = [];
  // For each template that is open, how many braces are open in its `${…}`.
  const braces: number[] = [];
  let last: SyntaxKind | undefined;
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFile; kind = scanner.scan()) {
    kind = rescanned(kind);
    if (BLANKS.has(kind)) continue;
    const token = { kind, start: scanner.getTokenStart(), end: scanner.getTokenEnd() };
    tokens.push(token);
    if (!isComment(token)) last = kind;
  }
  return tokens;

  function rescanned(kind: SyntaxKind): SyntaxKind {
    if (kind === SyntaxKind.SlashToken || kind === SyntaxKind.SlashEqualsToken) {
      return last !== undefined && VALUES.has(last) ? kind : scanner.reScanSlashToken();
    }
    if (kind === SyntaxKind.TemplateHead) braces.push(0);
    const open = braces.at(-1);
    if (open === undefined) return kind;
    if (kind === SyntaxKind.OpenBraceToken) braces[braces.length - 1] = open + 1;
    if (kind !== SyntaxKind.CloseBraceToken) return kind;
    if (open > 0) {
      braces[braces.length - 1] = open - 1;
      return kind;
    }
    const rest = scanner.reScanTemplateToken(false);
    if (rest === SyntaxKind.TemplateTail) braces.pop();
    return rest;
  }
}
