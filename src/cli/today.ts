import type { Ports } from "../io/ports.ts";
import { EXIT, Failure } from "./failure.ts";

/** Today's date, YYYY-MM-DD; a SOURCE_DATE_EPOCH that is no time is a usage error. */
export function todayBy({ today, env }: Ports): string {
  const date = today();
  if (date !== undefined) return date;
  throw new Failure(
    EXIT.usage,
    `SOURCE_DATE_EPOCH is no time: "${env["SOURCE_DATE_EPOCH"]}"`,
    "set it to the seconds since 1970 in digits, such as 1795219200, or unset it",
  );
}
