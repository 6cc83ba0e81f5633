import type { Problem, Response } from "../../model/index.ts";
import { place } from "../../text/problems.ts";
import type { Context } from "../context.ts";
import { Failure } from "../failure.ts";
import { collisions } from "../load/load-assessment.ts";
import { type Checkable, checkables, type CheckOptions, type FileCheck } from "./check-files.ts";
import { workThrough } from "../work-through.ts";
import { surroundingsOf } from "./surroundings.ts";

/** What came of checking: how many files, what is wrong with them, and what could not be checked. */
export interface Checks {
  readonly files: number;
  readonly problems: readonly Problem[];
  readonly failures: readonly Failure[];
}

/** Checks everything that the names stand for; one that cannot be read does not hide the others. */
export async function checkAll(
  names: readonly string[],
  options: CheckOptions,
  context: Context,
): Promise<Checks> {
  const failures: Failure[] = [];
  const problems: Problem[] = [];
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const isTold = failures.some(({ message }) => message === error.message);
      if (error.problems.length === 0 && !isTold) failures.push(error);
      problems.push(...error.problems);
      return undefined;
    }
  };
  const around = surroundingsOf(options, context);
  const found: Checkable[] = [];
  for (const name of names) {
    found.push(...((await attempt(() => checkables(name, options, around, context))) ?? []));
  }
  const checks = await workThrough<Checkable, FileCheck>(
    found,
    async ({ check }) => (await attempt(check)) ?? { problems: [] },
    { doing: "checking", stderr: context.ports.stderr, quiet: options.quiet },
  );
  problems.push(...checks.flatMap((one) => one.problems));
  problems.push(...collisionsIn(checks.flatMap(({ response }) => response ?? [])));
  const files = found.reduce((total, one) => total + one.files, 0);
  return { files, problems: distinct(problems), failures };
}

/** Within each assessment of each organization. */
function collisionsIn(responses: readonly Response[]): readonly Problem[] {
  const rounds = new Map<string, Response[]>();
  for (const response of responses) {
    const { organization, assessment, questionnaire } = response;
    const key = JSON.stringify([organization, assessment, questionnaire.id]);
    rounds.set(key, [...(rounds.get(key) ?? []), response]);
  }
  return [...rounds.values()].flatMap(collisions);
}

/** A questionnaire that several responses answer tells of itself once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, message, at }: Problem): string =>
    JSON.stringify([at === undefined ? "" : place(at), code, message]);
  return [...new Map(problems.map((one) => [keyOf(one), one])).values()];
}
