import type { NotScoredReason, Score } from "../../model/index.ts";
import { OVERALL } from "../../model/outline.ts";
import { type FindingsTexts, findingsTexts } from "../../generated/catalogs/findings.ts";
import { DASH } from "../../text/format.ts";
import type { ReportInput } from "../input.ts";
import { levelName } from "../words.ts";
import type { Finding } from "./finding.ts";

/** The overall level and what limits it, or which of four reasons leaves it open. */
export function levelFinding(input: ReportInput): Finding {
  const { overall, dimensions } = input.result;
  const words = findingsTexts(input.texts.language);
  const restsOn = dimensions.map(({ id }) => id);
  const { level } = overall;
  if (level === undefined) {
    return { rule: "no-level", about: OVERALL, text: noLevel(words, input), restsOn };
  }
  const highest = Math.max(...input.questionnaire.levels.map((one) => one.level));
  const reached = words.level({
    level: String(level),
    highest: String(highest),
    name: levelName(level, input),
  });
  const text = [reached, ...limits(level, words, input)].join(" ");
  return { rule: "level", about: OVERALL, text, restsOn };
}

/** What limits the level; of the other dimensions nothing where one of them is withheld. */
function limits(level: number, words: FindingsTexts, { result }: ReportInput): readonly string[] {
  const { overall, dimensions } = result;
  const binding = overall.kind === "scored" ? (overall.binding ?? []) : [];
  if (binding.length === 0) return [];
  const limiting = dimensions.filter(({ id }) => binding.includes(id));
  const others = dimensions.filter(({ id }) => !binding.includes(id));
  const isAllEqual = others.length === 0 && limiting.every((one) => one.level === level);
  if (isAllEqual) return [words.allAtLevel({ level: String(level) })];
  const titles = limiting.map(({ title }) => title);
  return [words.limitedBy({ titles, others: othersOf(others, words) })];
}

function othersOf(others: readonly Score[], words: FindingsTexts): string {
  if (others.length === 0 || others.some(isWithheld)) return "";
  const levels = others.map(({ level }) => String(level ?? DASH)).toSorted();
  const [level = ""] = levels;
  const isSame = levels.every((one) => one === level);
  const kind = levels.length === 1 ? "one" : isSame ? "same" : "different";
  return words.others[kind]({ level, levels });
}

function isWithheld(score: Score): boolean {
  return score.kind === "not-scored" && score.reason === "withheld";
}

type NoLevel = keyof FindingsTexts["noLevel"];

const NO_LEVEL: Readonly<Record<NotScoredReason, NoLevel>> = {
  "not-asked": "notEnoughAnswers",
  "nothing-answered": "notEnoughAnswers",
  coverage: "notEnoughAnswers",
  "not-applicable": "notApplicable",
  withheld: "withheld",
  "no-weight": "notInModel",
  "no-rule": "notInModel",
  "no-method": "notInModel",
  unscored: "notInModel",
};

function noLevel(words: FindingsTexts, { result }: ReportInput): string {
  const { overall, coverage } = result;
  const reason = overall.kind === "scored" ? "notInModel" : NO_LEVEL[overall.reason];
  return words.noLevel[reason]({ answered: coverage.answered, asked: coverage.asked });
}
