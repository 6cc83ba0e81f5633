import type { Questionnaire, Target, Targets } from "../../../model/index.ts";
import type { ScoredNode } from "../../../score/scored-node.ts";
import type { Aim } from "./goal.ts";

/**
 * The targets of a questionnaire or a config as a plan's aims: of every dimension its own or the
 * default, of other nodes only their own. One level up from the last level is no aim.
 */
export function aimsOf(
  targets: Targets,
  overall: ScoredNode,
  { levels }: Questionnaire,
): readonly Aim[] {
  const aims = overall.children.flatMap((dimension) =>
    aimAt(targets.byId.get(dimension.id) ?? targets.byDefault, dimension),
  );
  const dimensions = new Set(overall.children.map(({ id }) => id));
  const others = [...targets.byId]
    .filter(([id]) => !dimensions.has(id))
    .flatMap(([id, target]) => (id === overall.id ? aimAt(target, overall) : aimOf(id, target)));
  return [...aims, ...others];

  function aimAt(target: Target, { id, outcome }: ScoredNode): readonly Aim[] {
    if (target.kind !== "one-level-up") return aimOf(id, target);
    const today = outcome.kind === "scored" ? outcome.level : undefined;
    const next = levels.find(({ level }) => level > (today ?? Infinity));
    return next === undefined ? [] : [{ id, kind: "level", level: next.level }];
  }
}

function aimOf(id: string, target: Target): readonly Aim[] {
  switch (target.kind) {
    case "level":
      return [{ id, kind: "level", level: target.level }];
    case "score":
      return [{ id, kind: "score", score: target.score }];
    case "one-level-up":
      return [];
  }
}
