#!/usr/bin/env node
// Imitates a browser: implements as much of the protocol as printing needs, or misbehaves on request.
const { spawn } = require("node:child_process");
const { writeFileSync, writeSync, createReadStream } = require("node:fs");

const said = (name) =>
  process.argv.find((argument) => argument.startsWith(name))?.slice(name.length);
const behaviour = said("--behave=") ?? "print";
const profile = said("--user-data-dir=");

const child = spawn(process.execPath, ["-e", "setTimeout(() => {}, 600000)"], { stdio: "ignore" });
const log = process.env.FAKE_BROWSER_LOG ?? said("--log=");
if (log !== undefined) {
  writeFileSync(log, JSON.stringify({ pids: [process.pid, child.pid], profile }));
}
writeFileSync(`${profile}/lock`, "");

const DEATHS = {
  root: "Running as root without --no-sandbox is not supported.",
  sandbox: "No usable sandbox! If you are running on Ubuntu",
  crash: "first words\nlast words",
};

if (behaviour in DEATHS) {
  writeSync(2, `${DEATHS[behaviour]}\n`);
  child.kill();
  process.exit(1);
}

let page = "";
const REPLIES = {
  "Target.createTarget": () => ({ targetId: "t" }),
  "Target.attachToTarget": () => ({ sessionId: "s" }),
  "Page.enable": () => ({}),
  "Emulation.setScriptExecutionDisabled": () => ({}),
  "Page.getFrameTree": () => ({ frameTree: { frame: { id: "f" } } }),
  "Page.setDocumentContent": ({ html }) => {
    page = html;
    return {};
  },
  "Page.printToPDF": () => ({
    data: Buffer.from(
      `%PDF /Producer (Skia/PDF m1) /CreationDate (D:20990102030405+00'00') /ModDate (D:20990102030405+00'00') ${page.length}`,
    ).toString("base64"),
  }),
};

// In pieces, so that a message may be cut anywhere.
function tell(message) {
  const text = `${JSON.stringify(message)}\0`;
  for (let at = 0; at < text.length; at += 7) writeSync(4, text.slice(at, at + 7));
}

let open = "";
createReadStream(null, { fd: 3, encoding: "utf8" }).on("data", (chunk) => {
  const parts = (open + chunk).split("\0");
  open = parts.pop();
  for (const part of parts) {
    const { id, method, params, sessionId } = JSON.parse(part);
    if (behaviour === "hang") continue;
    const error = behaviour === "refuse" ? { message: "not today" } : undefined;
    tell({ id, sessionId, result: REPLIES[method](params), error });
    if (method === "Page.setDocumentContent") tell({ method: "Page.loadEventFired", params: {} });
  }
});
