import type { Reminder } from "../documents/reminder.ts";
import { forCsvText } from "../text/encode/csv.ts";

/** A message with its address. */
export interface AddressedReminder extends Reminder {
  readonly email: string;
}

/** A row for each message, for a mail merge. */
export function csvReminders(reminders: readonly AddressedReminder[]): string {
  const rows = reminders.map(({ email, subject, body }) => [email, subject, body]);
  return `${[["email", "subject", "body"], ...rows]
    .map((row) => row.map(forCsvText).join(","))
    .join("\r\n")}\r\n`;
}
