import { withIssue } from "../../../analyse/issued-figures.ts";
import type { Examination } from "../../../assess/examine.ts";
import { keyedDigest } from "../../../io/keyed-digest.ts";
import { absolutePath, citedPath, reasonOf } from "../../../io/read-files.ts";
import { writeWholeFile } from "../../../io/write-file.ts";
import type { Result } from "../../../model/index.ts";
import { writeIssued } from "../../../read/issued/write-issued.ts";
import { EXIT, Failure } from "../../failure.ts";
import type { Assessment } from "../../load/assessment.ts";
import { ISSUED_NAME, newRecord, readRecord, withEntry } from "../../load/issued.ts";
import { sayLine } from "../../output.ts";
import type { Session } from "../../session.ts";

/** A document with what it was made from. */
export interface Issuable {
  readonly result: Result;
  readonly examination: Examination;
}

/** Refuses `--issue` where no record can be kept, or none is needed. */
export function requireIssuable(
  { found, issued }: Pick<Assessment, "found" | "issued">,
  document: Issuable | undefined,
): Issuable {
  if (found === undefined) {
    throw new Failure(
      EXIT.usage,
      "--issue records what was printed beside the config, and no config was found",
      "create unsilo.config.yaml with 'unsilo init', or name one with --config",
    );
  }
  if (document === undefined) {
    throw new Failure(
      EXIT.usage,
      "--issue is for documents that the client gets; those of a recruiter are not",
      "omit --issue, or choose another audience",
    );
  }
  if (document.examination.minimumGroup === 1) {
    throw new Failure(
      EXIT.usage,
      "--issue protects the people who answer, and here the minimum group is 1",
      "omit --issue, or set minimumGroup in unsilo.config.yaml to 2 or more",
    );
  }
  if (issued?.isComparable !== false) return document;
  throw new Failure(
    EXIT.usage,
    `the document in ${ISSUED_NAME} was scored by other rules or another variant, so answers cannot be compared`,
    `use the same questionnaire and variant, or remove ${ISSUED_NAME} to start again without protection`,
  );
}

/** Records what a document has printed, whole or not at all, for its owner alone to read. */
export async function recordIssue(
  { result, examination }: Issuable,
  { found, issued }: Pick<Assessment, "found" | "issued">,
  variant: string | undefined,
  session: Session,
): Promise<void> {
  const before = await readRecord(found, session);
  const record = before?.file ?? newRecord();
  const entry = withIssue(issued?.record, result, examination, {
    date: session.today(),
    digestOf: keyedDigest(record.salt),
    variant,
  });
  const path = absolutePath(found?.folder ?? "", ISSUED_NAME);
  const cited = citedPath(session.ports.cwd, path);
  try {
    writeWholeFile(path, writeIssued(withEntry(record, entry)), { replace: true });
  } catch (error) {
    throw new Failure(
      EXIT.io,
      `${cited} cannot be written: ${reasonOf(error)}, so the documents were not recorded`,
      "do not hand them out yet: free some space or fix the permissions, and run again with --force",
    );
  }
  await sayLine(`recorded in ${cited} what was issued`, session);
}
