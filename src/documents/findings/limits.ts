import { OVERALL } from "../../model/outline.ts";
import { findingsTexts } from "../../generated/catalogs/findings.ts";
import type { ReportInput } from "../input.ts";
import { departmentName } from "../words.ts";
import type { Finding, FindingRule } from "./finding.ts";

/** What to know before reading the numbers: who was not interviewed, what is withheld, what has no score. */
export function limitFindings(input: ReportInput): readonly Finding[] {
  const { result, texts } = input;
  const words = findingsTexts(texts.language);
  const say = (rule: FindingRule, text: string, restsOn: readonly string[] = []): Finding => {
    return { rule, about: OVERALL, text, restsOn };
  };
  if (isNothingShown(input)) {
    const facts = { people: result.respondents.length, minimum: result.minimumGroup };
    return [say("withheld", words.onlyOverallShown(facts)), ...withheldAdvice(input)];
  }
  const { unheard } = result.coverage;
  const lost = result.overall.kind === "scored" ? (result.overall.lost ?? []) : [];
  const titles = lost.map((id) => result.dimensions.find((one) => one.id === id)?.title ?? id);
  const names = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => departmentName(id, input));
  return [
    ...(lost.length === 0 ? [] : [say("too-few-answers", words.tooFewToScore({ titles }), lost)]),
    ...(unheard.length === 0
      ? []
      : [say("not-interviewed", words.notInterviewed({ departments: names(unheard) }))]),
    ...(result.withheld.length === 0
      ? []
      : [say("withheld", words.departmentsWithheld({ departments: names(result.withheld) }))]),
    ...withheldAdvice(input),
  ];
}

/** On how few people and departments everything rests. */
export function provisional({ result, texts }: ReportInput): Finding {
  const departments = new Set(result.respondents.map(({ department }) => department)).size;
  const people = result.respondents.length;
  const text = findingsTexts(texts.language).provisional({ people, departments });
  return { rule: "one-interview", about: OVERALL, text, restsOn: [] };
}

/** Whether every department is withheld, so that no number is left. */
function isNothingShown({ result }: ReportInput): boolean {
  const { overall, dimensions } = result;
  return [overall, ...dimensions].every(
    (one) => one.kind === "not-scored" && one.reason === "withheld",
  );
}

function withheldAdvice({ result, texts }: ReportInput): readonly Finding[] {
  const count = result.recommendations.filter(({ withheld }) => withheld).length;
  if (count === 0) return [];
  const facts = { count, minimum: result.minimumGroup };
  const text = findingsTexts(texts.language).adviceWithheld(facts);
  return [{ rule: "withheld", about: OVERALL, text, restsOn: [] }];
}
