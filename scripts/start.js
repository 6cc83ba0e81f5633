import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const unsilo = fileURLToPath(new URL("../bin/unsilo.cjs", import.meta.url));
const commands = [
  ["score", "examples/nordlys-retail"],
  [
    "report",
    "examples/nordlys-retail",
    "--format",
    "html=unsilo-report.html",
    "--force",
    "--quiet",
  ],
];

for (const command of commands) {
  console.log(`\n$ unsilo ${command.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [unsilo, ...command], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
