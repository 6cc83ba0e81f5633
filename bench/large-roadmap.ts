import type { Questionnaire, Response } from "../src/model/index.ts";
import { plan } from "../src/assess/plan.ts";
import type { Solve } from "../src/plan/linear-program.ts";
import { seededRandom } from "../src/analyse/random.ts";
import { readQuestionnaire } from "../src/read/questionnaire/read-questionnaire.ts";
import { matchResponse } from "../src/read/response/match-response.ts";
import { readResponse } from "../src/read/response/read-response.ts";

const SEED = 20_261_122;
const RECOMMENDATIONS = 200;
const DIMENSIONS = 4;
const QUESTIONS = 60;

/** Plans 200 recommendations with prerequisites over 60 questions with criteria levels, both ways. */
export function largeRoadmap(
  solve: Solve,
): Readonly<Record<"cost" | "gain", () => Promise<string>>> {
  const { questionnaire, response } = material();
  const options = {
    toolVersion: "bench",
    digest: "",
    capacity: new Map<string, number>(),
    wishes: { exclude: new Set<string>(), done: new Set<string>(), must: new Set<string>() },
  };
  const run = async (goal: object): Promise<string> => {
    const found = await plan(questionnaire, [response], { ...options, ...goal }, solve);
    return `${found.status}, ${found.steps.length} steps, ${found.effortDays} days`;
  };
  return {
    cost: () => run({ aims: [{ id: "overall", kind: "level", level: 3 }] }),
    gain: () => run({ budget: 400 }),
  };
}

const IDS = Array.from({ length: QUESTIONS }, (_, index) => `q${index}`);

function material(): { readonly questionnaire: Questionnaire; readonly response: Response } {
  const random = seededRandom(SEED);
  const below = (bound: number): number => Math.floor(random() * bound);
  const text = JSON.stringify({
    schemaVersion: 1,
    id: "large",
    version: "1.0.0",
    languages: ["en"],
    title: "Large",
    departments: { it: "IT" },
    levels: [1, 2, 3, 4, 5].map((level) => ({ level, name: String(level) })),
    dimensions: dimensions(),
    recommendations: recommendations(below),
  });
  const { document } = readQuestionnaire([{ file: "large.json", text }]);
  if (document === undefined) throw new Error("the questionnaire of the benchmark has a problem");
  const { questionnaire } = document;
  const response = responseTo(questionnaire, below);
  return { questionnaire, response };
}

/** Five capabilities in each, three questions in each of these. */
function dimensions(): readonly object[] {
  return Array.from({ length: DIMENSIONS }, (_, index) => ({
    id: `d${index}`,
    title: `D${index}`,
    capabilities: Array.from({ length: 5 }, (__, part) => ({
      id: `c${index}-${part}`,
      title: "C",
      questions: IDS.filter(
        (___, place) => place % DIMENSIONS === index && Math.floor(place / DIMENSIONS) % 5 === part,
      ).map((id) => ({ id, text: "Q", type: "level", levels: { 1: "low", 5: "high" } })),
    })),
  }));
}

/** Each raises two questions by a level; every third requires an earlier one. */
function recommendations(below: (bound: number) => number): readonly object[] {
  return Array.from({ length: RECOMMENDATIONS }, (_, index) => {
    const raised = [below(QUESTIONS), below(QUESTIONS)].map((place) => {
      const from = 1 + below(3);
      return [`q${place}`, { from, to: from + 1 }];
    });
    return {
      id: `r${index}`,
      title: "R",
      when: { coverage: "overall", gte: 0 },
      effort: 5 + below(60),
      raises: Object.fromEntries(raised) as object,
      requires: index > 0 && below(3) === 0 ? [`r${below(index)}`] : [],
    };
  });
}

function responseTo(questionnaire: Questionnaire, below: (bound: number) => number): Response {
  const text = JSON.stringify({
    schemaVersion: 1,
    questionnaire: { id: "large", version: "1.0.0" },
    organization: "Large",
    assessment: "bench",
    respondent: { id: "one", department: "it" },
    answers: Object.fromEntries(IDS.map((id) => [id, 1 + below(3)])),
  });
  const { draft } = readResponse({ file: "one.json", text });
  const response = draft && matchResponse(draft, questionnaire).response;
  if (response === undefined) throw new Error("the response of the benchmark has a problem");
  return response;
}
