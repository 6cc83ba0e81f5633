import type { Document } from "../../src/documents/document.ts";
import { documentFor } from "../../src/documents/report/report.ts";
import type { Audience } from "../../src/documents/input.ts";
import type { ReportInput } from "../../src/documents/input.ts";
import type { Canvas } from "../../src/render/canvas.ts";
import { hostileInput, reportInput, unknownInput, wholeInput } from "../documents/cases.ts";

const same = (text: string): string => text;

/** A terminal without colours. */
export const CANVAS: Canvas = {
  columns: 80,
  isUnicode: true,
  strong: same,
  dim: same,
  accent: same,
  warning: same,
};

export function documentOf(input: ReportInput, audience: Audience = "consultant"): Document {
  return documentFor({ ...input, background: { ...input.background, audience } });
}

const INPUTS: readonly (readonly [string, () => Promise<ReportInput>])[] = [
  ["the example", () => reportInput()],
  ["in Swedish", () => reportInput({ language: "sv" })],
  ["nothing known", unknownInput],
  ["departments withheld", () => reportInput({ minimumGroup: 3 })],
  ["hostile words", hostileInput],
];

const WHOLE: typeof INPUTS = [
  ["with plan and progress", () => wholeInput()],
  ["with plan and progress, in Swedish", () => wholeInput({ language: "sv" })],
  ["with plan and progress, withheld", () => wholeInput({ minimumGroup: 3 })],
];

const BY_AUDIENCE: readonly (readonly [Audience, typeof INPUTS])[] = [
  ["consultant", [...INPUTS, ...WHOLE]],
  ["executive", WHOLE],
  ["recruiter", INPUTS],
  ["letter", INPUTS],
  ["workshop", INPUTS],
];

/** Every document about one result, from every kind of input; each is written once. */
export const DOCUMENTS: readonly (readonly [string, () => Promise<Document>])[] =
  BY_AUDIENCE.flatMap(([audience, inputs]) =>
    inputs.map(([name, input]): readonly [string, () => Promise<Document>] => [
      `${audience}, ${name}`,
      once(async () => documentOf(await input(), audience)),
    ]),
  );

/** Creates a value on first use. */
export function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

/** The addresses that a document links to, as they should appear. */
export function addressesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(addressesIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) =>
    key === "url" && typeof own === "string" ? [own] : addressesIn(own),
  );
}
