import type {
  Comparison,
  Condition,
  Operand,
  Operator,
  PartState,
  Subject,
} from "../../model/index.ts";

const SUBJECTS = [
  "question",
  "level",
  "score",
  "state",
  "coverage",
  "silo-index",
  "spread",
  "chosen",
  "department",
  "part",
  "parts",
] as const;
const OPERATORS: readonly Operator[] = ["is", "in", "lt", "lte", "gt", "gte", "includes"];
const JUNCTIONS = ["all", "any", "not"] as const;

/** A condition that its schema accepts. */
type ConditionInFile = Readonly<Record<string, unknown>>;

/** The position of a condition; only the rules of a question may omit the subject. */
export type ConditionPlace = "anywhere" | "rules";

/** A condition, or the problem that prevents it. */
export type ConditionReading =
  | { readonly kind: "read"; readonly condition: Condition }
  | { readonly kind: "bad"; readonly reason: string };

/** Reads a structured condition: all, any, not, or one comparison. */
export function readCondition(raw: ConditionInFile, where: ConditionPlace): ConditionReading {
  const keys = Object.keys(raw);
  const junctions = JUNCTIONS.filter((key) => keys.includes(key));
  if (junctions.length === 0) return readComparison(raw, keys, where);
  const [junction] = junctions;
  if (keys.length > 1 || junction === undefined) {
    return bad(
      `"${junctions[0]}" cannot be combined with ${keys.filter((key) => key !== junction).join(", ")}`,
    );
  }
  if (junction === "not") return negated(readCondition(raw["not"] as ConditionInFile, where));
  const parts = (raw[junction] as readonly ConditionInFile[]).map((part) =>
    readCondition(part, where),
  );
  const failed = parts.find(({ kind }) => kind === "bad");
  if (failed !== undefined) return failed;
  const conditions = parts.flatMap((part) => (part.kind === "read" ? part.condition : []));
  return { kind: "read", condition: { kind: junction, conditions } };
}

function negated(reading: ConditionReading): ConditionReading {
  if (reading.kind === "bad") return reading;
  return { kind: "read", condition: { kind: "not", condition: reading.condition } };
}

function readComparison(
  raw: ConditionInFile,
  keys: readonly string[],
  where: ConditionPlace,
): ConditionReading {
  const subjects = SUBJECTS.filter((key) => keys.includes(key));
  const tests = OPERATORS.filter((key) => keys.includes(key)).map((operator) => ({
    operator,
    operand: operandOf(raw[operator]),
  }));
  const [subject] = subjects;
  if (subjects.length > 1) return bad(`it has several subjects: ${subjects.join(", ")}`);
  if (subject === undefined && where === "anywhere") return bad("it has no subject");
  if (tests.length === 0) return bad(`it has no comparison (${OPERATORS.join(", ")})`);
  const isAgreed = keys.includes("agreed");
  if (isAgreed && subject !== "question") return bad('"agreed" needs "question" beside it');
  const condition: Comparison = {
    kind: "comparison",
    subject: subject === undefined ? { kind: "option" } : subjectOf(subject, raw[subject]),
    tests,
    ...(isAgreed ? { agreed: true } : {}),
  };
  return { kind: "read", condition };
}

function subjectOf(kind: (typeof SUBJECTS)[number], raw: unknown): Subject {
  const id = String(raw);
  if (kind === "department") return { kind, id: id === "own" ? "own" : "heard" };
  return kind === "parts" ? { kind, id, states: [raw].flat() as PartState[] } : { kind, id };
}

/** YAML 1.2 reads yes and no as strings; JSON and careful authors write true and false. */
function operandOf(raw: unknown): Operand {
  if (Array.isArray(raw)) return raw.map((item: unknown) => wordOf(item) as number | string);
  return wordOf(raw) as Operand;
}

function wordOf(raw: unknown): unknown {
  return typeof raw === "boolean" ? (raw ? "yes" : "no") : raw;
}

function bad(reason: string): ConditionReading {
  return { kind: "bad", reason };
}
