import { test } from "vitest";
import { checkClosedLoop } from "./closed-loop.ts";

test("answers in a workbook or in Markdown come back unchanged", () => checkClosedLoop(30));
