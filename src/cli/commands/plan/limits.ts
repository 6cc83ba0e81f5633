import type { Aim } from "../../../plan/targets.ts";
import { hasLevels, levelRuleOf, levelsOf } from "../../../model/levels.ts";
import type { PlanConstraints } from "../../../plan/planning-context.ts";
import { everyDepartment } from "../../../model/respondents.ts";
import { capabilitiesOf, OVERALL, questionsOf } from "../../../model/outline.ts";
import type { Questionnaire, Tier } from "../../../model/index.ts";
import { listed } from "../../../text/shorten.ts";
import { EXIT, Failure } from "../../failure.ts";
import { checkDepartment } from "../../known-department.ts";
import { unknownName } from "../../unknown-name.ts";

/** The options that only a plan has, as commander hands them over. */
export interface LimitOptions {
  readonly target?: readonly string[];
  readonly budget?: string;
  readonly quarters?: string;
  readonly parallel?: string;
  readonly capacity?: readonly string[];
  readonly start?: string;
  readonly exclude?: readonly string[];
  readonly done?: readonly string[];
  readonly must?: readonly string[];
}

/** The targets and limits of a plan. */
interface Limits {
  readonly capacity: ReadonlyMap<string, number>;
  readonly wishes: PlanConstraints;
  readonly aims?: readonly Aim[];
  readonly budget?: number;
  readonly quarters?: number;
  readonly parallel?: number;
  readonly start?: string;
}

export function limitsOf(options: LimitOptions, questionnaire: Questionnaire): Limits {
  const { target, budget, quarters, parallel, capacity = [], start } = options;
  return {
    capacity: capacityIn(capacity, questionnaire),
    wishes: wishesIn(options, questionnaire),
    ...(target === undefined ? {} : { aims: aimsIn(target, questionnaire) }),
    ...(budget === undefined
      ? {}
      : { budget: amount("--budget", budget, "write it like --budget 120") }),
    ...(quarters === undefined ? {} : { quarters: count("quarters", quarters, MOST_QUARTERS) }),
    ...(parallel === undefined ? {} : { parallel: count("parallel", parallel, MOST_PARALLEL) }),
    ...(start === undefined ? {} : { start: dayIn(start) }),
  };
}

/** `--target [ID=]LEVEL`: levels of nodes; without an id, of the overall. */
function aimsIn(specs: readonly string[], questionnaire: Questionnaire): readonly Aim[] {
  const aims = specs.map((spec) => aimIn(spec, questionnaire));
  const twice = aims.find(({ id }, index) => aims.findIndex((one) => one.id === id) !== index);
  if (twice !== undefined) {
    throw new Failure(EXIT.usage, `--target is given twice for ${twice.id}`, "keep one of the two");
  }
  return aims;
}

function aimIn(spec: string, questionnaire: Questionnaire): Aim {
  const [named, value] = splitAtEquals("--target", spec);
  const id = named ?? OVERALL;
  const tier = tierOf(id, questionnaire);
  const levels = levelsOf(questionnaire, id).map(({ level }) => String(level));
  const isLevelless =
    tier === "question"
      ? levels.length === 0
      : levelRuleOf(questionnaire, tier, id).kind === "none";
  if (levels.length > 0 && !levels.includes(value)) {
    throw new Failure(
      EXIT.usage,
      `--target ${spec}: the model has no level "${value}"`,
      `use one of its levels: ${levels.join(", ")}; write it like --target 4 or --target ID=4`,
    );
  }
  if (isLevelless) {
    throw new Failure(
      EXIT.usage,
      `--target ${spec}: ${id} has no level in this model`,
      hasLevels(questionnaire)
        ? "choose an id that has one: --target ID=4"
        : "this model has no levels, so no recommendation raises anything and there is nothing to plan; to plan, add levels: and raises:",
    );
  }
  return { id, kind: "level", level: Number(value) };
}

function tierOf(id: string, questionnaire: Questionnaire): Tier | "question" {
  if (id === OVERALL) return "overall";
  if (questionnaire.dimensions.some((one) => one.id === id)) return "dimension";
  const capabilities = capabilitiesOf(questionnaire);
  if (capabilities.some((one) => one.id === id)) return "capability";
  const questions = questionsOf(questionnaire).filter(({ scored }) => scored);
  if (questions.some((one) => one.id === id)) return "question";
  const known = [...questionnaire.dimensions, ...capabilities, ...questions].map((one) => one.id);
  throw unknownName(
    `--target ${id}: this is not the id of a dimension, a capability or a scored question`,
    id,
    known,
    `to see the questions, run: unsilo show ${questionnaire.id}`,
  );
}

