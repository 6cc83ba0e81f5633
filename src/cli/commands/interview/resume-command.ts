import { absolutePath, citedPath } from "../../../io/read-files.ts";
import { shellQuote } from "../../../text/shell-quote.ts";
import type { Session } from "../../session.ts";
import type { ConfirmOptions } from "./confirm.ts";

/** An interview to continue. */
interface Resumed {
  readonly name: string | undefined;
  readonly options: ResumeOptions;
  readonly session: Session;
  readonly file: string;
  readonly language: string;
}

/** The options that a continued interview has to have again. */
interface ResumeOptions extends ConfirmOptions {
  readonly lang?: string;
  readonly probe: boolean;
  readonly accessible?: boolean;
  readonly config?: string | false;
}

/** The command that continues with a file, as a shell takes it. */
export function resumeCommand({
  name,
  options,
  session: { ports },
  file,
  language,
}: Resumed): string {
  const { lang, probe, accessible, config } = options;
  const words = [
    "unsilo",
    "interview",
    ...(name === undefined ? [] : [name]),
    options.confirm === undefined ? "-o" : "--confirm",
    citedPath(ports.cwd, absolutePath(ports.cwd, file)),
    ...(lang === undefined ? [] : ["--lang", language]),
    ...(probe ? [] : ["--no-probe"]),
    ...(accessible === true ? ["--accessible"] : []),
    ...configWords(config),
  ];
  return words.map(shellQuote).join(" ");
}

export function configWords(config: string | false | undefined): readonly string[] {
  if (config === false) return ["--no-config"];
  return config === undefined ? [] : ["--config", config];
}
