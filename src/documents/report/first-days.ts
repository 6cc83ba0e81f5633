import { reportTexts } from "../../generated/catalogs/report.ts";
import { type Block, table } from "../blocks.ts";
import { type PlanInput, stepsInWords } from "../plan-words.ts";
import { localize } from "../../model/localize.ts";

/** A quarter of a year, in weeks. */
const WEEKS = 13;

/** The steps of a plan that begin in the first ninety days: what, who, by when and what shows it. */
export function firstDays(input: PlanInput): readonly Block[] {
  const { plan, questionnaire, texts, languages } = input;
  const { labels, language } = texts;
  const words = reportTexts(language);
  const steps = stepsInWords(input).filter(
    (_, index) => (plan.steps[index]?.startWeek ?? WEEKS) < WEEKS,
  );
  return table({
    label: words.firstDays,
    columns: [{ title: labels.step, isHeading: true }, labels.owner, words.by, labels.kpi],
    rows: steps.map(({ number, id, title, owner, time, isDated }) => {
      const kpi = questionnaire.recommendations.find((one) => one.id === id)?.kpi;
      return [
        `${number}. ${title}`,
        owner === "" ? words.toAgree : owner,
        isDated ? time : words.inWeeks({ weeks: time }),
        kpi === undefined ? words.toAgree : localize(kpi.measure, languages),
      ];
    }),
  });
}
