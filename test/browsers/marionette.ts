import { connect, type Socket } from 'node:net';
import { waitFor, within } from './wait';

/** The key under which an element's id travels. */
export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';
/** The key under which a shadow root's id travels. */
export const SHADOW_KEY = 'shadow-6066-11e4-a52e-4f735466cecf';

/** Firefox answered a command with an error. */
export class MarionetteError extends Error {
  override name = 'MarionetteError';

  constructor(
    readonly command: string,
    /** The WebDriver error code, such as "no such shadow root". */
    readonly code: string,
    message: string,
  ) {
    super(`${command}: ${code}: ${message}`);
  }
}

/** An open connection to one Firefox. */
export interface Marionette {
  /**
   * Sends one command and waits for its answer.
   *
   * @throws {MarionetteError} when Firefox refuses
   * @throws when no answer came in time, or the connection is gone
   */
  send<Result>(
    command: string,
    params?: Record<string, unknown>,
    timeoutMs?: number,
  ): Promise<Result>;
  close(): void;
}

type Message = [
  type: 1,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
];

interface Waiting {
  command: string;
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

const CONNECT_TIMEOUT_MS = 30_000;
const COMMAND_TIMEOUT_MS = 30_000;
const READY_TIMEOUT_MS = 30_000;

/**
 * Speaks Firefox's own remote protocol: `LENGTH:JSON` over TCP, so that no driver program is needed.
 *
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const greeting = new Promise<void>((resolve, reject) => {
    socket.on(
      'data',
      splitMessages((text) => {
        const message: unknown = JSON.parse(text);
        if (!Array.isArray(message)) return resolve(); // the greeting is the only object
        settle(waiting, message as Message);
      }),
    );
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('Firefox closed the connection'));
      for (const { command, reject: fail } of waiting.values()) {
        fail(new Error(`Firefox closed the connection before it answered ${command}`));
      }
      waiting.clear();
    });
  });
  await within(greeting, { timeoutMs: CONNECT_TIMEOUT_MS, what: "Firefox's greeting" });
  return {
    send<Result>(command: string, params = {}, timeoutMs = COMMAND_TIMEOUT_MS): Promise<Result> {
      lastId += 1;
      const id = lastId;
      const answer = new Promise<unknown>((resolve, reject) => {
        if (socket.destroyed) throw new Error(`Firefox is gone; it cannot do ${command}`);
        waiting.set(id, { command, resolve, reject });
        write(socket, JSON.stringify([0, id, command, params]));
      });
      const inTime = within(answer, { timeoutMs, what: `Firefox to answer ${command}` });
      // What a command answers is fixed by the protocol; the caller names that type.
      return inTime.finally(() => waiting.delete(id)) as Promise<Result>;
    },
    close: () => socket.destroy(),
  };
}

/** What Firefox says of an element that is not drawn yet, or is being drawn once more. */
const NOT_READY = [
  'no such element',
  'stale element reference',
  'element not interactable',
  'element click intercepted',
];

/**
 * Does something as a patient hand does: again, while the element for it is still on its way.
 *
 * @param what - for the message of a time-out
 */
export async function untilReady(what: string, act: () => Promise<void>): Promise<void> {
  await waitFor(
    async () => {
      try {
        await act();
        return true;
      } catch (error) {
        if (error instanceof MarionetteError && NOT_READY.includes(error.code)) return null;
        throw error;
      }
    },
    { timeoutMs: READY_TIMEOUT_MS, what },
  );
}

function write(socket: Socket, text: string): void {
  socket.write(`${Buffer.byteLength(text)}:${text}`);
}

function settle(waiting: Map<number, Waiting>, [, id, error, result]: Message): void {
  const command = waiting.get(id);
  if (!command) return; // it came after its time-out
  if (error === null) command.resolve(result);
  else command.reject(new MarionetteError(command.command, error.error, error.message));
}

/** Lengths count bytes, so the stream stays a buffer until a message is whole. */
function splitMessages(onMessage: (text: string) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  return (chunk) => {
    chunks.push(chunk);
    let rest: Buffer = Buffer.concat(chunks);
    for (;;) {
      const colon = rest.indexOf(':');
      const end = colon + 1 + Number(rest.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || rest.length < end) break;
      onMessage(rest.subarray(colon + 1, end).toString());
      rest = rest.subarray(end);
    }
    chunks = [rest];
  };
}
