import { type Document, isCollection, isMap, isNode, parseDocument } from "yaml";
import type { Response } from "../../model/index.ts";
import { isObject } from "../../model/walk.ts";
import { forJson } from "../../text/encode/json.ts";
import { documentOf, type ResponseFormat, writeResponse, YAML_STYLE } from "./write-response.ts";

/** A response as its file has it. */
export interface ResponseText {
  readonly text: string;
  readonly response: Response;
}

/**
 * The text of a response that was changed since its file was read: everything else stays as it was
 * written, with comments, order and line endings.
 */
export function updateResponse(
  before: ResponseText,
  response: Response,
  format: ResponseFormat,
): string {
  const [then, now] = [documentOf(before.response), documentOf(response)];
  const changes = changesBetween(then, now, []);
  if (changes.length === 0) return before.text;
  const updated = format === "json" ? updatedJson : updatedYaml;
  return updated(before.text, changes) ?? writeResponse(response, format);
}

type Path = readonly string[];

/** A value to write at a place; undefined removes what is there. */
interface Change {
  readonly path: Path;
  readonly was: unknown;
  readonly value: unknown;
}

type Plain = Readonly<Record<string, unknown>>;

function changesBetween(then: Plain, now: Plain, path: Path): readonly Change[] {
  return [...new Set([...Object.keys(then), ...Object.keys(now)])].flatMap((key) => {
    const [was, value] = [then[key], now[key]];
    const at = [...path, key];
    if (isObject(was) && isObject(value)) return changesBetween(was, value, at);
    return JSON.stringify(was) === JSON.stringify(value) ? [] : [{ path: at, was, value }];
  });
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Undefined if the file does not have what was read from it, such as a question by a former id. */
function updatedYaml(text: string, changes: readonly Change[]): string | undefined {
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  if (!changes.every(({ path, was }) => has(document, path, was))) return undefined;
  for (const { path, value } of changes) {
    for (const one of value === undefined ? [path, ...besidesProposal(path)] : []) {
      document.deleteIn(one);
    }
    if (value !== undefined) setIn(document, path, value);
  }
  const written = document.toString({ ...YAML_STYLE, lineWidth: 0 });
  const isFramed = text.startsWith(BYTE_ORDER_MARK) ? `${BYTE_ORDER_MARK}${written}` : written;
  return text.includes("\r\n") ? isFramed.replaceAll("\n", "\r\n") : isFramed;
}

/** What a proposed value alone has beside it, which goes with it. */
function besidesProposal(path: Path): readonly Path[] {
  const isProposal = path.length === 3 && path[0] === "answers" && path[2] === "proposed";
  return isProposal ? ["because", "by"].map((key) => [...path.slice(0, 2), key]) : [];
}

/** Whether the map around a value is there, and the value is if it was. */
function has(document: Document, path: Path, was: unknown): boolean {
  const around = path.slice(0, -1);
  return (
    (around.length === 0 || isMap(document.getIn(around, true))) &&
    (was === undefined || document.hasIn(path))
  );
}

/** A new value in the style of the one before, with its comment. */
function setIn(document: Document, path: Path, value: unknown): void {
  const before = document.getIn(path, true);
  const node = document.createNode(value);
  if (isNode(before)) {
    node.comment = before.comment ?? null;
    if (isCollection(before) && isCollection(node)) node.flow = before.flow === true;
  }
  document.setIn(path, node);
}

function updatedJson(text: string, changes: readonly Change[]): string | undefined {
  const whole = JSON.parse(text.replace(BYTE_ORDER_MARK, "")) as Record<string, unknown>;
  for (const { path, was, value } of changes) {
    const around = path.slice(0, -1).reduce<unknown>(insideOf, whole);
    const key = path.at(-1) as string;
    if (!isObject(around) || (was !== undefined && !(key in around))) return undefined;
    const map = around as Record<string, unknown>;
    if (value !== undefined) map[key] = value;
    else for (const one of [path, ...besidesProposal(path)]) delete map[one.at(-1) ?? ""];
  }
  return forJson(whole);
}

function insideOf(around: unknown, key: string): unknown {
  return isObject(around) ? around[key] : undefined;
}
