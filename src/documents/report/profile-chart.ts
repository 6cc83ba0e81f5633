import type { ReportView } from "../view/view.ts";
import { chartMarks, type ProfileChart } from "../charts.ts";
import type { Say } from "../frame.ts";

/** Today's level and the target of each dimension. */
export function profileChart(
  id: string,
  { profile, levels }: Pick<ReportView, "profile" | "levels">,
  say: Say,
  isCompact: boolean,
): ProfileChart {
  return {
    type: "profile",
    id,
    title: say("profile"),
    note: say("chartNote"),
    ...chartMarks(profile, levels),
    limits: say("holdsIt"),
    isCompact,
    labels: { level: say("level"), mean: say("mean"), target: say("target") },
  };
}
