import { absolutePath, citedPath, folderOf, filesIn } from "../../../io/read-files.ts";
import { isOfOrganization } from "../../../model/respondents.ts";
import { profileScreen } from "../../../documents/screens.ts";
import { terminalDocument } from "../../../render/terminal.ts";
import type { Session } from "../../session.ts";
import { assess } from "../../../assess/assess.ts";
import { languageOrder, localize } from "../../../model/localize.ts";
import { attendance } from "../../../interview/attendance.ts";
import type { Ports } from "../../../io/ports.ts";
import type { Response, ResponseFile } from "../../../model/index.ts";

import { departmentNamed } from "../../../read/response/department-named.ts";
import { interviewSavingTexts } from "../../../generated/catalogs/interview-saving.ts";
import { forTerminalLine } from "../../../text/encode/terminal.ts";
import { commonTexts } from "../../../generated/catalogs/common.ts";
import { shellQuote } from "../../../text/shell-quote.ts";
import { wrap } from "../../../text/width.ts";
import type { FoundConfig } from "../../load/config.ts";
import { isData } from "../../load/files.ts";
import type { LoadedQuestionnaire } from "../../load/questionnaire.ts";
import { canvasFor } from "../../output.ts";
import { settingsOf } from "../../settings.ts";
import { countAnswers } from "./answer-counts.ts";
import { type KnownResponse, knownResponses } from "./known.ts";

/** A finished interview. */
export interface Closing {
  readonly response: Response;
  readonly language: string;
  readonly loaded: LoadedQuestionnaire;
  readonly found: FoundConfig | undefined;
  readonly file: string;
  /** Options that `score` needs to read the file as the interview did. */
  readonly options: readonly string[];
  /** Line by line, in plain signs. */
  readonly isPlain: boolean;
  /** Whether to show the profile: the screen is the client's, and one person's view is not it. */
  readonly withProfile: boolean;
  /** Something was typed and never confirmed; it was kept as notes. */
  readonly hasUnconfirmed: boolean;
}

/** Says where the file of a finished interview is, who is missing, and what is next; shows its profile if that is asked for. */
export async function sayClosing(closing: Closing, session: Session): Promise<void> {
  const { ports } = session;
  const { response, language, file, hasUnconfirmed } = closing;
  if (closing.withProfile) await ports.stdout.write(`\n${profileOf(closing, session)}`);
  const fellowship = fellowsOf(response, file, ports);
  const texts = interviewSavingTexts(language);
  const cited = forTerminalLine(citedPath(ports.cwd, absolutePath(ports.cwd, file)));
  const lines = [
    "",
    texts.finished({ ...countAnswers(response.answers), file: cited }),
    ...(hasUnconfirmed ? [texts.unconfirmed] : []),
    ...missingLines(closing, fellowship).flatMap((line) =>
      wrap(forTerminalLine(line), Math.max(20, ports.stdout.columns - 1)),
    ),
    texts.next({ command: nextCommand(closing, session) }),
  ];
  await ports.stderr.write(`${lines.join("\n")}\n`);
}

function unpainted(text: string): string {
  return text;
}

/** Nothing that a screen reader would stumble over. */
const PLAIN = {
  isUnicode: false,
  isSpoken: true,
  strong: unpainted,
  dim: unpainted,
  accent: unpainted,
  warning: unpainted,
} as const;

function profileOf(
  { response, language, loaded, found, isPlain }: Closing,
  session: Session,
): string {
  const { questionnaire } = loaded;
  const settings = settingsOf({ ...loaded, found }, { lang: language }, { minimumGroup: 1 });
  const result = assess(questionnaire, [response], settings);
  const canvas = canvasFor({}, session);
  const input = { result, questionnaire, texts: commonTexts(language) };
  return terminalDocument(profileScreen(input), isPlain ? { ...canvas, ...PLAIN } : canvas);
}

/** Nothing after the first interview: then nearly everybody is missing. */
function missingLines(
  { response, language, loaded: { questionnaire } }: Closing,
  { fellows }: Fellowship,
): readonly string[] {
  if (fellows.length === 0 || isOfOrganization(questionnaire)) return [];
  const texts = interviewSavingTexts(language);
  const heard = fellows.filter(({ raw }) => Object.keys(raw.answers).length > 0);
  const departments = [
    ...(response.voice.kind === "respondent"
      ? [response.voice.respondent.department ?? []].flat()
      : []),
    ...heard.flatMap(({ raw: { respondent } }) => {
      const name = respondent?.department;
      return name === undefined ? [] : (departmentNamed(name, questionnaire) ?? name);
    }),
  ];
  const present = attendance(questionnaire, response.variant, departments);
  const languages = languageOrder(language, questionnaire.languages);
  const names = (people: (count: number) => boolean): readonly (readonly [string, number])[] =>
    present.flatMap((one) =>
      people(one.people) ? [[localize(one.department.name, languages), one.people] as const] : [],
    );
  const there = names((count) => count > 0).map(([name, count]) => `${name} ${count}`);
  const missing = names((count) => count === 0).map(([name]) => name);
  const unfinished = fellows.filter(({ raw }) => !raw.finished);
  const files = unfinished.map(({ cited }) => cited);
  return [
    ...(there.length === 0 ? [] : [texts.interviewed({ departments: there })]),
    ...(files.length === 0 ? [] : [texts.unfinished({ files })]),
    ...(present.length === 0
      ? []
      : [
          missing.length === 0
            ? texts.allInterviewed
            : texts.notInterviewed({ departments: missing }),
        ]),
  ];
}

/** The command that scores the folder if it only has this assessment, else its files by name. */
export function nextCommand(
  { response, file, options }: Pick<Closing, "response" | "file" | "options">,
  { ports }: Session,
): string {
  const { fellows, isAlone } = fellowsOf(response, file, ports);
  const own = absolutePath(ports.cwd, file);
  const paths =
    fellows.length > 0 && isAlone
      ? [folderOf(own)]
      : [own, ...fellows.map(({ path }) => path)].toSorted();
  const words = ["unsilo", "score", ...paths.map((path) => citedPath(ports.cwd, path)), ...options];
  return words.map(shellQuote).join(" ");
}

/** The other responses of an assessment, and whether its folder holds no other data files. */
interface Fellowship {
  readonly fellows: readonly KnownResponse[];
  readonly isAlone: boolean;
}

/** Reads the other responses in the folder, and ignores unreadable files. */
function fellowsOf(response: Response, file: string, ports: Ports): Fellowship {
  const own = absolutePath(ports.cwd, file);
  const others = filesIn(folderOf(own)).filter((path) => path !== own && isData(path));
  const fellows = knownResponses(folderOf(own), ports).filter(
    ({ path, raw }) => path !== own && isSameAssessment(raw, response),
  );
  return { fellows, isAlone: fellows.length === others.length };
}

function isSameAssessment(raw: ResponseFile, response: Response): boolean {
  return (
    raw.organization === response.organization &&
    raw.assessment === response.assessment &&
    raw.questionnaire.id === response.questionnaire.id
  );
}
