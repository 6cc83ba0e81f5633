import { findingsTexts } from "../generated/catalogs/findings.ts";
import { type Block, group, list, paragraphs, strong } from "./blocks.ts";
import { section, type Section } from "./document.ts";
import { findingsOf } from "./findings/findings.ts";
import { predictionsLeftOut } from "./findings/predictions.ts";
import type { ReportInput } from "./input.ts";
import { questionTitle } from "./words.ts";

/** What the departments expect of each other, as a part of a section. */
export function expectationBlocks(input: ReportInput): readonly Block[] {
  return group(headingIn(input), linesOf(input));
}

/** The same as a section of its own. */
export function expectationsSection(input: ReportInput): readonly Section[] {
  return section("expectations", headingIn(input), linesOf(input));
}

function headingIn({ texts }: ReportInput): string {
  return findingsTexts(texts.language).predictionsHeading;
}

function linesOf(input: ReportInput): readonly Block[] {
  const { predictions } = findingsOf(input);
  return [
    ...list(predictions.map(({ about, text }) => [strong(questionTitle(about, input)), text])),
    ...paragraphs(predictionsLeftOut(input), "note"),
  ];
}
