import { describe, expect, test } from "vitest";
import { askSetUp } from "../../src/cli/commands/interview/set-up.ts";
import type { SetUp } from "../../src/cli/commands/interview/set-up-questions.ts";
import type { KnownResponse } from "../../src/cli/commands/interview/known.ts";
import type { SetUpAsker } from "../../src/io/asker.ts";
import type { ResponseFile } from "../../src/model/index.ts";
import { questionnaire } from "../support/read.ts";
import { level, oneCapability } from "../support/yaml.ts";

const VARIANTS = "variants: { quick: { title: Quick, questions: [a] } }\n";
const ASKED = questionnaire(
  `languages: [en]\ndepartments: { it: IT, sales: Sales }\n${VARIANTS}${oneCapability(level("a"))}\n`,
);

/** A response in the folder. */
function known(id: string, more: Partial<ResponseFile> = {}): KnownResponse {
  const raw = {
    questionnaire: { id: ASKED.id, version: "1.0.0" },
    organization: "Nordlys Retail",
    assessment: "2026-11",
    respondent: { id, department: "it" },
    finished: true,
    answers: {},
    ...more,
  } as ResponseFile;
  return { path: `/r/${id}.yaml`, cited: `r/${id}.yaml`, raw };
}

interface Asked {
  readonly label: string;
  readonly rows: readonly string[];
  readonly start: string | undefined;
}

const LEAVE = undefined;

/** Someone who gives these lines and rows in turn, and leaves after them; `>` takes what is offered. */
function person(...given: readonly string[]) {
  const asked: Asked[] = [];
  const refused: string[] = [];
  const left = [...given];
  const asker: SetUpAsker = {
    say: () => Promise.resolve(),
    text: async ({ label, refuse, start }) => {
      asked.push({ label, rows: [], start });
      for (;;) {
        const next = left.shift();
        const line = next === ">" ? start : next;
        const reason = line === undefined ? undefined : refuse(line);
        if (reason === undefined) return line ?? LEAVE;
        refused.push(reason);
      }
    },
    choice: async ({ label, ids, labelOf, start }) => {
      asked.push({ label, rows: ids.map((id) => labelOf(id)), start });
      const next = left.shift();
      return next === ">" ? start : ids.find((id) => labelOf(id) === next);
    },
  };
  return { asked, refused, asker };
}

function setUp(asker: SetUpAsker, more: Partial<SetUp> = {}): SetUp {
  const loaded = {
    questionnaire: ASKED,
    digest: "sha256:0",
    scoringDigest: "sha256:0",
    wordings: {},
  };
  return {
    options: {},
    loaded,
    found: undefined,
    known: [],
    fileTaken: () => undefined,
    askerIn: () => asker,
    ...more,
  };
}

const ASK = (one: SetUp) => askSetUp(one, "en", "2026-11-21");
const REST = ["", "IT", "no quotes", "start the interview"];

