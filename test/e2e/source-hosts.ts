import { readFileSync } from 'node:fs';
import type { BuiltFeed } from '../../lib/feed/build-feed';
import { FIXTURE_HOSTS } from '../browsers/certificate';
import {
  type FixtureReply,
  type FixtureRequest,
  type Network,
  startNetwork,
} from '../browsers/network';
import { type FakeForum, type ForumOptions, fakeForum } from '../fakes/forum-server';
import { buildWithOptionalHosts, type OtherBuild } from './builds';
import { respondWithPages } from './pages';
import { test as base, CHROME_BUILD } from './setup';

/** What the hosts of sources say, to be set by a test; every other host answers as always. */
export interface SourceHosts {
  /** `null` answers as if nothing were there */
  feed: BuiltFeed | null;
  forum: FakeForum;
  /** what is said in place of all that, by path; `null` where nothing is wrong */
  fault: ((request: FixtureRequest) => FixtureReply) | null;
  newForum(options: ForumOptions): FakeForum;
}

const UPSTREAM = '/dair-ai/AI-Papers-of-the-Week/main/years/';

/** `test` with sources on the network, whose hosts are allowed in `chromium` from the start. */
export const test = base.extend<object, { hosts: SourceHosts; build: OtherBuild }>({
  hosts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const hosts: SourceHosts = {
        feed: null,
        forum: fakeForum(),
        fault: null,
        newForum(options) {
          hosts.forum = fakeForum(options);
          return hosts.forum;
        },
      };
      await use(hosts);
    },
    { scope: 'worker' },
  ],
  build: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const build = buildWithOptionalHosts(CHROME_BUILD);
      await use(build);
      build.remove();
    },
    { scope: 'worker' },
  ],
  chromiumOptions: async ({ build }, use) => {
    await use({ extensionDir: build.dir });
  },
  network: [
    async ({ hosts }, use: (network: Network) => Promise<void>) => {
      const respond = (request: FixtureRequest) => answer(request, hosts);
      const network = await startNetwork({ hosts: FIXTURE_HOSTS, respond });
      await use(network);
      await network.close();
    },
    { scope: 'worker' },
  ],
});

function answer(request: FixtureRequest, hosts: SourceHosts): FixtureReply {
  const { host, url } = request;
  const wrong = hosts.fault?.(request);
  if (wrong) return wrong;
  if (host === 'feed.example.org') return fromFeed(url, hosts.feed);
  if (host === 'discuss.pytorch.kr') return hosts.forum.respond(url.href);
  if (host === 'raw.githubusercontent.com') return fromUpstream(url);
  return respondWithPages(request);
}

function fromFeed({ pathname }: URL, feed: BuiltFeed | null): FixtureReply {
  const bytes = feed?.files.get(pathname.slice(1));
  const headers = { 'content-type': 'application/json' };
  return bytes ? { status: 200, headers, body: Buffer.from(bytes) } : null;
}

/** One year's file, under the name of the present year, whichever that is. */
function fromUpstream({ pathname }: URL): FixtureReply {
  if (pathname !== `${UPSTREAM}2024.md`) return null;
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  return { status: 200, headers, body: readFileSync('test/fixtures/sources/upstream.md', 'utf8') };
}
