import { createHmac, randomBytes } from "node:crypto";

const SALT_BYTES = 32;

/** As many hexadecimal digits as keep two people's answers apart. */
const DIGITS = 32;

/** A new random key for digests, in hexadecimal. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString("hex");
}

/** A function that gives equal texts equal digests, which reveal nothing without the key. */
export function keyedDigest(salt: string): (text: string) => string {
  const key = Buffer.from(salt, "hex");
  return (text) => createHmac("sha256", key).update(text).digest("hex").slice(0, DIGITS);
}
