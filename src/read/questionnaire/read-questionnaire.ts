import type { Location, Problem, Questionnaire } from "../../model/index.ts";
import { QUESTIONNAIRE } from "../../model/questionnaire.ts";
import validate from "../../generated/validators/questionnaire.js";
import { firstErrors } from "../../text/first-problems.ts";
import { problem } from "../../text/problems.ts";
import { lazily } from "../../model/once.ts";
import { isOfOrganization } from "../../model/respondents.ts";
import { readTree } from "../read-document.ts";
import { readFormat } from "../read-format.ts";
import { schemaProblems } from "../schema-problems.ts";
import type { Source } from "../source.ts";
import { type PlacedText, translatableTexts } from "../translatable-texts.ts";
import { keyLocation, nodeAt, type Path, plain, type Tree } from "../tree.ts";
import { mergeTrees } from "./merge-files.ts";
import { withLevelRules } from "./level-defaults.ts";
import { ownReaders, type Shared } from "./own-readers.ts";
import { withOwners } from "./owners.ts";
import { languageFile, translate } from "./translate.ts";
import { withUnasked } from "./unasked.ts";

/** A questionnaire with the places in its text, or the problems that prevent it. */
export interface QuestionnaireReading {
  readonly document?: QuestionnaireDocument;
  readonly problems: readonly Problem[];
}

/** A questionnaire with the place of each of its parts. */
export interface QuestionnaireDocument {
  readonly questionnaire: Questionnaire;
  /** Every translatable text, with its place. */
  readonly texts: () => readonly PlacedText[];
  readonly locate: (path: Path) => Location;
  readonly locateKey: (path: Path) => Location;
}

/**
 * Reads a questionnaire from one file, or from the files of its folder in the order of their names.
 * A file that begins with a language translates the texts of the others. Lint checks what a schema
 * cannot express.
 */
export function readQuestionnaire(sources: readonly Source[]): QuestionnaireReading {
  const problems: Problem[] = [];
  const trees: Tree[] = [];
  for (const source of sources) {
    const reading = readTree(source, "a questionnaire");
    problems.push(...reading.problems);
    if (reading.tree !== undefined) trees.push(reading.tree);
  }
  const files = trees.flatMap((tree) => languageFile(tree) ?? []);
  const parts = trees.filter((tree) => languageFile(tree) === undefined);
  const merged = problems.length > 0 ? undefined : mergeTrees(parts, problems);
  const [lonely] = merged === undefined ? files : [];
  if (lonely !== undefined) problems.push(problem("language-file-alone", lonely.tree.at, {}));
  if (merged === undefined || problems.length > 0) return { problems };
  const found = firstErrors(schemaProblems(merged, validate));
  if (found.length > 0) return { problems: found };
  const tree = translate(merged, files, problems);
  const raw = plain(tree) as Shared & Readonly<Record<string, unknown>>;
  const own = ownReaders(tree, raw, problems);
  const questionnaire = withOwners(
    withUnasked(readFormat(QUESTIONNAIRE, withLevelRules(raw), own) as Questionnaire),
  );
  if (questionnaire.departments.length === 0 && !isOfOrganization(questionnaire)) {
    problems.push(
      questionnaire.unasked === undefined
        ? problem("missing-key", tree.at, { key: "departments", inside: "" })
        : problem("no-department-asked", keyLocation(tree, ["departments"]), {}),
    );
  }
  const document = {
    questionnaire,
    texts: lazily(() => translatableTexts(QUESTIONNAIRE, raw)),
    locate: (path: Path) => nodeAt(tree, path).at,
    locateKey: (path: Path) => keyLocation(tree, path),
  };
  return problems.length > 0 ? { problems: firstErrors(problems) } : { document, problems };
}
