import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this machine that stands in for any `https:` host. */
export interface Loopback {
  /** as the global one, but with every host's answers from here */
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** where an address is really asked for; to send a client there that should not go */
  locate(url: string): string;
  /** what went over the wire since it started, headers included */
  wire: { requests: number; receivedBytes: number; sentBytes: number };
  close(): Promise<void>;
}

/** What is asked for, as the client wrote it. */
export function urlOf(request: IncomingMessage): URL {
  return new URL(`https:/${request.url}`);
}

/** Starts a server on a free port. */
export async function startLoopback(respond: RequestListener): Promise<Loopback> {
  const wire = { requests: 0, receivedBytes: 0, sentBytes: 0 };
  const server = createServer((request, response) => {
    wire.requests += 1;
    respond(request, response);
  });
  server.on('connection', (socket) => {
    socket.on('close', () => {
      wire.receivedBytes += socket.bytesRead;
      wire.sentBytes += socket.bytesWritten;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const locate = (url: string) => {
    const { host, pathname } = new URL(url);
    return `http://127.0.0.1:${port}/${host}${pathname}`;
  };
  return {
    fetch: (url, init) => fetch(locate(url), init),
    locate,
    wire,
    close: () =>
      new Promise((resolve) => {
        server.close(() => setImmediate(resolve)); // sockets tell their end after the server does
        server.closeAllConnections();
      }),
  };
}

/** Writes a byte at a time until the client has had enough; `each` hears how many were written. */
export function drip(response: ServerResponse, each: (written: number) => void): void {
  let written = 0;
  const writeOne = () => {
    if (response.destroyed) return;
    response.write('.');
    written += 1;
    each(written);
    setImmediate(writeOne);
  };
  writeOne();
}
