import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A questionnaire in which every text is one of some strings, with enough people to be shown and a
 * reviewer who use nothing else, and a bad response in which every key is one: as JSON, which can
 * hold any string.
 */
export function layNaughty(strings: readonly string[], folder: string): void {
  const text = (index: number): string => strings[index % strings.length] || "empty";
  const lay = (name: string, content: object): void => {
    writeFileSync(join(folder, name), JSON.stringify(content));
  };
  mkdirSync(join(folder, "responses"), { recursive: true });
  lay("model.json", questionnaireOf(strings, text));
  for (const id of ["it-1", "it-2", "it-3", "sales-1", "sales-2", "sales-3"]) {
    lay(`responses/${id}.json`, responseOf(id, strings, text));
  }
  mkdirSync(join(folder, "bad"));
  lay("bad/bad.json", {
    ...head(text),
    respondent: { id: "bad", department: "it" },
    answers: Object.fromEntries(strings.map((one) => [one, one])),
  });
  lay("responses/review.json", {
    ...head(text),
    review: { by: text(3).slice(0, 200) },
    answers: { "q-0": { value: 2, reason: text(4) } },
  });
}

function head(text: (index: number) => string) {
  return {
    schemaVersion: 1,
    questionnaire: { id: "naughty", version: "1.0.0" },
    organization: text(0).slice(0, 200),
    assessment: text(1).slice(0, 100),
  };
}

function questionnaireOf(strings: readonly string[], text: (index: number) => string): object {
  const levels = [1, 2, 3].map((level) => ({ level, name: text(level), description: text(level) }));
  const questions = strings.map((_, index) => ({
    id: `q-${index}`,
    text: text(index),
    help: text(index),
    probe: text(index),
    type: "level",
    levels: { 1: text(index), 2: text(index + 1), 3: text(index + 2) },
    sources: ["source"],
  }));
  return {
    schemaVersion: 1,
    id: "naughty",
    version: "1.0.0",
    languages: ["en"],
    title: text(0),
    description: text(1),
    departments: { it: text(2), sales: text(3) },
    sources: { source: { title: text(4), author: text(5), url: text(6) } },
    levels,
    dimensions: [
      {
        id: "d",
        title: text(7),
        capabilities: [{ id: "c", title: text(8), description: text(9), questions }],
      },
    ],
    recommendations: strings.slice(0, 3).map((_, index) => ({
      id: `r-${index}`,
      title: text(index),
      when: { level: "d", lte: 3 },
      rationale: text(index + 1),
      steps: [text(index + 2)],
      owner: text(index + 3),
      risk: text(index + 4),
      case: text(index + 5),
      kpi: { measure: text(index + 6), from: text(index + 7), to: text(index + 8) },
      effort: { it: 3 },
      duration: 2,
      raises: { [`q-${index}`]: { from: 1, to: 3 } },
      sources: ["source"],
    })),
    verdicts: { v: { title: text(1), rules: [{ id: "v1", title: text(2), text: text(3) }] } },
    roles: [
      {
        id: "role",
        title: text(4),
        succeeds: { when: { level: "d", gte: 1 }, text: text(5) },
        fails: { when: { level: "d", lt: 1, gt: 0 }, text: text(6) },
        ask: [{ of: text(7), questions: [text(8)] }],
      },
    ],
  };
}

function responseOf(
  id: string,
  strings: readonly string[],
  text: (index: number) => string,
): object {
  const [department = ""] = id.split("-");
  return {
    ...head(text),
    respondent: { id, role: text(2).slice(0, 200), department },
    interviewer: text(5).slice(0, 200),
    date: "2026-11-21",
    consent: { read: "2026-11-21", quotes: true, attribution: true },
    answers: Object.fromEntries(
      strings.map((_, index) => [
        `q-${index}`,
        {
          value: department === "it" ? 1 : 2,
          note: text(index),
          quote: text(index),
          evidence: [text(index)],
        },
      ]),
    ),
  };
}
