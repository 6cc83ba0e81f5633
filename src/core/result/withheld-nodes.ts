import type { Question, Questionnaire, Score } from "../model/index.ts";
import type { Profile } from "../scoring/score-profile.ts";
import type { Heard } from "./heard.ts";

/** In place of a score that must not be shown. */
export const WITHHELD: Score = { kind: "not-scored", reason: "withheld" };

/** A node below the overall with its questions and children. */
interface Node {
  readonly id: string;
  readonly questions: readonly Question[];
  readonly children: readonly Node[];
}

/**
 * The dimensions, capabilities and questions whose scores would show what fewer than `minimumGroup`
 * people said; and where that is one child alone, the sibling with the next fewest, so that the
 * parent does not betray it. docs/scoring.md §4.
 */
export function withheldNodes(
  questionnaire: Questionnaire,
  heard: readonly Heard[],
  minimumGroup: number,
): ReadonlySet<string> {
  const dimensions = questionnaire.dimensions.map(({ id, capabilities }): Node => {
    const children = capabilities.map((capability): Node => {
      const questions = capability.questions.map((question) => leaf(question));
      return { id: capability.id, questions: capability.questions, children: questions };
    });
    return { id, questions: children.flatMap(({ questions }) => questions), children };
  });
  const withheld = new Set<string>();
  addWithheld(dimensions, heard, minimumGroup, withheld);
  return withheld;
}

/** The profile as it may be shown. */
export function disclosedProfile(profile: Profile, withheld: ReadonlySet<string>): Profile {
  return new Map([...profile].map(([id, score]) => [id, disclosed(id, score, withheld)]));
}

/** How many people answered at least one of the questions that score. */
export function peopleAnswering(questions: readonly Question[], heard: readonly Heard[]): number {
  const scored = questions.filter(({ scored: counts }) => counts);
  return heard.filter(({ sheet }) => scored.some(({ id }) => sheet.get(id)?.state === "answered"))
    .length;
}

function leaf(question: Question): Node {
  return { id: question.id, questions: [question], children: [] };
}

function addWithheld(
  siblings: readonly Node[],
  heard: readonly Heard[],
  minimumGroup: number,
  withheld: Set<string>,
): void {
  const counted = siblings
    .map((node) => ({ node, people: peopleAnswering(node.questions, heard) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const small = counted.filter(({ people }) => people < minimumGroup).length;
  for (const { node } of counted.slice(0, small === 1 ? 2 : small)) {
    for (const id of idsFrom(node)) withheld.add(id);
  }
  for (const { children } of siblings) addWithheld(children, heard, minimumGroup, withheld);
}

/** A node and everything below it: what a node hides, its children must not tell. */
function idsFrom({ id, children }: Node): readonly string[] {
  return [id, ...children.flatMap(idsFrom)];
}

/** What holds a score is not named where it is withheld. */
function disclosed(id: string, score: Score, withheld: ReadonlySet<string>): Score {
  if (withheld.has(id)) return WITHHELD;
  if (score.kind === "not-scored" || score.binding === undefined) return score;
  return { ...score, binding: score.binding.filter((child) => !withheld.has(child)) };
}
