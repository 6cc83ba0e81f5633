/** What a file that holds data ends in, in any case: `R02.YAML` is one. */
const DATA = /\.(?:ya?ml|json)$/iu;

/** The same anywhere in a file's own name: `r03.yaml.txt`, `r03.yaml~`, `r03.yaml.bak`. */
const ALMOST = /\.(?:ya?ml|json)[^/\\]*$/iu;

/** Whether a file is read as YAML or JSON, by its name. */
export function isDataFile(file: string): boolean {
  return DATA.test(file);
}

/** Whether a file that is not read has a name that somebody may take for that of a response. */
export function isAlmostDataFile(file: string): boolean {
  return ALMOST.test(file) && !isDataFile(file);
}

/** Whether a file is read as JSON, by its name. */
export function isJsonFile(file: string): boolean {
  return /\.json$/iu.test(file);
}
