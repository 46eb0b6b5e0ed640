import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { isBrowserOwnHost } from './browser-own-hosts';
import { makeCertificate } from './certificate';

export { isBrowserOwnHost } from './browser-own-hosts';

/** A request as the fixture pages' author sees it. */
export interface FixtureRequest {
  host: string;
  url: URL;
  method: string;
  headers: IncomingHttpHeaders;
}

/** What the server sends back; bodies are sent as they are, headers too. */
export interface FixtureResponse {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** `'drop'` cuts the connection, as a host does that is down; `null` is a page that is not there. */
export type FixtureReply = FixtureResponse | 'drop' | null;

/** One line of the request log. */
export interface LoggedRequest {
  host: string;
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
}

/** Which hosts exist in the test's internet, and what they say. */
export interface NetworkOptions {
  hosts: readonly string[];
  respond: (request: FixtureRequest) => FixtureReply | Promise<FixtureReply>;
}

/** The whole internet of a test: one proxy on the loopback. */
export interface Network {
  /** Port of the proxy on 127.0.0.1, for `launchChromium` and `launchFirefox`. */
  readonly proxyPort: number;
  /** Every request that reached an allowed host, oldest first; may be emptied by the test. */
  readonly requests: LoggedRequest[];
  /** Hosts that someone asked for and that are not allowed; browsers' own calls left out. */
  readonly refused: Set<string>;
  close(): Promise<void>;
}

const BAD_GATEWAY = 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';

/**
 * Starts the TLS fixture server and the CONNECT proxy in front of it, both on 127.0.0.1.
 *
 * @example
 * const network = await startNetwork({
 *   hosts: ['arxiv.org'],
 *   respond: ({ url }) => (url.pathname === '/abs/1706.03762' ? page : null),
 * });
 */
export async function startNetwork(options: NetworkOptions): Promise<Network> {
  const requests: LoggedRequest[] = [];
  const refused = new Set<string>();
  const refuse = (host: string): void => {
    if (!isBrowserOwnHost(host)) refused.add(host);
  };
  const tls = createHttpsServer(makeCertificate(options.hosts), (request, response) => {
    void answer(request, response, options, requests);
  });
  const proxy = createHttpServer((request, response) => {
    redirectToHttps(request, response, options.hosts, refuse);
  });
  const sockets = trackSockets([tls, proxy]);
  const tlsPort = await listen(tls);
  proxy.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const target = request.url ?? '';
    const host = target.replace(/:443$/, '');
    if (options.hosts.includes(host)) return tunnel(socket, head, tlsPort);
    refuse(host);
    socket.on('error', () => socket.destroy()); // the browser may be gone before it reads this
    socket.end(BAD_GATEWAY);
  });
  const proxyPort = await listen(proxy);
  return {
    proxyPort,
    requests,
    refused,
    async close() {
      const closed = Promise.all([closeServer(proxy), closeServer(tls)]);
      // Tunnels and keep-alive connections would keep both servers, and the process, alive.
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { respond }: NetworkOptions,
  log: LoggedRequest[],
): Promise<void> {
  const { headers, method = 'GET', url: path = '/' } = request;
  const host = (headers.host ?? '').replace(/:443$/, '');
  log.push({ host, path, method, headers });
  try {
    const url = new URL(path, `https://${host}`);
    const reply = await respond({ host, url, method, headers });
    if (reply === 'drop') return void request.socket.destroy();
    send(response, method, reply ?? notFound(url));
  } catch (error) {
    // A mistake in the test's own `respond`: show it where the test's author looks.
    send(response, method, plainText(500, `The fixture server failed: ${String(error)}`));
    console.error(error);
  }
}

function send(response: ServerResponse, method: string, reply: FixtureResponse): void {
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.byteLength });
  response.end(method === 'HEAD' ? undefined : body);
}

function notFound(url: URL): FixtureResponse {
  return plainText(404, `There is no fixture for ${url.href}`);
}

function plainText(status: number, body: string): FixtureResponse {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}

/** Plain http arrives here in absolute form, and https (never asked so) does not arrive at all. */
function redirectToHttps(
  request: IncomingMessage,
  response: ServerResponse,
  hosts: readonly string[],
  refuse: (host: string) => void,
): void {
  const url = URL.canParse(request.url ?? '') ? new URL(request.url ?? '') : null;
  if (url !== null && url.port === '' && hosts.includes(url.hostname)) {
    url.protocol = 'https:';
    response.writeHead(301, { location: url.href, 'content-length': 0 }).end();
    return;
  }
  refuse(url?.host ?? request.headers.host ?? '');
  response.writeHead(502, { 'content-length': 0, connection: 'close' }).end();
}

function tunnel(socket: Duplex, head: Buffer, tlsPort: number): void {
  const upstream = connect(tlsPort, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    if (head.length > 0) upstream.write(head);
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  const end = (): void => {
    upstream.destroy();
    socket.destroy();
  };
  // A dropped host must look dropped to the browser at once, so one end takes the other with it.
  for (const side of [upstream, socket]) side.on('error', end).on('close', end);
}

function trackSockets(servers: readonly Server[]): Set<Socket> {
  const sockets = new Set<Socket>();
  for (const server of servers) {
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }
  return sockets;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // A listening TCP server's address is an object, never a pipe name.
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
