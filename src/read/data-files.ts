/** The endings of data files, in any case: `R02.YAML` is one. */
const DATA = /\.(?:ya?ml|json|ndjson)$/iu;

/** The same endings anywhere in a file's name: `r03.yaml.txt`, `r03.yaml~`, `r03.yaml.bak`. */
const ALMOST = /\.(?:ya?ml|json|ndjson)[^/\\]*$/iu;

/** Whether a file is read as YAML, as JSON or as a responses table, by its name. */
export function isDataFile(file: string): boolean {
  return DATA.test(file);
}

/** Whether the name of an unread file could be mistaken for that of a response. */
export function isAlmostDataFile(file: string): boolean {
  return ALMOST.test(file) && !isDataFile(file);
}

/** Whether a file is a table of another program, by its name. */
export function isTextTable(file: string): boolean {
  return /\.(?:csv|tsv)$/iu.test(file);
}

/** Whether a file is read as JSON, by its name. */
export function isJsonFile(file: string): boolean {
  return /\.json$/iu.test(file);
}

/** Whether a file is read as a responses table, by its name. */
export function isTableFile(file: string): boolean {
  return /\.ndjson$/iu.test(file);
}

/** Whether a file is a list of the people who are asked, by its name: `roster.csv`, `it-roster.csv`. */
export function isRosterFile(file: string): boolean {
  return /(?:^|[/\\._ -])roster\.csv$/iu.test(file);
}
