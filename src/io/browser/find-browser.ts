import { delimiter, join } from "node:path";
import { pathKind } from "../read-files.ts";
import { BrowserFailure } from "./browser-failure.ts";

/** Where to look: the environment and the system of this process, unless a test says otherwise. */
export interface Whereabouts {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly isFile?: (path: string) => boolean;
}

/** The path of a Chromium, Chrome or Edge: what CHROME_PATH names, else the first that is found. */
export function findBrowser({
  env,
  platform = process.platform,
  isFile = (path) => pathKind(path) === "file",
}: Whereabouts): string {
  const named = env["CHROME_PATH"] ?? "";
  if (named !== "") {
    if (isFile(named)) return named;
    throw new BrowserFailure("misnamed", named);
  }
  const found = places(platform, env).find(isFile);
  if (found === undefined) throw new BrowserFailure("missing");
  return found;
}

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

const APPLICATIONS = ["Google Chrome", "Chromium", "Microsoft Edge"];

const PROGRAMS = [
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Chromium", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
];

function places(platform: NodeJS.Platform, env: Whereabouts["env"]): readonly string[] {
  if (platform === "win32") return windowsPlaces(env);
  if (platform === "darwin") return macPlaces(env);
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/snap/bin"];
  return folders
    .filter((folder) => folder !== "")
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
}

function windowsPlaces(env: Whereabouts["env"]): readonly string[] {
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => env[name] ?? [],
  );
  return folders.flatMap((folder) => PROGRAMS.map((parts) => join(folder, ...parts)));
}

function macPlaces(env: Whereabouts["env"]): readonly string[] {
  return ["", env["HOME"] ?? ""].flatMap((home) =>
    APPLICATIONS.map((name) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
  );
}
