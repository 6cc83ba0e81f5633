/** The options that score and report share, as commander hands them over. */
export interface AssessmentOptions {
  readonly questionnaire?: string;
  readonly variant?: string;
  readonly lang?: string;
  readonly organization?: string;
  readonly assessment?: string;
  readonly config?: string | false;
  readonly stdinFilename?: string;
  readonly includeNotes?: boolean;
  readonly sensitivity?: boolean;
  readonly assume?: readonly string[];
  readonly quiet?: boolean;
}

/** What only a report is asked for. */
export interface ReportOptions {
  readonly audience?: string;
  readonly baseline?: string;
  readonly confidential?: string;
}

/** A document of one's own. */
export interface TemplateOptions {
  readonly template?: string;
  readonly printViewModel?: boolean;
}

export interface OutputOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly browserArg?: readonly string[];
}
