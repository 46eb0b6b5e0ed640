import type { FixtureReply, FixtureRequest } from '../browsers/network';
import { respondWithPages } from '../e2e/pages';
import { listHuge } from '../fixtures/sites/arxiv/list-huge';
import { xResponse } from '../fixtures/sites/x/respond';

/** An abstract page whose paper is in no digest. */
export const ABS_WITHOUT_MATCH = 'https://arxiv.org/abs/2410.11111';
/** An abstract page whose paper is in the bundled digest. */
export const ABS_WITH_MATCH = 'https://arxiv.org/abs/2410.05258';

/** A listing of so many papers, none of them in a digest, all of a month that has a shard. */
export function listWithoutMatch(rows: number): string {
  return `https://arxiv.org/list/cs.CL/2024-10?show=${rows}&bench=none`;
}

/** A timeline of so many posts, every 40th of which links a paper of the digest. */
export function timelineOf(posts: number): string {
  return `https://x.com/home?__posts=${posts}`;
}

/**
 * A page of X without posts, to be opened first: it brings the site's renderer, and what watches a
 * renderer from its first moment on may miss that moment.
 */
export const X_AT_REST = 'https://x.com/nobody?__posts=0&__calm=1';

/** The fixture pages, and a listing that the fixtures do not have. */
export function respondToBench(request: FixtureRequest): FixtureReply {
  const { url } = request;
  if (url.searchParams.get('bench') === 'none') return plainListing(url);
  const ofX = xResponse(url);
  if (ofX) return { ...ofX, body: typeof ofX.body === 'string' ? ofX.body : Buffer.from(ofX.body) };
  return respondWithPages(request);
}

function plainListing(url: URL): FixtureReply {
  const rows = Number(url.searchParams.get('show'));
  // The listing counts up from 2410.00001; numbers from 90001 on are in no digest.
  const body = listHuge(rows, []).replaceAll('2410.0', '2410.9');
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
