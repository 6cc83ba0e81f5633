import type { Problem } from "../../core/model/index.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import { MEANINGS, titleOf } from "../../text/problem-meanings.ts";
import type { ProblemCode } from "../../text/problems.ts";
import type { Alert } from "../alerts/alert.ts";
import type { ProblemsInput } from "./input.ts";

/** The problems as alerts: what each is, where, and a fingerprint that survives a moved line. */
export function problemAlerts({ problems }: Pick<ProblemsInput, "problems">): readonly Alert[] {
  const keys = problems.map(({ code, message, at }) => `${code} ${at?.file ?? ""} ${message}`);
  return problems.map((one, index) => {
    const key = keys[index] ?? "";
    const earlier = keys.slice(0, index).filter((other) => other === key).length;
    return alertOf(one, fingerprint(`${key} ${earlier}`));
  });
}

function alertOf({ code, severity, message, remedy, at }: Problem, print: string): Alert {
  return {
    rule: code,
    about: {
      short: titleOf(code as ProblemCode),
      full: MEANINGS[code as ProblemCode],
      help: `docs/problems.md#${code}: an example that has it, and one that has not.`,
    },
    level: severity,
    message: remedy === undefined ? message : `${message} → ${remedy}`,
    at: at ?? { file: "", line: 1, column: 1 },
    fingerprint: print,
  };
}
