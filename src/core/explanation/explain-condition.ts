import { evaluateCondition, type ReadSubject } from "../conditions/evaluate-condition.ts";
import type { Condition, ConditionStep } from "../../model/index.ts";

/** How conditions are read while they are explained, and what their subjects are called. */
export interface ConditionReader {
  readonly read: ReadSubject;
  readonly titleOf: (id: string) => string;
}

/** A condition with what each part of it came to. */
export function explainCondition(condition: Condition, reader: ConditionReader): ConditionStep {
  const truth = evaluateCondition(condition, reader.read);
  switch (condition.kind) {
    case "all":
    case "any":
      return {
        kind: condition.kind,
        truth,
        parts: condition.conditions.map((part) => explainCondition(part, reader)),
      };
    case "not":
      return { kind: "not", truth, parts: [explainCondition(condition.condition, reader)] };
    case "comparison": {
      const { subject, tests } = condition;
      const value = reader.read(subject);
      const title = "id" in subject ? reader.titleOf(subject.id) : "";
      return {
        kind: "comparison",
        truth,
        subject,
        title,
        tests,
        ...(value === undefined ? {} : { value }),
      };
    }
  }
}
