import { describe, expect, test } from "vitest";
import type { PartState, Role, RoleResult, Value } from "../../src/model/index.ts";
import { SHIPPED } from "../../src/generated/questionnaires/index.ts";
import { judge, weighRole } from "../../src/plan/advice.ts";
import {
  ALL,
  ids,
  improvements,
  questionnaire,
  readerOf,
  type States,
  verdict,
} from "./part-states.ts";

const NEEDS: Readonly<Record<string, readonly string[]>> = {
  conductor: ["sponsor", "decision-rights", "shared-goal"],
  "marketing-technologist": ["way-into-it", "money"],
  "chief-digital-officer": ["sponsor", "decision-rights", "money"],
  "head-of-customer-experience": ["sponsor", "decision-rights"],
  "head-of-digital-marketing": ["way-into-it", "money", "shared-goal"],
};

/** The answers to the questions besides the parts. */
type Besides = "low" | "high" | "unknown";

const LEVELS: Readonly<Record<Besides, Value | undefined>> = {
  low: 1,
  high: 5,
  unknown: undefined,
};

function weighed(
  role: Role,
  states: States,
  besides: Besides = "high",
  language = "en",
): RoleResult {
  const read = readerOf(states, () => LEVELS[besides]);
  return weighRole(role, { questionnaire, read, readByMany: read, readShown: read }, [language]);
}

function outcomeOf(states: States): string | undefined {
  const read = readerOf(states, () => ["executive"]);
  return judge(verdict, { questionnaire, read, readByMany: read, readShown: read }, ["en"]).outcome;
}

const RANK: Readonly<Record<RoleResult["outlook"], number>> = {
  fails: 0,
  open: 1,
  conditional: 2,
  succeeds: 3,
};

/** The states of the parts that a role needs. */
function neededBy({ id }: Role, states: States): readonly PartState[] {
  return ids.flatMap((part, at) => (NEEDS[id]?.includes(part) === true ? (states[at] ?? []) : []));
}

test("the five roles need the parts that the table has", () => {
  expect(
    Object.fromEntries(
      questionnaire.roles.map((role) => [role.id, role.by === "parts" ? role.needs : []]),
    ),
  ).toEqual(NEEDS);
});

