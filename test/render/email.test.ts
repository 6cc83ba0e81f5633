import { expect, test } from "vitest";
import { paragraph } from "../../src/documents/blocks.ts";
import { plainDocument, section } from "../../src/documents/document.ts";
import { emailDocument } from "../../src/render/email.ts";

/** The subject of a mail about this title, as a mail program reads it. */
function subjectOf(title: string): { readonly read: string; readonly lines: readonly string[] } {
  const sections = section("one", "One", paragraph("Text."));
  const mail = emailDocument(
    plainDocument({ kind: "report", language: "en", title, cover: [], sections }),
  );
  const [subject = ""] = mail.split(/\r\n(?! )/u);
  const words = subject.replace("Subject: ", "").split("\r\n ");
  const read = words.map((word) => {
    const [, coded] = /^=\?utf-8\?Q\?(.*)\?=$/u.exec(word) ?? [];
    return coded === undefined ? word : decodeURIComponent(coded.replaceAll("=", "%"));
  });
  return { read: read.join(""), lines: subject.split("\r\n") };
}

test.each([
  "Plain title",
  "Mognadsrapport: Studielånsverket i Malmö, Göteborg och Ängelholm",
  "😀".repeat(40),
  "日本語の会社",
  "Å_b?c=d",
])("the subject %s is read as it is, in lines of at most 76 characters", (title) => {
  const { read, lines } = subjectOf(title);
  expect(read).toBe(title);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(76);
});

test("a line break in a title begins no other header", () => {
  const { read } = subjectOf("Report\r\nBcc: everyone@example.org");
  expect(read).toBe("Report Bcc: everyone@example.org");
});
