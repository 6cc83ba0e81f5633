import type { ValueOf } from "./definition.ts";
import type { CommonParts } from "./common-parts.ts";
import type { ResultTarget } from "./result.ts";

/** The format of a plan: its priorities, effort and effects; docs/scoring.md §10. */
export const PLAN = {
  name: "plan",
  says: "The priorities with their effort and effects: written by 'unsilo plan --format json'.",
  whole: {
    fields: {
      schemaVersion: { const: 1, says: "The version of this document." },
      tool: { ref: "tool" },
      questionnaire: { ref: "scoredBy" },
      organization: { type: "string", minLength: 1, says: "The organization that is assessed." },
      assessment: { type: "string", minLength: 1, says: "The round, such as 2026-11." },
      "date?": { type: "string", says: "The latest date of the responses." },
      language: { type: "string", says: "The language of titles and texts." },
      "unreadFiles?": { ref: "unreadFiles" },
      "size?": {
        items: { ref: "size" },
        says: "The size for which person-days and money are estimated; absent if no estimate grows with a size.",
      },
      "outsideRange?": {
        ref: "estimateRange",
        says: "The range of employees that the estimates are made for; absent if the organization is within it, or does not state its employees.",
      },
      "absentDepartments?": {
        items: { ref: "absentDepartment" },
        says: "The departments of the questionnaire that the config removes; absent if it removes none.",
      },
      status: {
        enum: ["optimal", "feasible", "unreachable", "nothing-to-plan"],
        says: "Proven best by its estimates; good but not proven; target out of reach; no recommendation of the model can be planned.",
      },
      targets: {
        items: {
          fields: {
            id: { ref: "id", says: "The node, or overall." },
            title: { type: "string", says: "Its title." },
            "target?": { ref: "planTarget", says: "The target; absent if it is withheld." },
            today: { ref: "plainScore", says: "Its current score." },
            isReached: { type: "boolean", says: "Whether the plan reaches it." },
          },
        },
        says: "The goal of the plan.",
      },
      "budgetDays?": { type: "number", minimum: 0, says: "The person-days that are available." },
      "quarters?": {
        type: "integer",
        minimum: 1,
        says: "The quarters in which the work is scheduled.",
      },
      capacityDays: { ref: "days", says: "Likely person-days a quarter." },
      parallel: {
        type: "integer",
        minimum: 1,
        says: "The most steps that are under way at a time.",
      },
      "assumed?": {
        values: { type: "integer" },
        says: "By question or capability: the level that it is assumed to have today.",
      },
      effortDays: { type: "number", minimum: 0, says: "Likely person-days of all steps." },
      effortByDepartment: { ref: "days", says: "The same by department." },
      "allocatedDays?": {
        ref: "days",
        says: "Likely person-days a year of people who are assigned to them, besides the effort; absent if a step is withheld.",
      },
      "upkeepDays?": {
        ref: "days",
        says: "Likely person-days a year to keep them up; absent if a step is withheld.",
      },
      "money?": { ref: "money", says: "What all steps cost; absent if a step is withheld." },
      durationWeeks: { type: "number", minimum: 0, says: "Weeks from start to end." },
      "gain?": {
        type: "number",
        says: "The change of the unrounded overall score; absent if the overall is not scored.",
      },
      steps: {
        items: {
          fields: {
            id: { ref: "id", says: "The recommendation; withheld-N if it is withheld." },
            "title?": { type: "string", says: "The action; absent if it is withheld." },
            "withheld?": { ref: "isWithheld" },
            "owner?": { type: "string", says: "Who signs and who prepares." },
            effortDays: {
              type: "number",
              minimum: 0,
              says: "Likely person-days of all departments.",
            },
            effortByDepartment: { ref: "days", says: "The same by department." },
            "allocatedDays?": {
              ref: "days",
              says: "Likely person-days a year of people who are assigned to it, besides the effort.",
            },
            "upkeepDays?": { ref: "days", says: "Likely person-days a year to keep it up." },
            "money?": { ref: "money", says: "What it costs." },
            durationWeeks: { type: "number", minimum: 0, says: "Weeks from start to end." },
            requires: {
              items: { ref: "id" },
              says: "The steps of this plan that end before it begins.",
            },
            startWeek: { type: "number", minimum: 0, says: "The week in which it begins, from 0." },
            endWeek: { type: "number", minimum: 0, says: "The first week after it." },
            "start?": {
              ref: "date",
              says: "Its first day, if the plan has a first day.",
            },
            "end?": { ref: "date", says: "Its last day." },
            isLate: {
              type: "boolean",
              says: "Ends after the last quarter of the plan.",
            },
            package: {
              ref: "package",
              says: "The package that it belongs to.",
            },
            "planShare?": {
              type: "number",
              minimum: 0,
              maximum: 1,
              says: "The share of best plans that include it if efforts vary by up to 30%, 0 to 1.",
            },
            projected: {
              ref: "projected",
              says: "The profile once this step and all earlier ones are in place.",
            },
          },
        },
        says: "By start, then by priority.",
      },
      requiredSteps: {
        type: "integer",
        minimum: 0,
        says: "How many of the steps are part of every plan: foundations, and those with --must.",
      },
      leftOut: {
        items: {
          fields: {
            number: { type: "integer", minimum: 1, says: "Its rank among the priorities." },
            id: { ref: "id", says: "The recommendation; withheld-N if it is withheld." },
            "title?": { type: "string", says: "The action; absent if it is withheld." },
            "withheld?": { ref: "isWithheld" },
            "addsDays?": {
              type: "number",
              minimum: 0,
              says: "Likely person-days that it would add, with its prerequisites that the plan lacks.",
            },
          },
        },
        says: "Those of the first three priorities that are not among the steps; none if nothing is planned.",
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
            risks: { items: { type: "string" }, says: "The consequence of leaving out its steps." },
            projected: {
              ref: "projected",
              says: "The profile once this package and all earlier ones are in place.",
            },
          },
        },
        says: "Steps that are decided on together.",
      },
      today: { ref: "projected", says: "The profile today." },
      projected: { ref: "projected", says: "The profile once every step is in place." },
      fasterThanSources: {
        items: { ref: "id" },
        says: "Dimensions that rise faster within a year than the sources of the questionnaire show.",
      },
      blocking: {
        items: {
          fields: {
            id: { ref: "id", says: "The node." },
            title: { type: "string", says: "Its title." },
            "target?": {
              ref: "planTarget",
              says: "The intended target; absent if it is withheld.",
            },
            "nearest?": { ref: "planTarget", says: "The most that can be reached." },
            questions: {
              items: {
                fields: {
                  id: { ref: "id", says: "The question." },
                  title: { type: "string", says: "The text of the question." },
                  "position?": {
                    type: "number",
                    says: "Its highest position on the ladder; absent if nobody knew.",
                  },
                },
              },
              says: "The questions that stay below the target.",
            },
          },
        },
        says: "For an unreachable plan: the targets that no recommendations reach.",
      },
      "unaffordable?": {
        items: {
          fields: {
            id: { ref: "id", says: "The recommendation; withheld-N if it is withheld." },
            "title?": { type: "string", says: "The action; absent if it is withheld." },
            "withheld?": { ref: "isWithheld" },
            effortDays: {
              type: "number",
              minimum: 0,
              says: "Likely person-days of all departments.",
            },
          },
        },
        says: "For an unreachable plan: the foundations and other required steps, if budget and capacity do not hold them with their prerequisites.",
      },
      "neededDays?": {
        type: "number",
        minimum: 0,
        says: "For an unreachable plan: the least effort that reaches the targets without limits.",
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
        overall: { ref: "plainScore", says: "The overall." },
        dimensions: { items: { ref: "namedScore" }, says: "The dimensions." },
      },
    },
    money: {
      fields: {
        once: { ref: "amount", says: "Once." },
        yearly: { ref: "amount", says: "For each year." },
        "for?": { type: "string", says: "What the money is spent on." },
      },
    },
    amount: {
      fields: {
        low: { type: "number", minimum: 0, says: "The low estimate, in thousand euro." },
        likely: { type: "number", minimum: 0, says: "The likely one." },
        high: { type: "number", minimum: 0, says: "The high one." },
      },
    },
    days: {
      values: { type: "number", minimum: 0 },
      says: "Likely person-days by department; any if no department is named.",
    },
  },
} as const;

