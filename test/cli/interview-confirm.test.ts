import { describe, expect, test } from "vitest";
import { scripted } from "./script-interview.ts";

const { answers, command, read, write } = scripted();

const FILE = `# a survey, then the CIO
schemaVersion: 1
questionnaire: { id: kinds, version: 1.0.0 }
organization: Nordlys
assessment: 2026-11
respondent: { id: cio, role: CIO, department: it }
finished: true
answers:
  steps: { proposed: 2, because: The plan of May., by: a survey } # line 3 of it
  pick: one
  sure: { proposed: { state: dont-know, because: Nothing was said., by: an assistant } }
  days: { note: about, proposed: 5, because: The calendar., by: a survey }
`;

function confirm(actions: readonly string[], ...more: readonly string[]) {
  write("cio.yaml", FILE);
  write("actions.txt", actions.join("\n"));
  return command("q.yaml", "--confirm", "cio.yaml", "--answers", "actions.txt", ...more);
}

describe("proposed answers", () => {
  test("are put alone, with who proposes them and why, and nothing is chosen", async () => {
    const { stdout } = await confirm([], "--json");
    const [first] = stdout.split("\n").map((line) => line && JSON.parse(line));
    expect(first.card).toMatchObject({
      question: { id: "steps" },
      position: { number: 1, of: 3 },
      answer: { proposed: { value: 2, because: "The plan of May.", by: "a survey" } },
    });
  });

  test("give way to a person's answer, and stay where there is none", async () => {
    const { exitCode, stderr } = await confirm(["1", "predict 2", "next", "7"]);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      "Saved: 3 answers in cio.yaml\n" +
        "1 proposed answer is not confirmed yet: sure\n" +
        "Continue with: unsilo interview q.yaml --confirm cio.yaml\n",
    );
    const text = read("cio.yaml");
    expect(text).toContain("# a survey, then the CIO\n");
    expect(text).toContain("# line 3 of it\n");
    expect(text).toContain("  days: { note: about, value: 7 }\n");
    expect(answers()).toEqual({
      steps: { value: 1, predicted: { sales: 2 } },
      pick: "one",
      sure: { proposed: { state: "dont-know", because: "Nothing was said.", by: "an assistant" } },
      days: { note: "about", value: 7 },
    });
  });

  test("that are all confirmed give exit code 0, and the file stays finished", async () => {
    const actions = ["2", "next", "no", "=5"];
    const { exitCode, stderr } = await confirm(actions);
    expect(stderr).toBe("Saved: 4 answers in cio.yaml\n");
    expect(exitCode).toBe(0);
    expect(read("cio.yaml")).toContain("finished: true\n");
    const again = await command("q.yaml", "--confirm", "cio.yaml", "--answers", "actions.txt");
    expect(again.stderr).toBe("cio.yaml has no proposed answers to confirm.\n");
    expect(again.exitCode).toBe(0);
  });

  test("do not finish an interview that goes on", async () => {
    write("actions.txt", "2\nnext\nno\n5\nfinish\n");
    write("cio.yaml", FILE.replace("finished: true", "finished: false"));
    await command("q.yaml", "--confirm", "cio.yaml", "--answers", "actions.txt");
    expect(read("cio.yaml")).toContain("finished: false\n");
  });
});

test.each([
  [["-o", "cio.yaml"], 2, "-o and --confirm cannot be used together"],
  [["--respondent-id", "cfo"], 2, "but --respondent-id is cfo"],
])("contradictions are refused: %j", async (more, code, message) => {
  const { exitCode, stderr } = await confirm([], ...more);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(code);
  expect(read("cio.yaml")).toBe(FILE);
});

test("a file that is not there is an error", async () => {
  write("actions.txt", "");
  const missing = await command("q.yaml", "--confirm", "no.yaml", "--answers", "actions.txt");
  expect([missing.exitCode, missing.stderr]).toEqual([
    5,
    "unsilo: no.yaml does not exist\n  → check its path\n",
  ]);
});
