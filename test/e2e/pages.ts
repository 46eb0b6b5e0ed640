import type { FixtureReply, FixtureRequest, FixtureResponse } from '../browsers/network';
import { arxivResponse } from '../fixtures/sites/arxiv/routes';
import { THREAD, threadPage } from '../fixtures/sites/forum/thread';
import { xResponse } from '../fixtures/sites/x/respond';

const ARXIV = new Set(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'ar5iv.labs.arxiv.org']);

/** The fixture pages on their real addresses. */
export function respondWithPages({ host, url }: FixtureRequest): FixtureReply {
  if (host === 'discuss.pytorch.kr') return fromForum(url);
  if (host === 'example.org') return newsletter();
  return ARXIV.has(host) ? fromArxiv(url) : fromX(url);
}

/** arXiv sends no policy that limits scripts or styles. */
function fromArxiv(url: URL): FixtureResponse | null {
  const page = arxivResponse(url);
  if (!page) return null;
  const headers = {
    'content-type': page.contentType,
    'content-security-policy': "frame-ancestors 'none'",
    'x-frame-options': 'SAMEORIGIN',
  };
  return { status: page.status, headers, body: toBody(page.body) };
}

/** One thread, under its address with or without a slug. */
function fromForum(url: URL): FixtureResponse | null {
  if (!url.pathname.endsWith(`/${THREAD.topicId}`)) return null;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "script-src 'self'; base-uri 'self'; object-src 'none'",
  };
  return { status: 200, headers, body: threadPage(THREAD) };
}

/** The same week on a page of no site of ours. */
function newsletter(): FixtureResponse {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return { status: 200, headers, body: threadPage(THREAD) };
}

function fromX(url: URL): FixtureResponse | null {
  const page = xResponse(url);
  return page && { ...page, body: toBody(page.body) };
}

function toBody(body: string | Uint8Array): string | Buffer {
  return typeof body === 'string' ? body : Buffer.from(body);
}
