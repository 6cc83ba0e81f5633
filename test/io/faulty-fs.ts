type Call = (...args: never[]) => unknown;

/** Replaces a call of the file system; it receives the call that it replaces. */
type Fault = (
  original: (...args: readonly unknown[]) => unknown,
  args: readonly unknown[],
) => unknown;

const faults = new Map<string, Fault>();
const calls: string[] = [];

/** Every function of a module; each can be made to fail, and is recorded. */
export function withFaults(actual: object): object {
  const wrapped = Object.entries(actual).map(([name, value]: [string, unknown]) => {
    if (typeof value !== "function") return [name, value];
    const original = value as (...args: readonly unknown[]) => unknown;
    const call: Call = (...args) => {
      calls.push(name);
      const fault = faults.get(name);
      return fault === undefined ? original(...args) : fault(original, args);
    };
    return [name, call];
  });
  return Object.fromEntries(wrapped) as object;
}

/** From now on a call does this instead. */
export function breaks(name: string, fault: Fault): void {
  faults.set(name, fault);
}

/** The same for its next call only. */
export function breaksOnce(name: string, fault: Fault): void {
  faults.set(name, (original, args) => {
    faults.delete(name);
    return fault(original, args);
  });
}

/** Everything works again, and the record of calls is cleared. */
export function mend(): void {
  faults.clear();
  calls.length = 0;
}

/** The names of the calls made since then, in their order. */
export function called(): readonly string[] {
  return [...calls];
}

/** A call that ends with an error of the system. */
export function fails(code: string): Fault {
  return () => {
    throw Object.assign(new Error(code), { code, syscall: "test" });
  };
}
