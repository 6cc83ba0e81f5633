import fc from "fast-check";
import { expect, test } from "vitest";
import type { Result } from "../../src/model/index.ts";
import { type People, questionnaire } from "../support/read.ts";
import { score } from "../support/score.ts";
import { capability, dimension, dimensions, level } from "../support/yaml.ts";

const DEPARTMENTS = ["it", "marketing", "sales"] as const;

/** Questions for everybody and for some, so that departments differ in what they were asked. */
const ASKED = questionnaire(
  dimensions(
    dimension("d", [
      capability("c", [level("a"), level("b", "ask: [it, marketing]")]),
      capability("e", [level("f", "ask: [sales, it]")]),
    ]),
    dimension("g", [capability("h", [level("i"), level("j", "ask: [marketing]")])]),
  ),
);

const answer = fc.integer({ min: 1, max: 5 });
const answers = fc.record({ a: answer, b: answer, f: answer, i: answer, j: answer });
const group = fc.array(answers, { minLength: 0, maxLength: 5 });
const minimum = fc.integer({ min: 1, max: 5 });

function peopleOf(groups: readonly (readonly object[])[]): People {
  return Object.fromEntries(
    groups.flatMap((members, index) =>
      members.map((given, number) => [`${DEPARTMENTS[index] ?? ""}.${number}`, { ...given }]),
    ),
  );
}

/** The client's view of the answers: everything but who was interviewed. */
function seen({ respondents: _, ...rest }: Result): string {
  return JSON.stringify(rest);
}

test("if a department is withheld, no answer has its respondent or place", () => {
  fc.assert(
    fc.property(fc.tuple(group, group, group), minimum, (groups, minimumGroup) => {
      const result = score(ASKED, peopleOf(groups), { minimumGroup });
      fc.pre(result.withheld.length > 0);
      expect(seen(result)).not.toMatch(/"respondent"|"at"|"between"|"shift"/u);
      expect(result.departments.every(({ respondents }) => respondents >= minimumGroup)).toBe(true);
    }),
  );
});

test("no dimension has a single hidden cell, so no total minus the others reveals it", () => {
  fc.assert(
    fc.property(fc.tuple(group, group, group), minimum, (groups, minimumGroup) => {
      const result = score(ASKED, peopleOf(groups), { minimumGroup });
      fc.pre(result.withheld.length > 0);
      for (const [place, { id, kind }] of result.dimensions.entries()) {
        const heard = DEPARTMENTS.filter((_, index) => (groups[index] ?? []).length > 0);
        const shown = result.departments.filter(
          ({ dimensions: cells }) => cells[place]?.kind === "scored",
        );
        const hidden = heard.length - shown.length;
        if (kind === "scored" && shown.length > 0) expect([id, hidden]).not.toEqual([id, 1]);
      }
    }),
  );
});

test("no question is shown from fewer people than the minimum, and no mean above one that is not", () => {
  fc.assert(
    fc.property(fc.tuple(group, group, group), minimum, (groups, minimumGroup) => {
      const result = score(ASKED, peopleOf(groups), { minimumGroup });
      fc.pre(result.withheld.length > 0);
      const [it, marketing, sales] = groups;
      const all = it.length + marketing.length + sales.length;
      const people = { a: all, b: it.length + marketing.length, f: it.length + sales.length };
      const counts: Readonly<Record<string, number>> = { ...people, i: all, j: marketing.length };
      for (const dimension of result.dimensions) {
        let isWhole = true;
        for (const { kind, questions } of dimension.capabilities) {
          const scored = questions.filter((question) => question.kind === "scored");
          for (const { id } of scored) expect(counts[id]).toBeGreaterThanOrEqual(minimumGroup);
          const answered = questions.filter(({ id }) => (counts[id] ?? 0) > 0);
          // Enough people answered every question that is not withheld.
          for (const { id } of answered.filter((one) => one.kind !== "scored")) {
            expect(counts[id]).toBeLessThan(minimumGroup);
          }
          if (answered.length === scored.length) continue;
          isWhole = false;
          expect(kind).toBe("not-scored");
        }
        if (!isWhole) expect(dimension.kind).toBe("not-scored");
      }
    }),
  );
});

test("two hidden departments of one size can swap their answers without a visible change", () => {
  const everybody = questionnaire(
    dimensions(
      dimension("d", [capability("c", [level("a"), level("b")])]),
      dimension("g", [capability("h", [level("f")])]),
    ),
  );
  const given = fc.record({ a: answer, b: answer, f: answer });
  fc.assert(
    fc.property(fc.array(given, { maxLength: 5 }), given, given, (large, one, other) => {
      const before = score(everybody, peopleOf([large, [one], [other]]), { minimumGroup: 3 });
      const after = score(everybody, peopleOf([large, [other], [one]]), { minimumGroup: 3 });
      expect(seen(after)).toBe(seen(before));
    }),
  );
});

test("no gap is based on fewer people than the minimum, and none is hidden alone", () => {
  fc.assert(
    fc.property(fc.tuple(group, group, group), minimum, (groups, minimumGroup) => {
      const { perception, withheld } = score(ASKED, peopleOf(groups), { minimumGroup });
      fc.pre(withheld.length > 0);
      const { overall, dimensions, questions } = perception;
      expect(questions).toEqual([]);
      const people = groups.flat().length;
      for (const gap of people < minimumGroup ? [overall, ...dimensions] : []) {
        expect(Object.keys(gap).toSorted()).toEqual(["departments", "id", "reading"]);
        expect(["measured", "no-disagreement", "one-voice-each"]).not.toContain(gap.reading);
      }
      const hidden = dimensions.filter(({ reading }) => reading === "withheld").length;
      if (hidden === 1) expect(overall.reading).toBe("withheld");
    }),
  );
});
