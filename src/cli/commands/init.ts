import { stringify } from "yaml";
import { optional } from "../../read/optional.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import { levelsOf } from "../../model/levels.ts";
import { localize } from "../../model/localize.ts";
import { offeredAnswers } from "../../model/offered-answers.ts";
import { askedQuestionsOf, isAskedIn } from "../../model/outline.ts";
import { absolutePath, citedPath, pathKind, reasonOf } from "../../io/read-files.ts";
import { writeWholeFile } from "../../io/write-file.ts";
import type { Question, Questionnaire } from "../../model/index.ts";
import { matchResponse } from "../../read/response/match-response.ts";
import { readResponse } from "../../read/response/read-response.ts";
import { LIMITS } from "../../read/source.ts";
import { forTerminalLine } from "../../text/encode/terminal.ts";
import { shellQuote } from "../../text/shell-quote.ts";
import { EXIT, Failure } from "../failure.ts";
import { BLANK_RESPONSE } from "../load/files.ts";
import { DEFAULT_QUESTIONNAIRE, loadQuestionnaire, shippedIds } from "../load/questionnaire.ts";
import type { Definition } from "../options.ts";
import type { Session } from "../session.ts";

export const definition: Definition = {
  name: "init",
  order: 140,
  summary: "start an assessment in a folder",
  description:
    "Writes a config, which interviews read, and a blank response to copy for people who answer in writing. The blank response counts as nobody. Never overwrites a file.",
  arguments: [["[FOLDER]", "the folder for the files", "."]],
  options: [
    ["-q, --questionnaire <ID|FILE>", "the questionnaire to answer"],
    ["--organization <NAME>", "the organization to assess"],
    ["--assessment <NAME>", "the name of the assessment (default: this month, such as 2026-11)"],
    ["--interviewer <NAME>", "who interviews"],
  ],
  examples: [
    [
      'unsilo init nordlys --organization "Nordlys Retail"',
      "create nordlys/unsilo.config.yaml and nordlys/blank-response.yaml",
    ],
  ],
};

interface InitOptions {
  readonly questionnaire?: string;
  readonly organization?: string;
  readonly assessment?: string;
  readonly interviewer?: string;
}

/** Writes a config, and a blank response with every question. */
export async function run(session: Session, options: InitOptions, folder: string): Promise<number> {
  const { ports } = session;
  if (folder === "")
    throw new Failure(EXIT.usage, "the name of the folder is empty", "give it a name, or omit it");
  const name = options.questionnaire ?? DEFAULT_QUESTIONNAIRE;
  const { questionnaire } = await loadQuestionnaire(name, ports.cwd, session);
  const isShipped = shippedIds().includes(name);
  const home = absolutePath(ports.cwd, folder);
  const named = isShipped ? name : citedPath(home, absolutePath(ports.cwd, name));
  const today = session.today();
  const round = { ...options, assessment: options.assessment ?? today.slice(0, 7) };
  const response = responseText(questionnaire, round, today);
  checkResponse(response, questionnaire);
  const files = [
    [`${folder}/unsilo.config.yaml`, configText(named, round)],
    [`${folder}/${BLANK_RESPONSE}`, response],
  ] as const;
  for (const [file] of files) {
    if (pathKind(absolutePath(ports.cwd, file)) === "missing") continue;
    throw new Failure(
      EXIT.io,
      `${file} already exists`,
      "choose another folder; init never overwrites a file",
    );
  }
  for (const [file, text] of files) {
    const path = absolutePath(ports.cwd, file);
    try {
      writeWholeFile(path, text, { replace: false });
    } catch (error) {
      throw new Failure(
        EXIT.io,
        `${file} cannot be written: ${reasonOf(error)}`,
        "choose another folder",
      );
    }
    await ports.stdout.write(`wrote ${forTerminalLine(citedPath(ports.cwd, path))}\n`);
  }
  await ports.stdout.write(nextSteps(home === ports.cwd ? undefined : folder));
  return EXIT.done;
}