describe.each(questionnaire.roles)("$id, over 3,125 combinations", (role) => {
  const hasBesides = role.by === "parts" && role.besides.length > 0;

  const besides: readonly Besides[] = hasBesides ? ["low", "high", "unknown"] : ["high"];

  /** By combination: the outlook, with the answer to what else it needs. */
  const outlooks = besides.map((answer) => ({
    answer,
    of: new Map(ALL.map((states) => [states.join(), weighed(role, states, answer).outlook])),
  }));

  test("the outlook is that of the first state that decides", () => {
    const wrong = outlooks.flatMap(({ answer, of }) =>
      ALL.filter((states) => {
        const needed = neededBy(role, states);
        const isOpen = needed.includes("unknown") || answer === "unknown";
        const isLeft = needed.some((one) => one !== "holds") || answer === "low";
        const others = isOpen ? "open" : isLeft ? "conditional" : "succeeds";
        return of.get(states.join()) !== (needed.includes("refused") ? "fails" : others);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("no improvement of a part makes it worse", () => {
    const worse = outlooks.flatMap(({ of }) => {
      const rankOf = (states: States) => RANK[of.get(states.join()) ?? "fails"];
      return ALL.flatMap((states) =>
        improvements(states).filter((improved) => rankOf(improved) < rankOf(states)),
      );
    });
    expect(worse).toEqual([]);
  });

  test("a part in dispute counts as unknown", () => {
    const wrong = ALL.filter((states) => {
      const disputed = states.map((one) => (one === "unknown" ? "disputed" : one));
      return weighed(role, disputed).outlook !== weighed(role, states).outlook;
    });
    expect(wrong).toEqual([]);
  });
});

test("where the verdict is Ready, no role fails or waits for a part", () => {
  const ready = ALL.filter((states) => outcomeOf(states) === "ready");
  expect(ready).toEqual([["holds", "holds", "holds", "holds", "holds"]]);
  for (const role of questionnaire.roles) {
    for (const states of ready) expect(weighed(role, states).outlook).toBe("succeeds");
  }
});

test("where the sponsor is refused, every role that needs one fails", () => {
  const needing = questionnaire.roles.filter(({ id }) => NEEDS[id]?.includes("sponsor"));
  expect(needing).toHaveLength(3);
  for (const states of ALL.filter(([sponsor]) => sponsor === "refused")) {
    expect(outcomeOf(states)).toBe("no-sponsor");
    for (const role of needing) expect(weighed(role, states).outlook).toBe("fails");
  }
});

const TITLES: Readonly<Record<string, readonly string[]>> = {
  en: ["a sponsor", "decision rights", "a way into IT", "a shared goal", "money"],
  sv: ["en sponsor", "beslutanderätt", "en väg till IT", "ett gemensamt mål", "pengar"],
};

/** The sentences that name parts, with the states that they say, and whether of needed parts. */
type Said = readonly [pattern: RegExp, states: readonly PartState[], isNeeded: boolean];

const LEFT: readonly PartState[] = ["refused", "unknown", "disputed", "missing", "signed"];

const SAID: Readonly<Record<string, readonly Said[]>> = {
  en: [
    [/will not sign for ([^.]+)\./u, ["refused"], true],
    [/^Still open: ([^.]+)\. Ask/u, ["unknown", "disputed"], true],
    [/Besides, somebody must sign for ([^.]+)\./u, ["missing"], true],
    [/if somebody signs for ([^.]+?)(?:, and if| and keeps)/u, ["missing"], true],
    [/promises? about (.+?) (?:is|are) kept\./u, ["signed"], true],
    [/does not depend on ([^.]+) and would/u, LEFT, false],
  ],
  sv: [
    [/vill inte skriva under på ([^.]+)\./u, ["refused"], true],
    [/^Fortfarande oklart: ([^.]+)\. Fråga/u, ["unknown", "disputed"], true],
    [/Dessutom måste någon skriva under på ([^.]+)\./u, ["missing"], true],
    [/om någon skriver under på ([^.]+?)(?: och om löfte| och håller)/u, ["missing"], true],
    [/löfte[tn]a? om (.+?) hålls\./u, ["signed"], true],
    [/inte beroende av ([^.]+) och skulle/u, LEFT, false],
  ],
};

describe.each(["en", "sv"])("the sentences in %s", (language) => {
  const titles = TITLES[language] as readonly string[];
  const said = SAID[language] as readonly Said[];

  test("name exactly the parts that are in the state that they say", () => {
    const used = new Set<RegExp>();
    const wrong = questionnaire.roles.flatMap((role) =>
      ALL.flatMap((states) => {
        const { text = "" } = weighed(role, states, "high", language);
        const isPlain = /^\p{Lu}.*\.$/u.test(text) && !/[{}]| {2}| [.:,]|undefined/u.test(text);
        const isRight = said.every(([pattern, wanted, isNeeded]) => {
          const [, listed] = pattern.exec(text) ?? [];
          if (listed === undefined) return true;
          used.add(pattern);
          return titles.every((title, at) => {
            const isExpected =
              NEEDS[role.id]?.includes(ids[at] as string) === isNeeded &&
              wanted.includes(states[at] as PartState);
            return listed.includes(title) === isExpected;
          });
        });
        return isPlain && isRight ? [] : [{ states, text }];
      }),
    );
    expect(wrong).toEqual([]);
    expect(used.size).toBe(said.length);
  });
});

test("the copy in one language, which the command line loads, has the same sentences", async () => {
  const shipped = SHIPPED.find(({ id }) => id === questionnaire.id);
  const copy = await shipped?.load("sv");
  const states: States = ["holds", "disputed", "holds", "missing", "unknown"];
  const read = readerOf(states, () => 5);
  const said = (asked = questionnaire): readonly (string | undefined)[] => {
    const readers = { questionnaire: asked, read, readByMany: read, readShown: read };
    return [
      ...asked.verdicts.map((one) => judge(one, readers, ["sv", "en"]).text),
      ...asked.roles.map((one) => weighRole(one, readers, ["sv", "en"]).text),
    ];
  };
  expect(said(copy)).toEqual(said());
});

const [conductor, technologist] = questionnaire.roles as readonly [Role, Role];

describe("the sentences of a role", () => {
  test.each<{ name: string; states: States; expected: string; swedish: string }>([
    {
      name: "a part in dispute is named so, and one that is missing besides",
      states: ["holds", "disputed", "holds", "missing", "unknown"],
      expected:
        "Still open: decision rights (disputed). Ask the two department heads who disagree most. Besides, somebody must sign for a shared goal.",
      swedish:
        "Fortfarande oklart: beslutanderätt (svaren går isär). Fråga de två avdelningschefer som är mest oense. Dessutom måste någon skriva under på ett gemensamt mål.",
    },
    {
      name: "a part that is missing, and two that are promised",
      states: ["signed", "signed", "holds", "missing", "refused"],
      expected:
        "Would succeed if somebody signs for a shared goal, and if the promises about a sponsor and decision rights are kept.",
      swedish:
        "Skulle lyckas om någon skriver under på ett gemensamt mål och om löftena om en sponsor och beslutanderätt hålls.",
    },
    {
      name: "one promise",
      states: ["holds", "signed", "holds", "holds", "holds"],
      expected: "Would succeed if the promise about decision rights is kept.",
      swedish: "Skulle lyckas om löftet om beslutanderätt hålls.",
    },
    {
      name: "a job that does not depend on what is left",
      states: ["holds", "holds", "refused", "holds", "unknown"],
      expected:
        "Someone in top management has the task, conflicts are settled in a known way, and a shared goal exists. Give the person the mandate in writing in the first month. The role does not depend on a way into IT or money and would work here regardless.",
      swedish:
        "Någon i ledningen har uppdraget, konflikter avgörs på ett känt sätt, och det finns ett gemensamt mål. Ge personen mandatet skriftligt första månaden. Rollen är inte beroende av en väg till IT eller pengar och skulle fungera här ändå.",
    },
  ])("$name", ({ states, expected, swedish }) => {
    expect(weighed(conductor, states).text).toBe(expected);
    expect(weighed(conductor, states, "high", "sv").text).toBe(swedish);
  });

  test("what else it needs is a condition of its own, or open by its question", () => {
    const all: States = ["holds", "holds", "holds", "holds", "holds"];
    expect(weighed(technologist, all, "low")).toMatchObject({
      outlook: "conditional",
      text: "IT has to get involved earlier: it had no part in planning the latest marketing initiative.",
    });
    expect(weighed(technologist, all, "unknown")).toMatchObject({
      outlook: "open",
      text: "Still open: “When IT gets involved”.",
    });
  });
});
