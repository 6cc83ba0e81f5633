// The floor for scoring YAML files: reading and parsing them, with their positions.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LineCounter, parseDocument } from "yaml";

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder)) {
  const lineCounter = new LineCounter();
  parseDocument(readFileSync(join(folder, file), "utf8"), { lineCounter });
}
