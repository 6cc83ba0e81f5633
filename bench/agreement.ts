import { readdirSync, readFileSync } from "node:fs";
import { analyseResponses } from "../src/analyse/analysis.ts";
import questionnaire from "../src/generated/questionnaires/digital-marketing-organization.ts";
import type { Response } from "../src/model/index.ts";
import { matchResponse } from "../src/read/response/match-response.ts";
import { readResponse } from "../src/read/response/read-response.ts";
import { answersOf } from "../src/score/answers.ts";

const EXAMPLE = new URL("../examples/nordlys-retail/", import.meta.url);

/** The first runs prepare the later ones, as a long process would. */
const WARM_UP = 4;
const RUNS = 15;

/** In a millisecond. */
const MICROSECONDS = 1000;

/** The most milliseconds of the processor that agreement and confidence may add to a score. */
export const ADDED = [
  { people: 6, most: 80 },
  { people: 100, most: 300 },
] as const;

/**
 * Milliseconds of the processor that agreement and confidence add to a score of so many people, run by
 * run: other programs on the machine hardly change them.
 */
export function addedTimes(people: number): readonly number[] {
  const six = responses();
  const all = Array.from({ length: people }, (_, index) =>
    withId(six[index % six.length] as Response, `p${index}`),
  );
  return Array.from({ length: WARM_UP + RUNS }, () => {
    const answers = answersOf(questionnaire, all, undefined);
    const analysis = analyseResponses(questionnaire, answers, {});
    const start = process.cpuUsage();
    analysis.agreement();
    analysis.repeats();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / MICROSECONDS;
  }).slice(WARM_UP);
}

function responses(): readonly Response[] {
  return readdirSync(EXAMPLE)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((file) => {
      const { draft } = readResponse({ file, text: readFileSync(new URL(file, EXAMPLE), "utf8") });
      return (draft && matchResponse(draft, questionnaire).response) ?? [];
    });
}

function withId(response: Response, id: string): Response {
  const { voice } = response;
  if (voice.kind !== "respondent") return response;
  return { ...response, voice: { ...voice, respondent: { ...voice.respondent, id } } };
}
