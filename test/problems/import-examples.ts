import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { makeForm } from "../../src/form/make-form.ts";
import { markdownForm } from "../../src/form/markdown.ts";
import { writePasteBlock } from "../../src/form/paste-block.ts";
import { workbookForm } from "../../src/form/workbook.ts";
import { workbookFile } from "../../src/render/office/workbook.ts";
import type { ProblemCode } from "../../src/text/problems.ts";
import { questionnaire } from "../support/read.ts";
import { QUESTIONNAIRE, RESPONSE } from "./bases.ts";
import type { Example } from "./example.ts";

const FILE = "returned.md";
const ASKED = questionnaire(QUESTIONNAIRE);
const HEAD = {
  questionnaire: ASKED,
  languages: ["en"],
  organization: "Fjord Mills",
  assessment: "2026-11",
} as const;
const MADE = makeForm({ ...HEAD, department: "office", respondent: "chief" });

/** The form, with an answer to its first question. */
const FORM = ticked(markdownForm(MADE), "2  On the day.");

function ticked(form: string, text: string): string {
  return form.replace(`- [ ] ${text}`, `- [x] ${text}`);
}

/** A form in Markdown with a problem in one line, beside the sound one. */
function form(bad: string, points: string, good: string): Example {
  const lines = bad.split("\n");
  const line = lines.findIndex((one) => one.startsWith(points));
  return {
    command: "import",
    bad: { [FILE]: bad },
    good: { [FILE]: FORM },
    argv: [FILE],
    file: FILE,
    points,
    shown: {
      bad: `# ${FILE}\n${lines[line] ?? ""}`,
      good: `# ${FILE}\n${good}`,
    },
  };
}

/** The first line of a file, which stands for all of it. */
function whole(bad: Example["bad"], shown: Example["shown"], file = FILE): Example {
  const points = String(bad[file]).split("\n", 1)[0] ?? "";
  return {
    command: "import",
    bad,
    good: { [FILE]: FORM },
    argv: [file],
    goodArgv: [FILE],
    file,
    points,
    shown,
  };
}

const TWO_CHAIRS = ticked(ticked(FORM, "yes"), "no");
const NOT_SAID = markdownForm(makeForm({ ...HEAD, respondent: "chief" }));
const NUMBER = "Number (minutes), at least 0:";
const [FIRST = "", LAST = ""] = ["agenda-sent", "has-chair"].map((id) => `<!-- unsilo: ${id} -->`);
const LAST_PART = FORM.slice(FORM.indexOf(LAST));
const OTHER_ANSWER = ticked(markdownForm(MADE), "1  Never.");
const BLOCK = writePasteBlock({ schemaVersion: 1 });

/** The form as a workbook, with a formula in the cell of the first answer. */
function withFormula(): Uint8Array {
  const parts = unzipSync(workbookFile(workbookForm(MADE)));
  const name = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[name] ?? new Uint8Array());
  const changed = sheet.replace(/<c r="D10"([^>]*)\/>/u, '<c r="D10"$1><f>1+1</f></c>');
  return zipSync({ ...parts, [name]: strToU8(changed) });
}

/** Problems of forms that came back: `unsilo import` finds them. */
export const IMPORT_EXAMPLES: Readonly<Partial<Record<ProblemCode, Example>>> = {
  "unclear-answer": form(
    FORM.replace(NUMBER, `${NUMBER} about 5`),
    `${NUMBER} about 5`,
    `${NUMBER} 5`,
  ),
  "two-answers": form(TWO_CHAIRS, "- [x] no", "- [ ] no"),
  "stray-text": form(
    FORM.replace("- [ ] 1  Never.", "- [ ] 1  Never.\n\nIt depends."),
    "It depends.",
    "What shows it, such as a document or a date: it depends",
  ),
  "formula-cell": {
    command: "import",
    bad: { "returned.xlsx": withFormula() },
    good: { [FILE]: FORM },
    argv: ["returned.xlsx"],
    goodArgv: [FILE],
    file: "returned.xlsx",
    points: "",
    place: "returned.xlsx:Answers!D10",
    shown: { bad: "# D10\n=1+1", good: "# D10\n2  On the day." },
  },
  "question-twice": {
    ...form(`${FORM}\n${LAST_PART}`, LAST, `${LAST}\n# once`),
    place: `${FILE}:${FORM.split("\n").length + 1}:1`,
  },
  "questions-missing": form(
    FORM.slice(0, FORM.indexOf(LAST)),
    '<!-- unsilo: {"form"',
    `${LAST}\n# and its question`,
  ),
  "department-not-chosen": form(NOT_SAID, "<!-- unsilo: @department -->", "- [x] Office"),
  "not-a-form": whole(
    { [FILE]: "# Minutes\n" },
    { bad: `# ${FILE}\n# Minutes`, good: `# ${FILE}\n${FIRST}` },
  ),
  "paste-cut-off": whole(
    { "mail.txt": BLOCK.split("\n").slice(0, 2).join("\n") },
    { bad: "# mail.txt\n-----BEGIN UNSILO ANSWERS-----", good: `# mail.txt\n${BLOCK.trimEnd()}` },
    "mail.txt",
  ),
  "answered-otherwise": whole(
    { [FILE]: FORM, "responses/chief.yaml": RESPONSE.replace("variant: short\n", "") },
    { bad: "# responses/chief.yaml\nagenda-sent: 3", good: "# no response of chief" },
  ),
  "returned-twice": {
    ...whole(
      { [FILE]: FORM, "returned-2.md": OTHER_ANSWER },
      { bad: "# returned.md and returned-2.md, both of chief", good: "# returned.md alone" },
      "returned-2.md",
    ),
    argv: [FILE, "returned-2.md"],
  },
};