function nextSteps(folder: string | undefined): string {
  const enter = folder === undefined ? "" : `  cd ${forTerminalLine(shellQuote(folder))}\n`;
  return `
Interview someone, once for each person:
${enter}  unsilo interview
Then score the answers:
  unsilo score
If someone answers in writing, send a form (see 'unsilo form --help'), or copy ${BLANK_RESPONSE} to responses/ID.yaml for them.
`;
}

/** The generated files can be read again: no name is too long, no questionnaire too large. */
function checkResponse(text: string, questionnaire: Questionnaire): void {
  const { draft, problems } = readResponse({ file: BLANK_RESPONSE, text });
  const found = draft === undefined ? problems : matchResponse(draft, questionnaire).problems;
  const first = found.find(({ severity }) => severity === "error");
  if (first !== undefined) {
    throw new Failure(EXIT.usage, first.message, "use another name");
  }
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.response) {
    throw new Failure(
      EXIT.usage,
      `the blank response has ${bytes} bytes; the limit is ${LIMITS.response}`,
      "use 'unsilo interview' instead, which writes only the answers",
    );
  }
}

/** What the options say about the assessment. */
type Round = Pick<InitOptions, "organization" | "interviewer"> & { readonly assessment: string };

function configText(
  questionnaire: string,
  { organization, interviewer, assessment }: Round,
): string {
  const known = { questionnaire, organization, interviewer, assessment: { name: assessment } };
  const missing = [
    ...(organization === undefined ? ["# organization: Nordlys Retail"] : []),
    ...(interviewer === undefined ? ["# interviewer: Anna Lind"] : []),
  ];
  const hint =
    missing.length === 0 ? [] : ["# Interviews ask for what is missing here:", ...missing];
  return `# The settings of this assessment; 'unsilo schema config' describes every key.
schemaVersion: 1
${[stringify(known).trim(), ...hint].join("\n")}
responses: ["responses/*"]
`;
}

function responseText(
  questionnaire: Questionnaire,
  { organization = "Your organization", assessment, interviewer }: Round,
  today: string,
): string {
  const { id, version, departments } = questionnaire;
  const isWhole = isOfOrganization(questionnaire);
  const department = isWhole ? undefined : departments[0]?.id;
  const head = stringify({
    schemaVersion: 1,
    questionnaire: { id, version },
    organization,
    assessment,
    respondent: { id: "someone", role: "Your role", ...optional("department", department) },
    ...optional("interviewer", interviewer),
    date: today,
    finished: false,
  });
  const asked = askedQuestionsOf(questionnaire).filter((one) => isAskedIn(department ?? "", one));
  const answers =
    asked.length === 0
      ? "answers: {}\n"
      : `answers:\n${asked.map((question) => answerText(question, questionnaire)).join("\n")}`;
  const whose = isWhole ? "The organization's answers" : "One person's answers";
  const known = isWhole ? "" : `# Departments: ${departments.map((one) => one.id).join(", ")}\n`;
  return `# ${whose}. 'unsilo show ${id}' shows the questions; with the id of a question, all its descriptions.
${known}${head}${answers}`;
}

/** A question to fill in: its text as a comment, and an answer that says that there is none yet. */
function answerText(question: Question, questionnaire: Questionnaire): string {
  const text = forTerminalLine(localize(question.text, questionnaire.languages));
  return `  # ${text}\n  # ${howToAnswer(
    question,
    levelsOf(questionnaire, question.id).map(({ level }) => level),
  )}${question.required ? " (required)" : ""}\n  ${question.id}: { state: unanswered }\n`;
}

function howToAnswer(question: Question, levels: readonly number[]): string {
  if (question.type === "level") return `a level: ${levels.join(", ")}`;
  if (question.type === "date") return "a date: YYYY-MM-DD";
  const values = offeredAnswers(question).map(({ value }) => value);
  if (values.length === 0) return question.type === "number" ? "a number" : "text in quotes";
  if (question.type === "yes-no") return values.join(" or ");
  return question.type === "choices"
    ? `any of: [${values.join(", ")}]`
    : `one of: ${values.join(", ")}`;
}
