import { type Audience, AUDIENCES } from "../report/audience.ts";
import { didYouMean } from "../text/did-you-mean.ts";
import { EXIT, Failure } from "./failure.ts";

/** The audience of a name; the consultant's where none is given. */
export function audienceNamed(name = ""): Audience {
  const found = name === "" ? AUDIENCES[0] : AUDIENCES.find((one) => one === name);
  if (found !== undefined) return found;
  const likely = didYouMean(name, AUDIENCES);
  throw new Failure(
    EXIT.usage,
    `there is no audience "${name}"`,
    likely === undefined ? `audiences: ${AUDIENCES.join(", ")}` : `did you mean "${likely}"?`,
  );
}
