import type { Issued } from "../../analyse/held-questions.ts";
import type { IssuedAssessment, IssuedFile } from "../../model/index.ts";
import { keyedDigest, newSalt } from "../../io/keyed-digest.ts";
import { absolutePath, citedPath, pathKind } from "../../io/read-files.ts";
import type { About } from "../../score/answers.ts";
import { EXIT, Failure } from "../failure.ts";
import type { Session } from "../session.ts";
import type { FoundConfig } from "./config.ts";
import { requireSource } from "./files.ts";

/** Beside the config: what documents for the client have printed. */
export const ISSUED_NAME = "unsilo.issued.json";

/** Which entry of the record is about an assessment. */
export interface IssuedSubject {
  readonly about: Pick<About, "organization" | "assessment">;
  readonly questionnaire: { readonly id: string };
  readonly digest: string;
  readonly variant?: string | undefined;
}

/** A record of issued documents that was read, with its path. */
export interface IssuedRecord {
  readonly path: string;
  readonly file: IssuedFile;
}

/** The record beside a config; undefined if nothing was issued. */
export async function readRecord(
  found: FoundConfig | undefined,
  session: Session,
): Promise<IssuedRecord | undefined> {
  if (found === undefined) return undefined;
  const path = absolutePath(found.folder, ISSUED_NAME);
  const kind = pathKind(path);
  if (kind === "missing") return undefined;
  if (kind !== "file") {
    const what = kind === "folder" ? "a folder" : "not a regular file";
    throw new Failure(
      EXIT.io,
      `${citedPath(session.ports.cwd, path)} is ${what}`,
      "move it away: 'unsilo report --issue' keeps a record in a file of this name",
    );
  }
  const source = requireSource(path, "issued", session);
  const { readIssued } = await import("../../read/issued/read-issued.ts");
  const { issued, problems } = readIssued(source);
  return issued === undefined ? session.fail(problems) : { path, file: issued };
}

/** Documents issued about an assessment, for the core; undefined if none was. */
export function issuedAbout(
  record: IssuedRecord | undefined,
  subject: IssuedSubject,
): Issued | undefined {
  const entry = record?.file.issued.find((one) => isAbout(one, subject));
  if (record === undefined || entry === undefined) return undefined;
  const isComparable = entry.digest === subject.digest && entry.variant === subject.variant;
  return { record: entry, isComparable, digestOf: keyedDigest(record.file.salt) };
}

function isAbout(
  { organization, assessment, questionnaire }: IssuedAssessment,
  { about, questionnaire: { id } }: IssuedSubject,
): boolean {
  return (
    organization === about.organization && assessment === about.assessment && questionnaire === id
  );
}

/** An empty record, with a new key. */
export function newRecord(): IssuedFile {
  return { schemaVersion: 1, salt: newSalt(), issued: [] };
}

/** A record with what a document about an assessment adds to it, in place of what it had. */
export function withEntry(record: IssuedFile, entry: IssuedAssessment): IssuedFile {
  const { organization, assessment, questionnaire } = entry;
  const about = { organization, assessment };
  const subject = { about, questionnaire: { id: questionnaire }, digest: entry.digest };
  return {
    ...record,
    issued: [...record.issued.filter((one) => !isAbout(one, subject)), entry],
  };
}
