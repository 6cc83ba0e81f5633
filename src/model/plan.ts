import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";
import type { ResultTarget } from "./result.ts";

/** The format of a plan: what to do first, what it takes and what it changes; docs/scoring.md §10. */
export const PLAN = {
  name: "plan",
  says: "What to do first, what it takes and what it changes: written by 'unsilo plan --format json'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { ref: "tool" },
      questionnaire: { ref: "scoredBy" },
      organization: { type: "string", minLength: 1, says: "Whose maturity is assessed." },
      assessment: { type: "string", minLength: 1, says: "The round, such as 2026-11." },
      "date?": { type: "string", says: "The latest date of the responses." },
      language: { type: "string", says: "The language of titles and texts." },
      status: {
        enum: ["optimal", "feasible", "unreachable"],
        says: "Proven best by its estimates; good and not proven; its target out of reach.",
      },
      targets: {
        items: {
          fields: {
            id: { ref: "id", says: "The node, or overall." },
            title: { type: "string", says: "What it is called." },
            "target?": { ref: "planTarget", says: "What to reach; absent where it is withheld." },
            today: { ref: "plainScore", says: "Where it stands." },
            isReached: { type: "boolean", says: "Whether the plan reaches it." },
          },
        },
        says: "What the plan is for.",
      },
      "budgetDays?": { type: "number", minimum: 0, says: "The person-days that there are." },
      "quarters?": {
        type: "integer",
        minimum: 1,
        says: "The quarters that the work is placed in.",
      },
      capacityDays: { ref: "days", says: "Likely person-days a quarter." },
      "assumed?": {
        values: { type: "integer" },
        says: "By question or capability: the level that today is assumed to have.",
      },
      effortDays: { type: "number", minimum: 0, says: "Likely person-days of all steps." },
      effortByDepartment: { ref: "days", says: "The same by department." },
      durationWeeks: { type: "number", minimum: 0, says: "Weeks from beginning to end." },
      "gain?": {
        type: "number",
        says: "The change of the unrounded overall score; absent where the whole has none.",
      },
      steps: {
        items: {
          fields: {
            id: { ref: "id", says: "The recommendation; of a withheld one withheld-N." },
            "title?": { type: "string", says: "What to do; absent where it is withheld." },
            "withheld?": { ref: "isWithheld" },
            "owner?": { type: "string", says: "Who signs and who prepares." },
            effortDays: {
              type: "number",
              minimum: 0,
              says: "Likely person-days of all departments.",
            },
            effortByDepartment: { ref: "days", says: "The same by department." },
            durationWeeks: { type: "number", minimum: 0, says: "Weeks from beginning to end." },
            requires: {
              items: { ref: "id" },
              says: "The steps of this plan that end before it begins.",
            },
            startWeek: { type: "number", minimum: 0, says: "The week in which it begins, from 0." },
            endWeek: { type: "number", minimum: 0, says: "The first week after it." },
            "start?": {
              ref: "date",
              says: "Its first day, where the plan has one.",
            },
            "end?": { ref: "date", says: "Its last day." },
            isLate: {
              type: "boolean",
              says: "Ends after the last quarter that there is capacity for.",
            },
            package: {
              ref: "package",
              says: "The decision that it belongs to.",
            },
            "planShare?": {
              type: "number",
              minimum: 0,
              maximum: 1,
              says: "How often it is in the best plan when efforts are up to 30 % different, 0 to 1.",
            },
            projected: {
              ref: "projected",
              says: "The profile once this step and those before it have taken hold.",
            },
          },
        },
        says: "In the order of the priorities; others before the first step that waits for them, or last.",
      },
      leftOut: {
        items: {
          fields: {
            number: { type: "integer", minimum: 1, says: "Its number among the priorities." },
            id: { ref: "id", says: "The recommendation; of a withheld one withheld-N." },
            "title?": { type: "string", says: "What to do; absent where it is withheld." },
            "withheld?": { ref: "isWithheld" },
            "addsDays?": {
              type: "number",
              minimum: 0,
              says: "Likely person-days that it would add, with what it requires and the plan lacks.",
            },
          },
        },
        says: "Those of the first three priorities that are not among the steps; none where nothing is planned.",
      },
      packages: {
        items: {
          fields: {
            id: { ref: "package" },
            steps: { items: { ref: "id" }, says: "Its steps, in their order." },
            effortDays: {
              type: "number",
              minimum: 0,
              says: "Likely person-days of all departments.",
            },
            effortByDepartment: { ref: "days", says: "The same by department." },
            owners: { items: { type: "string" }, says: "Who signs and who prepares." },
            endWeek: { type: "number", minimum: 0, says: "The first week after its last step." },
            risks: { items: { type: "string" }, says: "What happens without its steps." },
            projected: {
              ref: "projected",
              says: "The profile once this package and those before it have taken hold.",
            },
          },
        },
        says: "Steps that are decided on together.",
      },
      today: { ref: "projected", says: "The profile today." },
      projected: { ref: "projected", says: "The profile once every step has taken hold." },
      fasterThanSources: {
        items: { ref: "id" },
        says: "Dimensions that rise further within a year than the sources of the questionnaire show.",
      },
      blocking: {
        items: {
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "What it is called." },
            "target?": {
              ref: "planTarget",
              says: "What it was to reach; absent where it is withheld.",
            },
            "nearest?": { ref: "planTarget", says: "The most that can be reached." },
            questions: {
              items: {
                fields: {
                  id: { ref: "id", says: "The question." },
                  title: { type: "string", says: "What was asked." },
                  "position?": {
                    type: "number",
                    says: "The place on the ladder where it ends; absent where nobody knew.",
                  },
                },
              },
              says: "What stays below the target.",
            },
          },
        },
        says: "Of an unreachable plan: what no recommendation raises far enough.",
      },
      "neededDays?": {
        type: "number",
        minimum: 0,
        says: "Of an unreachable plan: the least effort that reaches the targets without limits.",
      },
    },
  },
  parts: {
    package: { enum: ["ninety-days", "next-level", "ambition"], says: "The decision." },
    planTarget: {
      fields: {
        "level?": { type: "integer", says: "The level to reach." },
        "score?": { type: "number", says: "The score to reach." },
      },
      minProperties: 1,
      maxProperties: 1,
    },
    projected: {
      fields: {
        overall: { ref: "plainScore", says: "The whole." },
        dimensions: { items: { ref: "namedScore" }, says: "The dimensions." },
      },
    },
    days: {
      values: { type: "number", minimum: 0 },
      says: "Likely person-days by department; any is nobody's in particular.",
    },
  },
} as const;

type Parts = typeof PLAN.parts & CommonParts;

/** What to do first, what it takes and what it changes. */
export type Plan = ValueOf<typeof PLAN.whole, Parts, { readonly planTarget: ResultTarget }>;

/** How sure a plan is: proven best by its estimates; good and not proven; its target out of reach. */
export type PlanStatus = Plan["status"];
/** The scores that a step, a package or a whole plan leads to. */
export type ProjectedScores = Plan["projected"];
/** A target of a plan, where it stands today, and whether the plan reaches it. */
export type PlanTarget = Plan["targets"][number];
/** One recommendation of a plan, in the order of the priorities. */
export type PlanStep = Plan["steps"][number];
/** Steps that are decided on together. */
export type PlanPackage = Plan["packages"][number];
export type PackageId = PlanPackage["id"];
/** One of the first priorities that the plan does without. */
export type LeftOut = Plan["leftOut"][number];
/** What keeps a target out of reach of all recommendations together. */
export type Blocking = Plan["blocking"][number];
