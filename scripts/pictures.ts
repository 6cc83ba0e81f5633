import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./paths.ts";
import { screenshot } from "./screenshot.ts";

/** Small pictures of the report's sections, for docs/report.md; needs Chromium. */

type Look = "light" | "dark" | "print";

interface Picture {
  readonly name: string;
  readonly argv: readonly string[];
  /** The part of the page to show, by its id; the cover and the summary if absent. */
  readonly section?: string;
  /** The parts to leave out. */
  readonly without?: string;
  /** Shows every department separately. */
  readonly isOpen?: boolean;
  readonly look: Look;
  readonly height: number;
  /** Beside it; 760 if absent. */
  readonly width?: number;
}

const BRANNAN = ["report", "examples/brannan-hotels"];
const NORDLYS = ["report", "examples/nordlys-retail"];
const LATER = ["report", "examples/nordlys-retail-2027", "--baseline", "examples/nordlys-retail"];
const SV = ["--lang", "sv"];

const PICTURES: readonly Picture[] = [
  { name: "summary.en.light", argv: BRANNAN, section: "summary", look: "light", height: 800 },
  {
    name: "summary.sv.dark",
    argv: [...BRANNAN, ...SV],
    section: "summary",
    look: "dark",
    height: 640,
  },
  { name: "cover.en.print", argv: BRANNAN, look: "print", height: 1000, width: 720 },
  { name: "profile.en.light", argv: BRANNAN, section: "profile", look: "light", height: 780 },
  {
    name: "profile.sv.dark",
    argv: [...NORDLYS, ...SV],
    section: "profile",
    look: "dark",
    height: 780,
  },
  {
    name: "departments.sv.light",
    argv: [...BRANNAN, ...SV],
    section: "departments",
    look: "light",
    height: 520,
  },
  { name: "perception.en.dark", argv: BRANNAN, section: "perception", look: "dark", height: 620 },
  {
    name: "dimension.en.light",
    argv: NORDLYS,
    isOpen: true,
    section: "dimensions",
    look: "light",
    height: 760,
  },
  {
    name: "matrix.sv.light",
    argv: [...BRANNAN, ...SV],
    section: "recommendations",
    without: ".overview",
    look: "light",
    height: 560,
  },
  { name: "roadmap.en.light", argv: NORDLYS, section: "roadmap", look: "light", height: 640 },
  {
    name: "roadmap.sv.dark",
    argv: [...NORDLYS, ...SV],
    section: "roadmap",
    look: "dark",
    height: 640,
  },
  { name: "progress.en.light", argv: LATER, section: "progress", look: "light", height: 460 },
  {
    name: "brief.en.print",
    argv: [...NORDLYS, "--audience", "recruiter"],
    look: "print",
    height: 900,
    width: 720,
  },
  {
    name: "brief.sv.print",
    argv: [...NORDLYS, ...SV, "--audience", "recruiter"],
    look: "print",
    height: 900,
    width: 720,
  },
  {
    name: "workshop.en.light",
    argv: [...NORDLYS, "--audience", "workshop"],
    isOpen: true,
    section: "part-conflicts-settled",
    look: "light",
    height: 560,
  },
];

/** The page as a reader sees it, with a single section. */
function prepared(html: string, { section, without, look }: Picture): string {
  const alone =
    section === undefined
      ? ""
      : `.cover, nav, footer, .document-lead, main > section:not(#${section}) { display: none !important } .frame { display: block !important } main > section { padding: 1.5rem 0 !important }`;
  const looks: Readonly<Record<Look, string>> = {
    light: html,
    dark: html.replaceAll("@media screen and (prefers-color-scheme: dark)", "@media screen"),
    print: html.replaceAll("@media print", "@media screen"),
  };
  const hidden = without === undefined ? "" : `${without} { display: none !important }`;
  const paper = look === "print" ? "body { padding: 2rem !important }" : "";
  return looks[look].replace("</style>", `${alone}${hidden}${paper}</style>`);
}

function take(picture: Picture, folder: string): void {
  const open = join(folder, "open.yaml");
  writeFileSync(open, "schemaVersion: 1\nminimumGroup: 1\n");
  const config = picture.isOpen === true ? ["--config", open] : [];
  const output = ["--format", "html", "--quiet"];
  const command = [`${ROOT}bin/unsilo.cjs`, ...picture.argv, ...config, ...output];
  const html = execFileSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
  const { name, width = 760, height } = picture;
  screenshot(prepared(html, picture), { name, width, height });
}

const folder = mkdtempSync(join(tmpdir(), "unsilo-pictures-"));
try {
  for (const picture of PICTURES) take(picture, folder);
} finally {
  rmSync(folder, { recursive: true });
}
