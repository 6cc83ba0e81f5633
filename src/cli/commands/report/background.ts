import type { AssessOptions } from "../../../assess/assess.ts";
import { compareResults } from "../../../analyse/comparison.ts";
import type { Round } from "../../../assess/heard-twice.ts";
import type { Examination } from "../../../assess/examine.ts";
import { planFrom } from "../../../assess/plan.ts";
import { type Planned } from "../../../plan/plan.ts";
import { type WithheldAdvice, withheldAmong } from "../../../plan/advice.ts";
import { gainsOf } from "../../../plan/projection.ts";
import { solverModule } from "../../../io/solver-module.ts";
import type { AssessmentComparison } from "../../../model/index.ts";
import type { Config } from "../../../model/config.ts";
import { optional } from "../../../read/optional.ts";
import {
  type Audience,
  AUDIENCES,
  BRIEF_VERDICT,
  isForRecruiter,
} from "../../../documents/input.ts";
import type { Background, ReportInput } from "../../../documents/input.ts";
import { solverWith } from "../../../adapters/solver.ts";
import { EXIT, Failure } from "../../failure.ts";
import { heardTwiceIn, loadResult } from "../../load/result.ts";
import { requireSameSubject } from "../../load/saved.ts";
import type { SelectionOptions } from "../../options.ts";
import type { Session } from "../../session.ts";
import { unknownName } from "../../unknown-name.ts";

/** What only a report is asked for, as commander hands it over. */
export interface BackgroundOptions {
  readonly audience?: string;
  readonly baseline?: string;
  readonly confidential?: string;
  readonly onePage?: boolean;
}

/** Findings on the way to the result. */
interface Found {
  readonly examination: Examination;
  readonly settings: AssessOptions;
  readonly config: Config | undefined;
}

/** The background of a report, and what the report lists without a title. */
interface ReportBackground {
  readonly background: Background;
  readonly withheld: readonly WithheldAdvice[];
}

/**
 * The parts that only a report has: the roadmap, the gain of each recommendation, the changes, the
 * method.
 */
export async function backgroundOf(
  { result, questionnaire }: Pick<ReportInput, "result" | "questionnaire">,
  { examination, settings, config }: Found,
  options: SelectionOptions & BackgroundOptions,
  session: Session,
): Promise<ReportBackground> {
  const audience = audienceNamed(options.audience);
  const round = { result, questionnaire, answers: examination.answers, options: settings };
  const progress = await progressSince(round, options, session);
  const shared = {
    audience,
    ...optional("progress", progress),
    ...optional("assessment", config?.assessment),
    ...optional("confidentiality", options.confidential),
    ...(options.onePage === true ? { isOnePage: true as const } : {}),
  };
  const withheld = withheldAmong(examination.priorities());
  if (isForRecruiter(audience) || audience === "workshop") return { background: shared, withheld };
  const background = { ...shared, gains: gainsOf(examination) };
  const planned = await roadmapOf(examination, settings);
  return planned === undefined
    ? { background, withheld }
    : { background: { ...background, plan: planned.plan }, withheld: planned.withheld };
}

/** The least effort to the targets; nothing where nothing is scored. */
async function roadmapOf(
  examination: Examination,
  settings: AssessOptions,
): Promise<Planned | undefined> {
  const { profile } = examination.scored;
  if ([...profile.values()].every(({ kind }) => kind === "not-scored")) return undefined;
  const wishes = { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() };
  const { assume: _, ...known } = settings;
  const limits = { capacity: new Map<string, number>(), wishes };
  return planFrom(examination, { ...known, ...limits }, solverWith(solverModule));
}

/** The changes since the previous assessment, limited to what a client may see. */
async function progressSince(
  round: Round,
  { baseline, ...options }: SelectionOptions & BackgroundOptions,
  session: Session,
): Promise<AssessmentComparison | undefined> {
  if (baseline === undefined) return undefined;
  const { result, questionnaire } = round;
  const { minimumGroup = 1 } = result;
  const before = await loadResult(baseline, { ...options, forClient: true, minimumGroup }, session);
  requireSameSubject(before.result, result);
  return compareResults(before.result, result, questionnaire, {
    language: result.language,
    done: [],
    heardTwice: heardTwiceIn(before, { round }),
  });
}

/** Refuses a document for a recruiter where the questionnaire does not ask what it would tell. */
export function refuseBrief({ background, questionnaire }: ReportInput): void {
  const { audience } = background ?? {};
  const { id, verdicts } = questionnaire;
  if (!isForRecruiter(audience)) return;
  const verdict = verdicts.find((one) => one.id === BRIEF_VERDICT);
  if (verdict === undefined) {
    throw new Failure(
      EXIT.usage,
      `the questionnaire "${id}" has no verdict "${BRIEF_VERDICT}", which a recruiter's brief requires`,
      `omit --audience ${audience}, or use a questionnaire with that verdict, such as digital-marketing-organization`,
    );
  }
  if (audience === "letter" && verdict.parts.length === 0) {
    throw new Failure(
      EXIT.usage,
      `the verdict "${BRIEF_VERDICT}" of the questionnaire "${id}" has no parts, so there are no conditions for a letter`,
      "omit --audience letter, or add parts to the verdict",
    );
  }
}

/** Only a report has a first page. */
export function refuseOnePage(audience: Audience, { onePage }: BackgroundOptions): void {
  if (onePage !== true || audience === "consultant" || audience === "executive") return;
  throw new Failure(
    EXIT.usage,
    `--audience ${audience} has no first page of its own`,
    "omit --one-page, or use --audience executive",
  );
}

/** The audience of a name; the consultant's where none is given. */
export function audienceNamed(name = ""): Audience {
  const found = name === "" ? AUDIENCES[0] : AUDIENCES.find((one) => one === name);
  if (found !== undefined) return found;
  const message = `"${name}" is not an audience`;
  throw unknownName(message, name, AUDIENCES, `use one of: ${AUDIENCES.join(", ")}`);
}
