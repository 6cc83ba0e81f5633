import { resultOf } from "../../assess/assess.ts";
import { examine, type Examination } from "../../assess/examine.ts";
import type { Fact } from "../../model/index.ts";
import { isForRecruiter, type ReportInput } from "../../documents/input.ts";
import type { Format } from "../../render/format.ts";
import { FORMATS } from "../../render/registry.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import { optional } from "../../read/optional.ts";
import { commonTexts } from "../../generated/catalogs/common.ts";
import { EXIT } from "../failure.ts";
import { type Assessment, loadAssessment } from "../load/assessment.ts";
import { unfinishedPeople } from "../load/unfinished.ts";
import { FACTS, type FactsOptions, loadFacts } from "../load/facts.ts";
import {
  type Definition,
  FILES,
  type OutputOptions,
  outputTo,
  RESULT,
  FINISHED_ONLY,
  type FinishedOptions,
  SELECTION_OF_ONE,
  type SelectionOptions,
  type TagOptions,
  TAGS,
} from "../options.ts";
import {
  canvasFor,
  checkDestinations,
  destinationsOf,
  nameWithheld,
  type WithheldFrom,
  writeEach,
} from "../output.ts";
import type { Session } from "../session.ts";
import {
  languageOf,
  minimumGroupOf,
  type ScoringOptions,
  settingsOf,
  tagsOf,
} from "../settings.ts";
import {
  audienceNamed,
  backgroundOf,
  type BackgroundOptions,
  refuseBrief,
  refuseOnePage,
} from "./report/background.ts";
import type { ReportDestination, TemplateOptions } from "./report/formats.ts";
import type { Issuable } from "./report/issue.ts";

export const definition: Definition = {
  name: "report",
  order: 20,
  summary: "write the report for the client",
  description:
    "Scores the responses and writes the report. Departments with fewer than three respondents are not shown separately.",
  arguments: FILES,
  options: [
    ...SELECTION_OF_ONE,
    FINISHED_ONLY,
    ...RESULT,
    TAGS,
    FACTS,
    [
      "--audience <NAME>",
      "the reader: consultant, executive, recruiter or workshop; letter is the recruiter's letter of conditions",
      { otherwise: "consultant" },
    ],
    ["--baseline <RESULT|FOLDER>", "the previous assessment, to show what changed"],
    [
      "--issue",
      "record what is printed, for a document that the client gets: later documents protect those who answer after it",
    ],
    ["--one-page", "write only the first page of the report"],
    ["--confidential <LABEL>", "print LABEL on the cover and on every page"],
    ...outputTo("terminal, markdown, html, pdf or email"),
    ["--template <FILE>", "your own template, .html.hbs or .md.hbs; trusted like code"],
    ["--print-view-model", "print the data that templates can use, as JSON"],
    [
      "--browser-arg <ARG>",
      "pass ARG to the browser that prints a PDF; may be repeated",
      { isRepeatable: true },
    ],
  ],
  formats: FORMATS.report,
  examples: [
    ["unsilo report responses/ -o report.html", "write one self-contained file"],
    ["unsilo report responses/ -o report.pdf", "write a PDF, using your Chromium, Chrome or Edge"],
    [
      "unsilo report responses/ --audience executive -o board.html",
      "write a summary for executives",
    ],
    ["unsilo report responses/ --one-page -o page.pdf", "write the first page alone"],
    ["unsilo report responses/ -o report.eml", "write it as a mail that you can send"],
    ["unsilo report cmo.yaml --audience recruiter", "show a brief for a recruiter before a search"],
    [
      "unsilo report ceo.yaml --audience letter -o letter.md",
      "write a letter of conditions for the appointment",
    ],
    [
      "unsilo report responses/ --template brand.html.hbs -o report.html",
      "use your own logo and colours",
    ],
    [
      "unsilo report --issue -o report.html",
      "hand it to the client: later documents will not reveal who joined since",
    ],
    [
      "unsilo report responses/ --format markdown=report.md --format html=report.html",
      "write two formats at once",
    ],
  ],
};

type ReportOptions = SelectionOptions &
  FinishedOptions &
  ScoringOptions &
  TagOptions &
  FactsOptions &
  OutputOptions &
  BackgroundOptions &
  TemplateOptions & { readonly browserArg?: readonly string[]; readonly issue?: boolean };

export async function run(
  session: Session,
  options: ReportOptions,
  names: readonly string[],
): Promise<number> {
  refuseOnePage(audienceNamed(options.audience), options);
  const asked = destinationsOf(await formatsFor(options, session), options, session);
  const loaded = await loadAssessment(names, options, session);
  const facts = await loadFacts(options, loaded, session);
  session.failOnErrors();
  const assessment = { ...loaded, ...optional("facts", facts) };
  const destinations = await destinationsIn(assessment, asked, options, session);
  if (destinations !== asked) checkDestinations(destinations, session);
  const { ready, forClient } = await withInputs(assessment, destinations, options, session);
  const write = () => writeEach(ready, (to) => contentFor(to, options, session), session);
  if (options.issue !== true) return write();
  const { recordIssue, requireIssuable } = await import("./report/issue.ts");
  const issuable = requireIssuable(assessment, forClient);
  const written = await write();
  // The client has not got a document that could not be written.
  if (written !== EXIT.done) return written;
  await recordIssue(issuable, assessment, options.variant, session);
  return written;
}

