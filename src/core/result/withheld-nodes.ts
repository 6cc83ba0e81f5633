import type { Question, Score } from "../../model/index.ts";
import { isZero } from "../scoring/fraction.ts";
import { OVERALL } from "../scoring/outline.ts";
import { levelAlone, WITHHELD } from "../scoring/withheld-score.ts";
import type { Profile } from "../scoring/score-profile.ts";
import { questionStandings, type Standing } from "../scoring/standing.ts";
import type { Heard } from "./heard.ts";

/**
 * The dimensions, capabilities and questions whose scores would show what fewer than `minimumGroup`
 * people said; and where that is the only hidden one that counts in its parent, the sibling with the
 * next fewest that counts too, so that the parent does not betray it. A parent in which it alone
 * counts says the same as it, and is hidden itself. docs/scoring.md §4.
 */
export function withheldNodes(
  overall: Standing,
  heard: readonly Heard[],
  minimumGroup: number,
): ReadonlySet<string> {
  const withheld = new Set(isTooSmall(overall, heard, minimumGroup) ? [overall.id] : []);
  addWithheld(overall.children, heard, minimumGroup, withheld);
  return withheld;
}

/** The profile as it may be shown. */
export function disclosedProfile(profile: Profile, withheld: ReadonlySet<string>): Profile {
  return new Map([...profile].map(([id, score]) => [id, disclosedScore(id, score, withheld)]));
}

/** How many people answered at least one of the questions that score. */
export function peopleAnswering(questions: readonly Question[], heard: readonly Heard[]): number {
  const scored = questions.filter(({ scored: counts }) => counts);
  return heard.filter(({ sheet }) => scored.some(({ id }) => sheet.get(id)?.state === "answered"))
    .length;
}

function addWithheld(
  siblings: readonly Standing[],
  heard: readonly Heard[],
  minimumGroup: number,
  withheld: Set<string>,
): void {
  const counted = siblings
    .map((node) => ({ node, people: peopleBelow(node, heard) }))
    .filter(({ people }) => people > 0)
    .toSorted((a, b) => a.people - b.people);
  const small = counted.filter(({ node }) => isTooSmall(node, heard, minimumGroup));
  const large = counted.filter((one) => !small.includes(one) && contributes(one.node));
  const needsCover = small.filter(({ node }) => contributes(node)).length === 1;
  for (const { node } of [...small, ...(needsCover ? large.slice(0, 1) : [])]) {
    for (const id of idsFrom(node)) withheld.add(id);
  }
  for (const { children } of siblings) addWithheld(children, heard, minimumGroup, withheld);
}

/** Too few people speak in it, or one child alone gives it its score and they are too few in that. */
function isTooSmall(node: Standing, heard: readonly Heard[], minimumGroup: number): boolean {
  const people = peopleBelow(node, heard);
  if (people > 0 && people < minimumGroup) return true;
  const [only, ...others] = node.children.filter(contributes);
  return only !== undefined && others.length === 0 && isTooSmall(only, heard, minimumGroup);
}

/** Whether a node has a part in the score of its parent. */
function contributes({ outcome, weight }: Standing): boolean {
  return outcome.kind === "scored" && !isZero(weight);
}

function peopleBelow(node: Standing, heard: readonly Heard[]): number {
  const questions = questionStandings(node).map(({ question }) => question as Question);
  return peopleAnswering(questions, heard);
}

/** A node and everything below it: what a node hides, its children must not tell. */
function idsFrom({ id, children }: Standing): readonly string[] {
  return [id, ...children.flatMap(idsFrom)];
}

/**
 * A score as it may be shown; the children that limit it are not named where these are withheld. The
 * overall level is always shown: it follows from all answers.
 */
export function disclosedScore(id: string, score: Score, withheld: ReadonlySet<string>): Score {
  if (withheld.has(id)) return id === OVERALL ? levelAlone(score) : WITHHELD;
  if (score.kind === "not-scored" || score.binding === undefined) return score;
  return { ...score, binding: score.binding.filter((child) => !withheld.has(child)) };
}