function labels({ asked }: ReturnType<typeof person>): readonly string[] {
  return asked.map(({ label }) => label.split(/[,:(]/u)[0]?.trim() ?? "");
}

describe("known details are not asked again", () => {
  const config = {
    organization: "Nordlys Retail",
    interviewer: "Anna Lind",
    assessment: { name: "2026-11" },
  };

  test("the config's organization, assessment and interviewer are taken", async () => {
    const who = person("cio", ...REST);
    const found = { config } as unknown as NonNullable<SetUp["found"]>;
    const frame = await ASK(setUp(who.asker, { found }));
    expect(labels(who)).toEqual([
      "Respondent",
      "Role",
      "Department",
      "What does the respondent agree to?",
      "Start the interview",
    ]);
    expect(frame).toMatchObject({
      organization: "Nordlys Retail",
      assessment: "2026-11",
      interviewer: "Anna Lind",
    });
  });

  test("one name in the responses is offered, and their interviewer and variant are taken", async () => {
    const who = person(">", ">", "cio", ...REST);
    const one = known("cfo", { interviewer: "Anna Lind", variant: "quick" });
    const frame = await ASK(setUp(who.asker, { known: [one] }));
    expect(who.asked.slice(0, 2).map(({ start }) => start)).toEqual(["Nordlys Retail", "2026-11"]);
    expect(frame).toMatchObject({
      organization: "Nordlys Retail",
      assessment: "2026-11",
      interviewer: "Anna Lind",
      variant: "quick",
    });
  });

  test("of several names the most frequent comes first, and another one can be typed", async () => {
    const others = [known("a", { assessment: "2025-11" }), known("b"), known("c")];
    const who = person(">", "another one", "2027-05", "cio", ...REST);
    const frame = await ASK(setUp(who.asker, { known: others }));
    expect(who.asked[1]).toMatchObject({
      rows: ["2026-11", "2025-11", "another one"],
      start: "2026-11",
    });
    expect(frame?.assessment).toBe("2027-05");
  });

  test("options alone start the interview: nothing is taken from other responses", async () => {
    const who = person();
    const options = {
      organization: "Nordlys Retail",
      assessment: "2026-11",
      respondentId: "cio",
      role: "CIO",
      department: "it",
      consent: "none",
    } as const;
    const one = known("cfo", { interviewer: "Anna Lind", variant: "quick" });
    const frame = await ASK(setUp(who.asker, { options, known: [one] }));
    expect(who.asked).toEqual([]);
    expect(frame).not.toHaveProperty("interviewer");
    expect(frame).not.toHaveProperty("variant");
  });
});

describe("a name that is almost a known one", () => {
  test.each([
    ["case and spaces", "nordlys  RETAIL", "Nordlys Retail"],
    ["accents", "Nördlys Retail", "Nordlys Retail"],
  ])("is asked about where it differs by %s", async (_, typed, meant) => {
    const row = "Nordlys Retail, as in 2 responses";
    const who = person(typed, row, ">", "cio", ...REST);
    const frame = await ASK(setUp(who.asker, { known: [known("a"), known("b")] }));
    expect(who.asked[1]?.label).toContain(`did you mean "${meant}"?`);
    expect(who.asked[1]?.start).toBeUndefined();
    expect(frame?.organization).toBe(meant);
  });

  test("stays as it was typed if it is a new one, also from the command line", async () => {
    const who = person("NORDLYS RETAIL, a new name", ">", "cio", ...REST);
    const options = { organization: "NORDLYS RETAIL" };
    const frame = await ASK(setUp(who.asker, { options, known: [known("a")] }));
    expect(frame?.organization).toBe("NORDLYS RETAIL");
  });
});

describe("a respondent id that exists", () => {
  test("is refused with the file that has it, in this assessment alone", async () => {
    const who = person(">", ">", "cfo", "cio", ...REST);
    const frame = await ASK(setUp(who.asker, { known: [known("cfo")] }));
    expect(who.refused).toEqual(["r/cfo.yaml already exists; choose another pseudonym"]);
    expect(frame?.voice).toMatchObject({ respondent: { id: "cio" } });
    const again = person(">", "2027-05", "cfo", ...REST);
    const later = await ASK(setUp(again.asker, { known: [known("cfo")] }));
    expect(later?.voice).toMatchObject({ respondent: { id: "cfo" } });
  });

  test("is refused where its file would replace another one", async () => {
    const who = person("Fjord", "2026-11", "cfo", "cio", ...REST);
    const fileTaken = (id: string) => (id === "cfo" ? "responses/cfo.yaml" : undefined);
    await ASK(setUp(who.asker, { fileTaken }));
    expect(who.refused).toEqual(["responses/cfo.yaml already exists; choose another pseudonym"]);
  });

  test("ends the command if the command line gives it", async () => {
    const options = {
      organization: "Nordlys Retail",
      assessment: "2026-11",
      respondentId: "cfo",
    };
    const one = setUp(person().asker, { options, known: [known("cfo")] });
    await expect(ASK(one)).rejects.toThrow(
      "r/cfo.yaml already exists, so --respondent-id cfo is taken",
    );
  });
});

describe("the summary before the first question", () => {
  const ALL = ["Fjord", "2026-11", "cio", "", "IT", "no quotes"];

  test("shows every detail, and changes the one that is chosen", async () => {
    const who = person(...ALL);
    const frame = await ASK(setUp(who.asker));
    expect(frame).toBeUndefined();
    expect(who.asked.at(-1)?.rows).toEqual([
      "start the interview",
      "Organization: Fjord",
      "Assessment: 2026-11",
      "Respondent: cio",
      "Role: none",
      "Department: IT",
      "Questions: all questions",
      "Interviewer: none",
      "Consent: no quotes",
    ]);
    const changing = person(
      ...ALL,
      "Department: IT",
      "Sales",
      "Questions: all questions",
      "Quick",
      "start the interview",
    );
    const changed = await ASK(setUp(changing.asker));
    expect(changed?.voice).toMatchObject({ respondent: { department: "sales" } });
    expect(changed?.variant).toBe("quick");
  });

  test("asks for another id if a change makes it one that exists", async () => {
    const who = person(
      ">",
      "2027-05",
      "cfo",
      ...REST.slice(0, 3),
      "Assessment: 2027-05",
      "2026-11",
      "start the interview",
      "cio",
      "start the interview",
    );
    const frame = await ASK(setUp(who.asker, { known: [known("cfo")] }));
    expect(frame?.assessment).toBe("2026-11");
    expect(frame?.voice).toMatchObject({ respondent: { id: "cio" } });
  });
});
