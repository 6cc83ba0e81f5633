import { test } from "vitest";
import { checkClosedLoop } from "./closed-loop.ts";

test("so do a thousand forms with random questions and answers", () => checkClosedLoop(1000));