/** `--exclude`, `--done` and `--must`: recommendations that can be planned, each in one of them. */
function wishesIn(
  { exclude = [], done = [], must = [] }: LimitOptions,
  questionnaire: Questionnaire,
): PlanConstraints {
  const known = questionnaire.recommendations.map(({ id }) => id);
  const named = Object.entries({ exclude, done, must });
  for (const [option, ids] of named) {
    const stray = ids.find((id) => !known.includes(id));
    if (stray !== undefined) {
      throw unknown(`--${option}`, "recommendation", stray, known);
    }
  }
  const all = [...exclude, ...done, ...must];
  const twice = all.find((id, index) => all.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new Failure(
      EXIT.usage,
      `${twice} is given twice`,
      "a recommendation can have only one of --exclude, --done and --must",
    );
  }
  for (const id of must) {
    checkMust(id, questionnaire);
    checkRequired(id, id, { exclude, done }, questionnaire);
  }
  return { exclude: new Set(exclude), done: new Set(done), must: new Set(must) };
}

/** A must needs an effort, and something that it raises. */
function checkMust(id: string, { recommendations }: Questionnaire): void {
  const one = recommendations.find((recommendation) => recommendation.id === id);
  const days = [...(one?.effort.values() ?? [])].reduce((sum, { likely }) => sum + likely, 0);
  if (one === undefined || one.raises.size === 0 || days === 0) {
    throw new Failure(
      EXIT.usage,
      `--must ${id} cannot be planned`,
      "in the questionnaire, it raises nothing or has no effort",
    );
  }
}

/** Nothing that a must rests on is excluded, unless what lies between is done. */
function checkRequired(
  must: string,
  id: string,
  { exclude, done }: Required<Pick<LimitOptions, "exclude" | "done">>,
  questionnaire: Questionnaire,
): void {
  const one = questionnaire.recommendations.find((recommendation) => recommendation.id === id);
  for (const required of one?.requires ?? []) {
    if (exclude.includes(required)) {
      throw new Failure(
        EXIT.usage,
        `--must ${must} requires ${required}, which is excluded`,
        `remove --exclude ${required}, or replace it with --done ${required}`,
      );
    }
    if (done.includes(required)) continue;
    checkRequired(must, required, { exclude, done }, questionnaire);
  }
}

/** `--capacity [DEPARTMENT=]DAYS` a quarter; without a department, of every one that has no own. */
function capacityIn(
  specs: readonly string[],
  questionnaire: Questionnaire,
): ReadonlyMap<string, number> {
  const departments = everyDepartment(questionnaire);
  const general: [string, number][] = [];
  const own: [string, number][] = [];
  for (const spec of specs) {
    const [id, value] = splitAtEquals("--capacity", spec);
    const days = amount("--capacity", value, "write it like --capacity 30 or --capacity it=10");
    if (days < 1) {
      throw new Failure(
        EXIT.usage,
        `--capacity ${spec} is less than one day per quarter`,
        "to give it no work, exclude its recommendations: --exclude ID",
      );
    }
    if (id === undefined) {
      general.push(...departments.map((one): [string, number] => [one.id, days]));
    } else {
      checkDepartment("--capacity", id, { ...questionnaire, departments, unasked: [] });
      own.push([id, days]);
    }
  }
  return new Map([...general, ...own]);
}

/** `ID=VALUE`, or a value alone. */
function splitAtEquals(option: string, spec: string): readonly [string | undefined, string] {
  const parts = spec.split("=");
  const [id = "", value] = parts;
  if (parts.length > 2 || (value !== undefined && id === "")) {
    throw new Failure(
      EXIT.usage,
      `${option} ${spec} cannot be read`,
      `write it like ${option} ID=VALUE`,
    );
  }
  return value === undefined ? [undefined, id] : [id, value];
}

/** A number of days, 0 or more. */
function amount(option: string, value: string, remedy: string): number {
  const days = Number(value);
  if (value.trim() !== "" && Number.isFinite(days) && days >= 0) return days;
  throw new Failure(EXIT.usage, `${option} ${value} is not a number of days`, remedy);
}

const MOST_QUARTERS = 40;
const MOST_PARALLEL = 20;

const COUNTED = { quarters: "quarters", parallel: "steps" } as const;

/** A whole number from 1. */
function count(option: keyof typeof COUNTED, value: string, most: number): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Failure(
    EXIT.usage,
    `--${option} ${value} is not a number of ${COUNTED[option]}`,
    `write a whole number from 1 to ${most}`,
  );
}

/** A day that there is, YYYY-MM-DD, of the years 1900 to 2999. */
function dayIn(value: string): string {
  const time = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/u.test(value)
    ? Date.parse(`${value}T00:00:00Z`)
    : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (isDay) return value;
  throw new Failure(EXIT.usage, `--start ${value} is not a date`, "write it like 2027-01-04");
}

function unknown(option: string, what: string, id: string, known: readonly string[]): Failure {
  const message = `${option} ${id}: the questionnaire has no ${what} "${id}"`;
  return unknownName(message, id, known, `use one of: ${listed(known)}`);
}
