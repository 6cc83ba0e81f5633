import { describe, expect, test } from "vitest";
import { scripted } from "./script-interview.ts";

const { run, command, saved, answers, write, read, names } = scripted();

/** The response file; empty if there is none. */
function recorded(): string {
  return names().includes("cio.yaml") ? read("cio.yaml") : "";
}

const WHOLE = [
  "# the interview of 21 November",
  "",
  "3",
  "evidence shown: the minutes of May",
  "predict 2",
  "else: by post",
  "1 3",
  "next",
  "yes",
  "evidence measured 2026-05-04: 4 of 5 plans",
  "   ",
  "4,5",
  "2026-03-01",
  "=next year",
  "note told in confidence",
  "quote We never ask",
  "finish",
];

describe("actions from a file", () => {
  test("answer every kind of question, with its remarks", async () => {
    const { exitCode, stderr } = await run(WHOLE.slice(0, -3).concat("back", ...WHOLE.slice(-3)));
    expect(stderr).toBe("Finished: 7 questions answered in cio.yaml\n");
    expect(exitCode).toBe(0);
    expect(saved()).toMatchObject({ finished: true, organization: "Nordlys" });
    expect(answers()).toEqual({
      steps: {
        value: 3,
        evidence: [{ kind: "shown", what: "the minutes of May" }],
        predicted: { sales: 2 },
      },
      pick: { value: "else", other: "by post" },
      many: ["a", "c"],
      sure: {
        value: "yes",
        evidence: [{ kind: "measured", what: "4 of 5 plans", date: "2026-05-04" }],
      },
      days: 4.5,
      since: "2026-03-01",
      else: { value: "next year", note: "told in confidence", quote: "We never ask" },
    });
  });

  test("are saved where they end, which says what is open, and are continued from there", async () => {
    const first = await run(["2", "predict 1", "one"]);
    expect(first.exitCode).toBe(1);
    expect(first.stderr).toBe(
      "Saved: 2 answers in cio.yaml\n" +
        "Continue with: unsilo interview q.yaml -o cio.yaml\n" +
        "Still open: many, sure, days, since, else\n",
    );
    write("more.txt", "nobody\nno\n0\nskip\ndont-know");
    const second = await command("q.yaml", "-o", "cio.yaml", "--answers", "more.txt");
    expect(second.exitCode).toBe(1);
    expect(second.stderr).toContain('Every question is answered; end with "finish"');
    expect(answers()).toMatchObject({ many: ["nobody"], days: 0, else: { state: "dont-know" } });
    write("more.txt", "finish");
    const last = await command("-o", "cio.yaml", "q.yaml", "--answers", "more.txt");
    expect(last).toMatchObject({
      exitCode: 0,
      stderr: 'Finished: 6 questions answered in cio.yaml, 1 with "don\'t know"; 1 skipped\n',
    });
    expect(saved()["finished"]).toBe(true);
  });

  test.each([
    [["jump sure", "no"], "Finished: 1 question answered in cio.yaml"],
    [
      ["skip", "skip", "jump sure", "dont-know"],
      'Finished: 1 question answered in cio.yaml, 1 with "don\'t know"; 2 skipped',
    ],
    [["language sv", "jump sure", "no"], "Klart: 1 fråga besvarad i cio.yaml"],
    [
      ["language sv", "skip", "vet-inte", "jump sure", "vet-inte", "not-applicable"],
      "Klart: 3 frågor besvarade i cio.yaml, 2 med ”vet inte”; 1 överhoppad",
    ],
  ])("%j say at the end how many questions have an answer", async (lines, said) => {
    const { stderr } = await run([...lines, "finish"]);
    expect(stderr.split("\n")[0]).toBe(said);
  });

  test("may finish with open questions, but not without a required answer", async () => {
    const early = await run(["finish"]);
    expect(early.exitCode).toBe(3);
    expect(early.stderr).toContain("answer first: sure");
    const { exitCode, stderr } = await run(["jump sure", "no", "finish"]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Still open: steps, pick, many, days, since, else");
    expect(answers()).toEqual({ sure: "no" });
  });

  test("change, remove, undo and redo what was recorded", async () => {
    await run([
      "1",
      "next",
      "jump 1",
      "note one",
      "note two",
      "quote said",
      "evidence first",
      "evidence second",
      "rewrite evidence 2 2nd",
      "remove evidence 1",
      "remove quote",
      "rewrite note 3 plans",
      "nothing-fits 2",
      "next",
      "undo",
      "undo",
      "redo",
      "consent none",
    ]);
    expect(answers()).toEqual({ steps: { value: 1, note: "3 plans", evidence: ["2nd"] } });
    expect(saved()["consent"]).toEqual({ read: "2026-11-21", quotes: false, attribution: false });
  });

  test("are understood in Swedish, and say so", async () => {
    const { stderr } = await run([
      "språk sv",
      "inget-passar 1",
      "anteckning en grupp bestämmer",
      "gissa 3",
      "samtycke inget",
      "citat x",
    ]);
    expect(stderr).toContain("actions.txt:6:1 error action-refused\n  den som svarar har inte");
    expect(answers()).toEqual({
      steps: { value: 1, fits: "no", note: "en grupp bestämmer", predicted: { sales: 3 } },
    });
  });
});

describe("a line that means nothing", () => {
  test.each([
    [["2", "predict 1", "three"], 3, "choose from: one, both, else"],
    [["jump days", "31"], 2, "outside the allowed range"],
    [["jump days", "soon"], 2, "enter a number"],
    [["jump since", "2026-02-30"], 2, "enter a date as YYYY-MM-DD"],
    [["3", "2"], 2, 'evidence is asked for here: type "evidence TEXT" or "next"'],
    [["3", "dont-know"], 2, "evidence is asked for here"],
    [["2", "1"], 2, "the answer of another department is asked for here"],
    [["predict 2"], 1, "the answer of another department is not asked for here"],
    [["jump plans budget"], 1, "no question matches"],
    [["jump who"], 1, "several questions match: pick, many"],
    [["note"], 1, "add the text on the same line"],
    [["remove note"], 1, "no such note, quote or evidence"],
    [["consent all"], 1, '"consent" takes one of: quotes, attribution, none'],
    [["language fr"], 1, "available languages: en, sv"],
    [["jump sure", "skip"], 2, "must be answered"],
    [["jump sure", "not-applicable"], 2, "always applies"],
    [["review", "2"], 2, "this is the review"],
  ])("%j is refused at its place, and nothing after it is used", async (lines, line, message) => {
    const { exitCode, stderr } = await run([...lines, "jump else", "never recorded"]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`actions.txt:${line}:1 error action-refused\n`);
    expect(stderr).toContain(message);
    expect(stderr).toContain(`Stopped at line ${line}: it and what follows were not used.`);
    expect(recorded()).not.toContain("never recorded");
  });

  test("leaves what came before it saved, and nothing else", async () => {
    await run(["2", "predict 1", "both", "next", "jump days", "many", "5"]);
    expect(answers()).toEqual({ steps: { value: 2, predicted: { sales: 1 } }, pick: "both" });
  });
});

describe("an interview that cannot begin", () => {
  test("names the options that are missing", async () => {
    write("actions.txt", "2\n");
    const argv = [
      "q.yaml",
      "-o",
      "cio.yaml",
      "--answers",
      "actions.txt",
      "--organization",
      "Nordlys",
    ];
    const { exitCode, stderr } = await command(...argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      "--answers cannot ask who is interviewed: --assessment, --respondent-id, --department, --consent are missing\n",
    );
  });

  test("because the actions cannot be read leaves no lock behind", async () => {
    const { exitCode } = await run([], "--accessible");
    expect(exitCode).toBe(1);
    const missing = await command("q.yaml", "-o", "cio.yaml", "--answers", "no.txt");
    expect(missing.exitCode).toBe(5);
    expect(missing.stderr).toContain("no.txt cannot be read");
    expect((await run(["2"])).exitCode).toBe(1);
  });

  test("because --json alone says nothing", async () => {
    const { exitCode, stderr } = await command("q.yaml", "-o", "cio.yaml", "--json");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--json requires --answers");
  });
});
