import { readHtml } from "../render/read-html.ts";

/** Why a document of a format is invalid, or undefined. Other formats are text. */
export function whyUnsound(format: string, text: string): string | undefined {
  try {
    (CHECKS[format] ?? checkText)(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Check = (text: string) => void;

const checkJson: Check = (text) => void JSON.parse(text);

const CHECKS: Readonly<Record<string, Check>> = {
  json: checkJson,
  sarif: checkJson,
  gitlab: checkJson,
  badge: checkJson,
  html: (text) => void readHtml(text),
  junit: checkXml,
  github: checkCommands,
};

/* oxlint-disable no-control-regex -- control characters are what this is about */
/** Characters that control a terminal; a tab and a line break do not. */
const STEERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u;

const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u;

function checkText(text: string): void {
  const found = STEERS.exec(text)?.[0];
  if (found !== undefined) throw new Error(`holds U+${found.charCodeAt(0).toString(16)}`);
}

/** Workflow commands, one per line. */
function checkCommands(text: string): void {
  checkText(text);
  const lines = text.split("\n").filter((line) => line !== "");
  const strange = lines.find((line) => !/^::(?:error|warning|notice) [^:]*::/u.test(line));
  if (strange !== undefined || /\r/u.test(text)) throw new Error(`no command: ${strange}`);
}

const XML_TAG =
  /<(?:\?xml[^<>]*\?|(?<end>\/?)(?<name>[\w:-]+)(?:\s+[\w:-]+="[^"<]*")*\s*(?<alone>\/?))>/gu;

/** Well-formed: tags that nest, known entities, only XML characters. */
function checkXml(text: string): void {
  if (NO_XML.test(text) || /\p{Surrogate}/u.test(text))
    throw new Error("a character that XML has not");
  const open: string[] = [];
  for (const { groups = {} } of text.matchAll(XML_TAG)) {
    const { end, name, alone } = groups;
    if (name === undefined || alone === "/") continue;
    if (end !== "/") open.push(name);
    else if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
  }
  if (open.length > 0) throw new Error(`<${open.join("><")}> is left open`);
  const rest = text.replaceAll(XML_TAG, "");
  const raw = /[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)|\]\]>/u.exec(rest)?.[0];
  if (raw !== undefined) throw new Error(`${raw} stands raw`);
}