async function formatsFor(
  options: ReportOptions,
  session: Session,
): Promise<readonly Format<ReportInput>[]> {
  if (!isOwn(options)) return FORMATS.report;
  const { reportFormats } = await import("./report/formats.ts");
  return reportFormats(options, session);
}

function isOwn({ template, printViewModel }: TemplateOptions): boolean {
  return template !== undefined || printViewModel === true;
}

/** The reports of the config, where the command line names none. */
async function destinationsIn(
  { found }: Assessment,
  asked: readonly ReportDestination[],
  options: ReportOptions,
  session: Session,
): Promise<readonly ReportDestination[]> {
  const { format, output, force = false } = options;
  if (format !== undefined || output !== undefined || isOwn(options)) return asked;
  if (found === undefined || found.config.reports.length === 0) return asked;
  const { configuredReports } = await import("./report/formats.ts");
  return configuredReports(found, force, session);
}

type ReadyReport = ReportDestination & { readonly input: ReportInput };

/** The answers, with what other sources say about them. */
type WithFacts = Assessment & { readonly facts?: readonly Fact[] };

/** What a document is made from, and what it lists without a title. */
interface NamedInput {
  readonly input: ReportInput;
  readonly unnamed: WithheldFrom;
  readonly examination: Examination;
}

interface ReadyReports {
  readonly ready: readonly ReadyReport[];
  /** What the documents are made from that the client gets, if any of them is one. */
  readonly forClient: Issuable | undefined;
}

/** Each document with what it is made from; the responses are examined once an audience. */
async function withInputs(
  assessment: WithFacts,
  destinations: readonly ReportDestination[],
  options: ReportOptions,
  session: Session,
): Promise<ReadyReports> {
  const inputs = new Map<string, NamedInput>();
  const ready: ReadyReport[] = [];
  for (const to of printedLast(destinations)) {
    const audience = to.audience ?? options.audience ?? "";
    const made =
      inputs.get(audience) ?? (await inputOf(assessment, { ...options, audience }, session));
    inputs.set(audience, made);
    refuseBrief(made.input);
    ready.push({ ...to, input: made.input });
  }
  const withheld = [...inputs.values()].find(({ unnamed }) => unnamed.withheld.length > 0);
  if (withheld !== undefined) await nameWithheld(withheld.unnamed, options.quiet, session);
  const client = [...inputs].find(([audience]) => !isForRecruiter(audience))?.[1];
  const forClient = client && { result: client.input.result, examination: client.examination };
  return { ready, forClient };
}

/** Documents that need no browser are written first, because printing may fail. */
function printedLast(destinations: readonly ReportDestination[]): readonly ReportDestination[] {
  const isPrinted = ({ format }: ReportDestination): boolean => format.isPrinted === true;
  return [...destinations.filter((one) => !isPrinted(one)), ...destinations.filter(isPrinted)];
}

async function inputOf(
  assessment: WithFacts,
  options: ReportOptions,
  session: Session,
): Promise<NamedInput> {
  const { answers, found, facts } = assessment;
  const language = languageOf(options.lang, assessment.questionnaire, found);
  const settings = settingsOf(assessment, options, {
    minimumGroup: minimumGroupOf(found, !isForRecruiter(options.audience)),
    problems: session.problems,
    ...optional("facts", facts),
    unquotedWords: isOfOrganization(assessment.questionnaire),
  });
  const examination = examine(assessment.questionnaire, answers, settings);
  // With the efforts of the client's size.
  const { questionnaire } = examination;
  const result = { ...resultOf(examination, settings), ...unfinishedPeople(assessment) };
  const tags = tagsOf(options, questionnaire);
  const input = { result, questionnaire, texts: commonTexts(language), ...tags };
  const examined = { examination, settings, config: found?.config };
  const { background, withheld } = await backgroundOf(input, examined, options, session);
  const { languages, minimumGroup } = examination;
  const unnamed = { withheld, languages, minimumGroup };
  return { input: { ...input, background }, unnamed, examination };
}

async function contentFor(
  to: ReadyReport,
  options: ReportOptions,
  session: Session,
): Promise<string | Uint8Array> {
  const report = await to.format.load();
  const text = report(to.input, canvasFor(to, session));
  if (to.format.isPrinted !== true) return text;
  const { printDocument } = await import("./report/pdf.ts");
  return printDocument(text, to, { options, day: to.input.result.date }, session);
}
