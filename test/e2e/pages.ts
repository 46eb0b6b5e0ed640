import type { FixtureReply, FixtureRequest } from '../browsers/network';
import { arxivResponse } from '../fixtures/sites/arxiv/routes';

const ARXIV = new Set(['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'ar5iv.labs.arxiv.org']);

/** The fixture pages on their real addresses. arXiv sends no policy that limits scripts or styles. */
export function respondWithPages({ host, url }: FixtureRequest): FixtureReply {
  if (!ARXIV.has(host)) return null;
  const page = arxivResponse(url);
  return (
    page && {
      status: page.status,
      headers: {
        'content-type': `${page.contentType}`,
        'content-security-policy': "frame-ancestors 'none'",
        'x-frame-options': 'SAMEORIGIN',
      },
      body: typeof page.body === 'string' ? page.body : Buffer.from(page.body),
    }
  );
}
