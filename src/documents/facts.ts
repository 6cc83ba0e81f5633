import { findingsTexts } from "../generated/catalogs/findings.ts";
import type { FactResult } from "../model/index.ts";
import { answerText } from "./answers.ts";
import { group, list, paragraph, strong, type Words } from "./blocks.ts";
import { section, type Section } from "./document.ts";
import type { ReportInput } from "./input.ts";
import { departmentName, questionIn, questionTitle } from "./words.ts";

const OUTCOMES = ["agrees", "contradicts", "no-answer", "settled", "withheld"] as const;

/** The facts that answers contradict, and the number of the others; nothing without facts. */
export function factsSection(input: ReportInput): readonly Section[] {
  const { facts = [] } = input.result;
  if (facts.length === 0) return [];
  const words = findingsTexts(input.texts.language);
  const parts = OUTCOMES.flatMap((outcome) => {
    const count = facts.filter((one) => one.outcome === outcome).length;
    return count === 0 ? [] : words.factSums[outcome]({ count });
  });
  return section("verify", words.factsHeading, [
    ...paragraph(words.factCount({ count: facts.length, parts })),
    ...group(words.factsToVerify, list(contradictions(input))),
  ]);
}

function contradictions(input: ReportInput): readonly Words[] {
  const { facts = [] } = input.result;
  return facts
    .filter(({ outcome }) => outcome === "contradicts")
    .map((fact) => [questionTitle(fact.question, input), strong(saidAgainst(fact, input))]);
}

/** The source and its value, beside the answers that contradict it. */
function saidAgainst(fact: FactResult, input: ReportInput): string {
  const { question, department, source, by = "score" } = fact;
  const words = findingsTexts(input.texts.language);
  const textOf = (value: number | string): string =>
    answerText(value, questionIn(input, question), input);
  const others = (fact.said ?? []).filter(({ contradicts }) => contradicts);
  const answers = others.map(({ department: id, value, people }) =>
    words.factAnswer({
      value: textOf(value),
      department: id === undefined || id === department ? "" : departmentName(id, input),
      people,
    }),
  );
  return words.factContradicted[by]({
    source,
    value: textOf(fact.value),
    department: department === undefined ? "" : departmentName(department, input),
    answers,
  });
}
