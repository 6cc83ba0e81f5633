import type { Questionnaire } from "../../src/model/index.ts";
import {
  type Answers,
  DONT_KNOW,
  NOT_APPLICABLE,
  type People,
  questionnaire,
  SKIPPED,
} from "../support/read.ts";
import {
  capability,
  choice,
  dimension,
  dimensions,
  level,
  question,
  steps,
  yesNo,
} from "../support/yaml.ts";
import type { Person, Sketch, SketchQuestion } from "./sketches.ts";

const BANDS = "bands: [{ from: 0, score: 1 }, { from: 10, score: 2 }, { from: 20, score: 5 }]";

export interface Rendering {
  /** Divides all weights; 3 / 10 is the 0.3 that an author would write, and 3 × 0.1 is not. */
  readonly divisor?: number;
  /** Leaves out a question, and its parents if they become empty. */
  readonly without?: string;
}

/** The questionnaire of a sketch; the gate, which is not scored, has a separate dimension. */
export function render(sketch: Sketch, { divisor = 1, without }: Rendering = {}): Questionnaire {
  const weighted = (own: number, rest = ""): string =>
    `weight: ${own / divisor}${rest === "" ? "" : `, ${rest}`}`;
  let place = 0;
  const parts = sketch.dimensions.flatMap((one, d) => {
    const capabilities = one.capabilities.flatMap((two, c) => {
      const questions = two.questions.flatMap((three) => {
        const id = `q${place++}`;
        return id === without ? [] : [questionOf(three, id, weighted(three.weight, three.rest))];
      });
      return questions.length === 0
        ? []
        : [capability(`c${d}-${c}`, questions, weighted(two.weight))];
    });
    return capabilities.length === 0
      ? []
      : [dimension(`d${d}`, capabilities, weighted(one.weight))];
  });
  const gate = dimension("context", [capability("gates", [yesNo("gate", "scored: false")])]);
  return questionnaire(
    `levels: ${steps(...sketch.levels)}`,
    sketch.scoring,
    dimensions(...parts, gate),
  );
}

function questionOf({ kind }: SketchQuestion, id: string, rest: string): string {
  switch (kind) {
    case "level":
      return level(id, rest);
    case "yes-no":
      return yesNo(id, rest);
    case "choice":
      return choice(id, [0, 1, 3.5, 10], rest);
    case "number":
      return question(id, "number", `${BANDS}, ${rest}`);
  }
  return kind satisfies never;
}

/** The questions of a sketch by id, each with its answers from the worst to the best. */
export function ranked(sketch: Sketch): ReadonlyMap<string, readonly unknown[]> {
  const answers = {
    level: sketch.levels,
    "yes-no": [false, true],
    choice: ["s0", "s1", "s3.5", "s10"],
    number: [3, 10, 21],
  };
  const questions = sketch.dimensions
    .flatMap(({ capabilities }) => capabilities)
    .flatMap((one) => one.questions);
  return new Map(questions.map(({ kind }, place) => [`q${place}`, answers[kind]]));
}

/** Everyone's answers; `instead` replaces one person's answer, or everybody's. */
export function answersOf(
  sketch: Sketch,
  persons: readonly Person[],
  instead?: { readonly person?: number; readonly question: string; readonly answer: unknown },
): People {
  const entries = persons.map(({ department, gate, cells }, index): [string, Answers] => {
    const own = [...ranked(sketch)].map(([id, answers], place) => [
      id,
      cellAnswer(cells[place] ?? 0, answers),
    ]);
    const isReplaced = instead !== undefined && (instead.person ?? index) === index;
    const replaced = isReplaced ? { [instead.question]: instead.answer } : {};
    return [`${department}.${index}`, { gate, ...Object.fromEntries(own), ...replaced }];
  });
  return Object.fromEntries(entries);
}

/** The same people, with an answer for everything unknown. */
export function told(persons: readonly Person[], later: readonly Person[]): readonly Person[] {
  return persons.map((person, index) => {
    const others = later[index % later.length]?.cells ?? [];
    const cells = person.cells.map((cell, place) =>
      isUnknown(cell) ? (others[place] ?? 0) % ANSWERED : cell,
    );
    return { ...person, cells };
  });
}

/** The cells below this are answers. */
const ANSWERED = 70;

function isUnknown(cell: number): boolean {
  return cell >= ANSWERED && (cell < 85 || cell >= 92);
}

function cellAnswer(cell: number, answers: readonly unknown[]): unknown {
  const rank = rankOf(cell, answers);
  if (rank !== undefined) return answers[rank];
  if (!isUnknown(cell)) return NOT_APPLICABLE;
  if (cell >= 92) return undefined;
  return cell < 80 ? DONT_KNOW : SKIPPED;
}

/** The ranked answer of a cell, if it is one. */
export function rankOf(cell: number, answers: readonly unknown[]): number | undefined {
  return cell < ANSWERED ? cell % answers.length : undefined;
}
