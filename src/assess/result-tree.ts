import { WITHHELD, withheldInDimension } from "../analyse/confidentiality.ts";
import type {
  Capability,
  CapabilityResult,
  DepartmentResult,
  Dimension,
  DimensionResult,
  Question,
  Questionnaire,
  QuestionResult,
  GivenState,
  Respondent,
  ResultAnswer,
  Score,
  TargetGap,
} from "../model/index.ts";
import { localize } from "../model/localize.ts";
import { omitUndefined } from "../model/omit-undefined.ts";
import { OVERALL } from "../model/outline.ts";
import type { Heard, SheetEntry } from "../score/answer-sheet.ts";
import { byDepartment } from "../score/department-voice.ts";
import { aboveCapabilities, type Profile, scoreIn, scoreProfile } from "../score/profile.ts";
import { isBareClaim } from "./coverage.ts";

interface TreeInput {
  readonly questionnaire: Questionnaire;
  readonly profile: Profile;
  readonly heard: readonly Heard[];
  readonly disclosure: Disclosure;
  readonly languages: readonly string[];
  readonly gapOf: (id: string, score: Score) => TargetGap;
}

/** A dimension of the result with everything below it. */
export function dimensionResult(dimension: Dimension, input: TreeInput): DimensionResult {
  const score = scoreIn(input.profile, dimension.id);
  return {
    id: dimension.id,
    title: localize(dimension.title, input.languages),
    weight: dimension.weight,
    ...score,
    ...input.gapOf(dimension.id, score),
    capabilities: dimension.capabilities.map((capability) => capabilityResult(capability, input)),
  };
}

function capabilityResult(capability: Capability, input: TreeInput): CapabilityResult {
  return {
    id: capability.id,
    title: localize(capability.title, input.languages),
    weight: capability.weight,
    ...scoreIn(input.profile, capability.id),
    questions: capability.questions.map((question) => questionResult(question, input)),
  };
}

function questionResult(question: Question, input: TreeInput): QuestionResult {
  const departments = new Set(input.heard.map(({ department }) => department));
  return {
    id: question.id,
    title: localize(question.text, input.languages),
    weight: question.weight,
    ...scoreIn(input.profile, question.id),
    unheard: question.ask.filter((department) => !departments.has(department)),
    answers: resultAnswers(question, input.heard, input.disclosure, input.questionnaire),
  };
}

/** The answers that the result may show. */
interface Disclosure {
  /** The departments whose own results may not be shown; none if everything may be shown. */
  readonly withheld: readonly string[];
  readonly minimumGroup: number;
  readonly notes: boolean;
}

/**
 * The answers to a question. If departments are withheld, no answer carries its respondent,
 * department or place, and answers are ordered by content instead of respondent. If someone in a
 * withheld department answered, only the quotes and evidence cleared for the report remain.
 */
function resultAnswers(
  { id }: Question,
  heard: readonly Heard[],
  { withheld, minimumGroup, notes }: Disclosure,
  questionnaire: Questionnaire,
): readonly ResultAnswer[] {
  const asked = heard.flatMap(({ respondent, response, sheet }): Said | [] => {
    const entry = sheet.get(id);
    if (entry === undefined || entry.state === "not-shown") return [];
    const { state, answer } = entry;
    const isUnevidenced = isBareClaim(entry, questionnaire);
    const isQuotable = response.consent?.quotes ?? false;
    return { respondent, state, answer, isQuotable, isUnevidenced };
  });
  if (withheld.length === 0) return asked.map((one) => ownAnswer(one, notes));
  if (asked.length < minimumGroup) return [];
  const isGuarded = asked.some(({ respondent }) => withheld.includes(respondent.department));
  const answers = asked.flatMap((one) =>
    isGuarded ? clearedAnswer(one) : namelessAnswer(one, notes),
  );
  return answers.toSorted(byContent);
}

/** One respondent's answer to the question, and whether it may be quoted. */
interface Said {
  readonly respondent: Respondent;
  readonly state: GivenState;
  readonly answer: SheetEntry["answer"];
  readonly isQuotable: boolean;
  readonly isUnevidenced: boolean;
}

function ownAnswer(said: Said, notes: boolean): ResultAnswer {
  const { id, department } = said.respondent;
  const { answer } = said;
  return {
    respondent: id,
    department,
    ...namelessAnswer(said, notes),
    ...(answer && { at: answer.at }),
  };
}

function namelessAnswer(
  { state, answer, isQuotable, isUnevidenced }: Said,
  notes: boolean,
): ResultAnswer {
  if (answer === undefined) return { state };
  const { value, note, quote, evidence } = answer;
  return {
    state,
    ...omitUndefined({ value }),
    ...(notes && note !== undefined ? { note } : {}),
    ...(isQuotable && quote !== undefined ? { quote } : {}),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(isUnevidenced ? { isUnevidenced } : {}),
  };
}

/** The quote of someone who agreed to be quoted, without their answer. */
function clearedAnswer({ answer, isQuotable }: Said): readonly ResultAnswer[] {
  if (answer === undefined || !isQuotable) return [];
  const { quote } = answer;
  return quote === undefined ? [] : [{ state: "answered", quote }];
}

function byContent(a: ResultAnswer, b: ResultAnswer): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Each department's own profile, in the order of the questionnaire, from its own people and without
 * reviews. `whole` is the profile of all people without reviews; it is also the profile of the only
 * department, if there is just one.
 */
export function departmentResults(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  whole: Profile | undefined,
  { withheld, minimumGroup }: Pick<Disclosure, "withheld" | "minimumGroup">,
  languages: readonly string[],
): readonly DepartmentResult[] {
  const speaking = byDepartment(heard);
  const upper = aboveCapabilities(questionnaire);
  const guarded = questionnaire.dimensions.map((one) =>
    withheld.length === 0 ? [] : withheldInDimension(one, speaking, withheld, minimumGroup),
  );
  return questionnaire.departments.flatMap(({ id, name }) => {
    const speakers = speaking.get(id);
    if (speakers === undefined || withheld.includes(id)) return [];
    const isWhole = whole !== undefined && speaking.size === 1;
    const profile = isWhole
      ? whole
      : scoreProfile({ questionnaire: upper, speakers, reviews: new Map() });
    const isGuarded = guarded.map((departments) => departments.includes(id));
    const dimensions = questionnaire.dimensions.map((one, index) => ({
      id: one.id,
      ...(isGuarded[index] === true ? WITHHELD : scoreIn(profile, one.id)),
    }));
    const title = localize(name, languages);
    const overall = isGuarded.includes(true) ? WITHHELD : scoreIn(profile, OVERALL);
    return [{ id, title, respondents: speakers.length, overall, dimensions }];
  });
}
