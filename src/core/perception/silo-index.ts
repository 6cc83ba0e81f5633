import { type Grouping, type Layer, layersOf, type Ratings, totalDistance } from "./layers.ts";
import { withinDistances } from "./within-distances.ts";

/** How far groups see the same things apart; docs/scoring.md §7. */
export type SiloIndex =
  | {
      readonly kind: "measured";
      /** Λ: the share of all disagreement that lies between groups, 0 to 1. */
      readonly index: number;
      /** ε²: the same without what chance alone would give; absent with one voice a group. */
      readonly chanceCorrected?: number;
      /** What a permutation test needs. */
      readonly layers: readonly Layer[];
    }
  /** All say the same. */
  | { readonly kind: "no-disagreement" }
  /** Fewer than two groups have answered. */
  | { readonly kind: "one-group" };

/**
 * The silo index Λ = 1 − ΣW / ΣT over the questions given: Reardon's ordinal variance-ratio index
 * (2009), over mean distances. Chance alone gives (G − 1) / (N − 1), so ε² corrects for it.
 */
export function siloIndex(questions: readonly Ratings[], grouping: Grouping): SiloIndex {
  const layers = layersOf(questions).filter((layer) => groupsIn(layer, grouping) > 1);
  if (layers.length === 0) return { kind: "one-group" };
  const total = sum(layers, totalDistance);
  if (total === 0) return { kind: "no-disagreement" };
  const withins = withinDistances(
    layers.map((layer) => [layer]),
    grouping,
  )();
  const within = (layer: Layer): number => withins[layers.indexOf(layer)] ?? 0;
  const index = 1 - sum(layers, within) / total;
  const repeated = layers.filter((layer) => layer.members.length > groupsIn(layer, grouping));
  const repeatedTotal = sum(repeated, totalDistance);
  if (repeatedTotal === 0) return { kind: "measured", index, layers };
  const corrected = sum(repeated, (layer) => within(layer) * chanceFactor(layer, grouping));
  return { kind: "measured", index, chanceCorrected: 1 - corrected / repeatedTotal, layers };
}

/** (N − 1) / (N − G): makes up for distances to oneself, which are none. */
function chanceFactor(layer: Layer, grouping: Grouping): number {
  const { length } = layer.members;
  return (length - 1) / (length - groupsIn(layer, grouping));
}

function groupsIn({ members }: Layer, { groups }: Grouping): number {
  return new Set(members.map((member) => groups[member])).size;
}

function sum(layers: readonly Layer[], of: (layer: Layer) => number): number {
  return layers.reduce((total, layer) => total + of(layer), 0);
}
