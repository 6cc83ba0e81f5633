import type { Readable, Writable } from "node:stream";

export type Fields = Readonly<Record<string, unknown>>;

/** An event that the browser sends by itself. */
export interface BrowserEvent {
  readonly method: string;
  readonly params: Fields;
  readonly sessionId?: string;
}

/** The Chrome DevTools Protocol over a pair of pipes: no port, no socket. */
export interface Connection {
  /** The reply to a command; rejects with what the browser says against it. */
  readonly send: (method: string, params?: Fields, sessionId?: string) => Promise<Fields>;
  readonly onEvent: (listener: (event: BrowserEvent) => void) => void;
}

interface Reply {
  readonly id: number;
  readonly result: Fields;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly method: string;
  readonly resolve: (result: Fields) => void;
  readonly reject: (error: Error) => void;
}

const END = "\0";

/** Speaks the protocol: JSON messages, each ended by a zero byte. */
export function connect(fromBrowser: Readable, toBrowser: Writable): Connection {
  const waiting = new Map<number, Waiting>();
  const listeners: ((event: BrowserEvent) => void)[] = [];
  let last = 0;
  eachMessage(fromBrowser, (text) => {
    const message = JSON.parse(text) as Reply | BrowserEvent;
    if ("id" in message) settle(message, waiting);
    else for (const listener of listeners) listener(message);
  });
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { method, resolve, reject });
        toBrowser.write(JSON.stringify({ id: last, method, params, sessionId }) + END);
      }),
    onEvent: (listener) => {
      listeners.push(listener);
    },
  };
}

function settle({ id, result, error }: Reply, waiting: Map<number, Waiting>): void {
  const one = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) one?.resolve(result);
  else one?.reject(new Error(`${one.method}: ${error.message}`));
}

function eachMessage(stream: Readable, take: (text: string) => void): void {
  let open: string[] = [];
  stream.setEncoding("utf8").on("data", (chunk: string) => {
    const [first = "", ...rest] = chunk.split(END);
    open.push(first);
    for (const part of rest) {
      take(open.join(""));
      open = [part];
    }
  });
}
