import { once } from "../model/once.ts";
import { headcountOf, peopleIn } from "../analyse/headcount.ts";
import { DASH, formatDate, formatPercent } from "../text/format.ts";
import { type Block, facts } from "./blocks.ts";
import { type Document, plainFrame } from "./document.ts";
import { findingsOf } from "./findings/findings.ts";
import type { ReportInput } from "./input.ts";
import { kindOf } from "./kind.ts";
import { levelOf, meanOf, overallOf, targetOf } from "./node.ts";
import { levelName } from "./words.ts";

/** What every document about a result has around its sections. */
export function frameOf(
  input: ReportInput,
): Pick<
  Document,
  "language" | "organization" | "tool" | "confidentiality" | "facts" | "imprint" | "words"
> {
  const { result, questionnaire, texts, background } = input;
  const { labels, language } = texts;
  const { isWhole } = kindOf(questionnaire);
  const { organization, assessment } = result;
  const about = aboutAssessment(input);
  const overall = overallOf(input);
  const tool = `${result.tool.name} ${result.tool.version}`;
  return {
    language,
    organization,
    tool,
    confidentiality:
      background?.confidentiality ?? (isWhole ? labels.confidentialWhole : labels.confidential),
    facts: {
      organization,
      ...about,
      verdict: findingsOf(input).level.text,
      level: levelOf(overall),
      levelName: levelName(overall.id, overall.level, input),
      target: targetOf(overall, "overall", input),
      score: meanOf(overall, "overall", input),
    },
    imprint: [organization, assessment, about.model, tool],
    words: plainFrame(language, labels.skip).words,
  };
}

/** The facts at the top of covers and screens: the assessment and its coverage. */
export interface AboutAssessment {
  readonly assessment: string;
  /** Empty where the responses have none. */
  readonly date: string;
  readonly model: string;
  /** How many people from how many departments. */
  readonly respondents: string;
  readonly coverage: string;
  readonly confidence: string;
}

/** The facts of an assessment in words. */
export const aboutAssessment: (input: ReportInput) => AboutAssessment = once(
  ({ result, questionnaire: model, texts }: ReportInput) => {
    const { assessment, date, questionnaire, coverage } = result;
    const departments = headcountOf(result).size;
    const { ratio, confidence } = coverage;
    const people = peopleIn(result);
    const { unfinished = 0 } = result;
    const interviewed = texts.interviewed({ people, departments });
    return {
      assessment,
      date: date === undefined ? "" : formatDate(date, texts.language),
      model: `${questionnaire.title}, ${texts.labels.version} ${questionnaire.version}`,
      respondents: kindOf(model).isWhole
        ? texts.labels.answeredAsWhole
        : unfinished === 0
          ? interviewed
          : `${interviewed}, ${texts.unfinishedAmong({ unfinished, people })}`,
      coverage: ratio === undefined ? DASH : formatPercent(ratio, texts.language),
      confidence: texts.grounds[confidence],
    };
  },
);

/** The facts on a cover; a report shows its coverage below them. */
export function coverFacts(input: ReportInput, hasCoverage = true): readonly Block[] {
  const { labels } = input.texts;
  const { assessment, date, model, respondents, coverage, confidence } = aboutAssessment(input);
  return facts(
    [
      [labels.assessment, assessment],
      [labels.date, date],
      [labels.model, model],
      [kindOf(input.questionnaire).isWhole ? labels.answeredBy : labels.respondents, respondents],
      [labels.coverageWord, hasCoverage ? `${coverage}, ${confidence}` : ""],
    ],
    "cover-facts",
  );
}