type Parts = typeof PLAN.parts & CommonParts;

/** The priorities with their effort and effects. */
export type Plan = ValueOf<typeof PLAN.whole, Parts, { readonly planTarget: ResultTarget }>;

/**
 * The certainty of a plan: proven best by its estimates; good but not proven; target out of reach;
 * nothing that could be planned.
 */
export type PlanStatus = Plan["status"];
/** The scores after a step, a package or the whole plan. */
export type ProjectedScores = Plan["projected"];
/** A target of a plan, the current score of its node, and whether the plan reaches it. */
export type PlanTarget = Plan["targets"][number];
/** One recommendation of a plan. */
export type PlanStep = Plan["steps"][number];
/** What a step or a plan takes besides its effort. */
export type PlanCosts = Pick<PlanStep, "allocatedDays" | "upkeepDays" | "money">;
/** Steps that are decided on together. */
export type PlanPackage = Plan["packages"][number];
export type PackageId = PlanPackage["id"];
/** One of the first priorities that the plan does not include. */
export type LeftOut = Plan["leftOut"][number];
/** A required step of a plan whose limits do not hold the required steps. */
export type Unaffordable = NonNullable<Plan["unaffordable"]>[number];
/** The reason why no recommendations together reach a target. */
export type Blocking = Plan["blocking"][number];
