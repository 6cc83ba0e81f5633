import type { Problem, Questionnaire, Response } from "../../model/index.ts";
import { isOfOrganization, ORGANIZATION } from "../../model/respondents.ts";
import { isTableFile } from "../../read/data-files.ts";
import { type ResponsePlace, respondentIds } from "../../read/response/respondent-ids.ts";
import { place, problem } from "../../text/problems.ts";

/**
 * Finds two responses of one respondent, or of one organization that answers as a whole, and two
 * reviews of one question, in one assessment.
 */
export interface Collisions {
  /** Adds a response, and returns the problems that it has with those before it. */
  readonly add: (response: Response) => readonly Problem[];
  /** Adds a respondent; false if there is a response of the same one. */
  readonly isNew: (id: string, place: ResponsePlace) => boolean;
}

/** The collisions among the responses of one assessment, which are added one by one. */
export function collisionsOf(questionnaire: Questionnaire): Collisions {
  const respondents = respondentIds();
  const isWhole = isOfOrganization(questionnaire);
  const code = isWhole ? "second-response" : "duplicate-respondent";
  const keyOf = (id: string): string => (isWhole ? ORGANIZATION : id);
  const reviewed = new Map<string, Problem["at"]>();
  return {
    isNew: (id, place) => respondents.add(keyOf(id), place) === undefined,
    add: ({ file, line = 1, voice, answers }) => {
      if (voice.kind === "respondent") {
        const { id } = voice.respondent;
        const before = respondents.add(keyOf(id), { file, line });
        if (before === undefined) return [];
        const at = { file, line, column: 1 };
        const first = isTableFile(before.file) ? place({ ...before, column: 1 }) : before.file;
        return [problem(code, at, { id, first })];
      }
      return [...answers].flatMap(([question, { at }]) => {
        const first = reviewed.get(question);
        reviewed.set(question, first ?? at);
        return first === undefined ? [] : [problem("reviewed-twice", at, { question, first })];
      });
    },
  };
}
