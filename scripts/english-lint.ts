import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { lintEnglish, WORD_LIST } from "./english/lint.ts";
import { readWordList } from "./english/word-list.ts";
import { ROOT } from "./paths.ts";

/**
 * Reports phrases that scripts/english/words.yaml lists, wherever people read: pages, catalogs,
 * comments, titles of tests and messages.
 */

const FILES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "docs/**/*.md",
  "catalogs/**/*.{md,yaml}",
  "{bench,scripts,src,test}/**/*.{cjs,js,mjs,ts}",
  "bin/*.cjs",
  "templates/**/*.{css,hbs}",
];

/** Built, or made from questionnaires and messages that are rewritten later. */
const IGNORED = ["src/generated/**", "docs/questionnaire-tables.md"];

const paths = globSync(FILES, { cwd: ROOT, ignore: IGNORED });
const files = paths.map((path) => ({ path, text: readFileSync(`${ROOT}${path}`, "utf8") }));
const faults = lintEnglish(files, readWordList(readFileSync(`${ROOT}${WORD_LIST}`, "utf8")));
for (const fault of faults) console.log(fault);
if (faults.length > 0) {
  console.error(`${faults.length} phrases to rewrite`);
  process.exitCode = 1;
}
