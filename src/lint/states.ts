import type { Problem, Questionnaire, Role, Verdict } from "../model/index.ts";
import { problem } from "../text/problems.ts";
import { roleRules } from "../score/role-rules.ts";
import { findState, type WantedState } from "./find-state.ts";
import { type LintInput, rulesPath } from "./outline.ts";

/** Every combination of answers has a verdict, and no role says the opposite of one. */
export function checkStates({ questionnaire, locate }: LintInput): readonly Problem[] {
  return questionnaire.verdicts.flatMap((verdict) => {
    const { id, rules } = verdict;
    const fails = rules.flatMap(({ when }) => when ?? []);
    const state =
      fails.length < rules.length ? undefined : findState({ holds: [], fails }, questionnaire);
    const place = locate(rulesPath(verdict));
    return [
      ...(state === undefined ? [] : [problem("verdict-without-rule", place, { id, state })]),
      ...contradictions(verdict, questionnaire, locate),
    ];
  });
}

function contradictions(
  verdict: Verdict,
  questionnaire: Questionnaire,
  locate: LintInput["locate"],
): readonly Problem[] {
  return verdict.rules.flatMap(({ id: rule, when, outlook }, index) => {
    if (outlook === undefined) return [];
    const earlier = verdict.rules.slice(0, index).flatMap((one) => one.when ?? []);
    const place = locate([...rulesPath(verdict), index, "outlook"]);
    return questionnaire.roles.flatMap((role) => {
      const opposite = oppositeOf(outlook, role);
      const state = findState(
        {
          holds: [...(when === undefined ? [] : [when]), ...opposite.holds],
          fails: [...earlier, ...opposite.fails],
        },
        questionnaire,
      );
      if (state === undefined) return [];
      const said = outlook === "fails" ? "succeeds" : "fails";
      const details = { verdict: verdict.id, rule, role: role.id, outlook: said, state };
      return [problem("role-contradicts-verdict", place, details)];
    });
  });
}

/** Where a role says the opposite; reasons to fail take precedence. */
function oppositeOf(outlook: Role["id"], role: Role): WantedState {
  const { succeeds, fails } = roleRules(role);
  return outlook === "fails"
    ? { holds: [succeeds], fails: [fails] }
    : { holds: [fails], fails: [] };
}
