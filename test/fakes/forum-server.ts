import { readFileSync } from 'node:fs';

/** An answer as a server gives it. */
export interface ForumResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface ForumOptions {
  /** how many weeks there are; the older ones, before 2026, in the form they had then */
  weeks?: number;
  /** first day of the newest week; a Monday */
  newest?: string;
  /** how many other topics come with each week */
  chatter?: number;
  /** `false`: a topic's JSON comes without its Markdown, whatever is asked */
  hasRaw?: boolean;
  /** what goes wrong: given the path and how often it was asked for before; `null` when nothing does */
  fault?: (path: string, earlier: number) => ForumResponse | null;
}

export interface FakeTopic {
  id: number;
  title: string;
  slug: string;
  createdAt: string;
  bumpedAt: string;
  tags: string[];
  /** first day of its week; `null` when it is no digest */
  week: string | null;
  raw: string;
  updatedAt: string;
  version: number;
}

export interface FakeForum {
  /** answers as a Discourse forum does, whatever the host of the address */
  respond(url: string): ForumResponse;
  /** every topic, the newest first */
  topics: FakeTopic[];
  /** path and query of every request so far */
  asked: string[];
  /** the topic of the week that begins on a day; it must be there */
  weekOf(start: string): FakeTopic;
  /** changes a topic's text as an author does */
  edit(topic: FakeTopic, raw: string): void;
}

interface Paper {
  title: LocalizedText;
  summary: LocalizedText;
  abstract: LocalizedText;
}
interface LocalizedText {
  ko: string;
  en: string;
}

const PAPERS: Paper[] = JSON.parse(readFileSync('test/fixtures/sources/forum/papers.json', 'utf8'));
const DAY_MS = 86_400_000;
const TAG = 'ai-ml-papers-of-the-week';
/** From here on the series has its second form. */
const SECOND_FORM = '2026-01-01';
const ENTRIES = 3;
/** Number of the newest week's topic, and how many there are from one week to the next. */
const NEWEST_ID = 11_328;
const TOPICS_A_WEEK = 60;

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' };

/** What a forum says when it does not answer. */
export const FAULTS = {
  forbidden: failure(403, 'invalid_access', '이 글을 볼 권한이 없습니다.'),
  missing: failure(404, 'not_found', '없는 페이지입니다.'),
  gone: failure(410, 'not_found', '지워진 글입니다.'),
  tooMany: (retryAfter: string): ForumResponse => ({
    ...failure(429, 'rate_limit', '요청이 너무 많습니다.'),
    headers: { ...JSON_HEADERS, 'retry-after': retryAfter },
  }),
  down: { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' },
  page: {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!DOCTYPE html><html><head><title>잠시만 기다려 주세요</title></head><body></body></html>',
  },
  cutOff: { status: 200, headers: JSON_HEADERS, body: '{"topic_list":{"topics":[{"id":1' },
  overloaded: answer({
    posts: [],
    grouped_search_result: {
      error: '부하가 커서 검색할 수 없습니다.',
      more_full_page_results: null,
    },
  }),
} as const;

/** A forum in memory: lists, a search and topics in the structure of Discourse, with our own texts. */
export function fakeForum(options: ForumOptions = {}): FakeForum {
  const { weeks = 6, newest = '2026-07-13', chatter = 4, fault } = options;
  const topics = Array.from({ length: weeks }, (_, index) =>
    makeWeek(newest, index, chatter),
  ).flat();
  const asked: string[] = [];
  const counts = new Map<string, number>();
  return {
    topics,
    asked,
    respond(url) {
      const { pathname, search, searchParams } = new URL(url);
      const path = decodeURIComponent(pathname);
      asked.push(`${path}${decodeURIComponent(search)}`);
      const earlier = counts.get(path) ?? 0;
      counts.set(path, earlier + 1);
      return fault?.(path, earlier) ?? route(path, searchParams, topics, options);
    },
    weekOf(start) {
      const found = topics.find(({ week }) => week === start);
      if (!found) throw new Error(`The forum has no week of ${start}.`);
      return found;
    },
    edit(topic, raw) {
      topic.raw = raw;
      topic.version += 1;
      topic.updatedAt = toInstant(Date.parse(topic.updatedAt) + DAY_MS / 24);
    },
  };
}

function route(
  path: string,
  query: URLSearchParams,
  topics: FakeTopic[],
  { hasRaw = true }: ForumOptions,
): ForumResponse {
  const [, tag] = /^\/tag\/([\w-]+)(?:\/l\/latest)?\.json$/.exec(path) ?? [];
  const [, topicId] = /^\/t\/(?:[\w-]+\/)?(\d+)\.json$/.exec(path) ?? [];
  const [, rawId] = /^\/raw\/(\d+)(?:\/1)?$/.exec(path) ?? [];
  const tagged = topics.filter(({ tags }) => tag && tags.includes(tag));
  if (tagged.length > 0) return answer(listOf(tagged, query, `/tag/${tag}/l/latest`));
  if (/^\/c\/news\/14(?:\/l\/latest)?\.json$/.test(path))
    return answer(listOf(topics, query, '/c/news/14/l/latest'));
  if (path === '/latest.json') return answer(listOf(topics, query, '/latest'));
  if (path === '/search.json') return answer(searchFor(topics, query));
  const topic = topics.find(({ id }) => String(id) === (topicId ?? rawId));
  if (!topic) return FAULTS.missing;
  return rawId
    ? { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: topic.raw }
    : answer(topicOf(topic, hasRaw && query.has('include_raw')));
}

function listOf(topics: FakeTopic[], query: URLSearchParams, path: string) {
  const perPage = 30;
  const page = Number(query.get('page') ?? 0);
  const isByCreation = query.get('order') === 'created';
  const key = isByCreation ? 'createdAt' : 'bumpedAt';
  const sorted = [...topics].sort((a, b) => (a[key] < b[key] ? 1 : -1));
  const order = isByCreation ? 'order=created&' : '';
  const hasMore = sorted.length > (page + 1) * perPage;
  return {
    users: [],
    topic_list: {
      // As forums write it: without the ".json" that the page itself was asked for with.
      ...(hasMore && { more_topics_url: `${path}?${order}page=${page + 1}` }),
      per_page: perPage,
      topics: sorted.slice(page * perPage, (page + 1) * perPage).map(listItemOf),
    },
  };
}

/** Words of titles, each as the beginning of one, and dates; fifty to a page. */
function searchFor(topics: FakeTopic[], query: URLSearchParams) {
  const perPage = 50;
  const page = Number(query.get('page') ?? 1);
  const term = query.get('q') ?? '';
  const [, after = ''] = /after:([\d-]+)/.exec(term) ?? [];
  const [, before = '9'] = /before:([\d-]+)/.exec(term) ?? [];
  const words = term.split(/\s+/).filter((word) => word && !word.includes(':'));
  const found = topics
    .filter(({ createdAt }) => createdAt > after && createdAt < before)
    .filter(({ title }) => words.every((word) => hasWord(title, word)))
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const shown = found.slice((page - 1) * perPage, page * perPage);
  return {
    posts: shown.map(({ id, createdAt }) => ({
      id: id * 10,
      post_number: 1,
      topic_id: id,
      created_at: createdAt,
    })),
    // Nothing found: nothing about topics either.
    ...(shown.length > 0 && { topics: shown.map(listItemOf) }),
    grouped_search_result: {
      more_full_page_results: found.length > page * perPage ? true : null,
      term,
      error: null,
    },
  };
}

function hasWord(title: string, beginning: string): boolean {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.startsWith(beginning.toLowerCase()));
}

function listItemOf({ id, title, slug, createdAt, bumpedAt, tags }: FakeTopic) {
  return {
    id,
    title,
    fancy_title: title,
    slug,
    posts_count: 2,
    created_at: createdAt,
    last_posted_at: createdAt,
    bumped: true,
    bumped_at: bumpedAt,
    pinned: false,
    visible: true,
    closed: false,
    archived: false,
    tags,
    category_id: 14,
  };
}

function topicOf(topic: FakeTopic, withRaw: boolean) {
  const { id, title, slug, tags, createdAt } = topic;
  const posts = postsOf(topic, withRaw);
  return {
    post_stream: { posts, stream: posts.map((post) => post.id) },
    tags,
    id,
    title,
    fancy_title: title,
    slug,
    posts_count: 2,
    created_at: createdAt,
    views: 100,
    archetype: 'regular',
    category_id: 14,
    deleted_at: null,
  };
}

function postsOf({ id, slug, raw, createdAt, updatedAt, version }: FakeTopic, withRaw: boolean) {
  const shared = { topic_id: id, topic_slug: slug, created_at: createdAt };
  const first = {
    ...shared,
    id: id * 10,
    username: 'writer',
    post_number: 1,
    // Not what the text says: who reads this has not read the Markdown.
    cooked: '<h2>다른 글 / Another Text</h2>',
    updated_at: updatedAt,
    version,
    ...(withRaw && { raw }),
  };
  const reply = {
    ...shared,
    id: id * 10 + 1,
    username: 'reader',
    post_number: 2,
    cooked: '<p>잘 읽었습니다.</p>',
    updated_at: createdAt,
    version: 1,
    ...(withRaw && { raw: '잘 읽었습니다.' }),
  };
  return [first, reply];
}

/** A week's digest and what else was posted until the one before. */
function makeWeek(newest: string, index: number, chatter: number): FakeTopic[] {
  const startMs = Date.parse(newest) - index * 7 * DAY_MS;
  const endMs = startMs + 6 * DAY_MS;
  const id = NEWEST_ID - index * TOPICS_A_WEEK;
  const digest = makeDigestTopic(id, toDay(startMs), toDay(endMs), index);
  const titles = chatterTitles(digest.title, index);
  const others = Array.from({ length: chatter }, (_, nth) =>
    makeChatter(id - nth - 1, endMs - (nth * DAY_MS) / 4, titles[nth % titles.length] ?? ''),
  );
  return [digest, ...others];
}

function makeDigestTopic(id: number, start: string, end: string, index: number): FakeTopic {
  const isSecond = start >= SECOND_FORM;
  const createdAt = toInstant(Date.parse(end) + DAY_MS + DAY_MS / 24);
  const span = spanOf(start, end, isSecond);
  const words = isSecond
    ? '이번 주에 살펴볼 만한 AI/ML 논문 모음'
    : '이번 주의 주요 ML 논문 (Top ML Papers of the Week)';
  const title = `[${span}] ${words}`;
  const slug = `${span.replace(/\D+/g, '-')}-${isSecond ? 'ai-ml' : 'ml-top-ml-papers-of-the-week'}`;
  return {
    id,
    title,
    slug,
    createdAt,
    bumpedAt: createdAt,
    tags: isSecond ? [TAG, 'paper'] : ['paper'],
    week: start,
    raw: isSecond ? secondForm(start, index) : firstForm(title, start, index),
    updatedAt: createdAt,
    version: 1,
  };
}

/** The end names no more than differs from the start; the first form always names the month. */
function spanOf(start: string, end: string, isSecond: boolean): string {
  const [from, to] = [start.replaceAll('-', '/'), end.replaceAll('-', '/')];
  if (start.slice(0, 4) !== end.slice(0, 4)) return `${from} ~ ${to}`;
  const isShort = isSecond && start.slice(0, 7) === end.slice(0, 7);
  return `${from} ~ ${to.slice(isShort ? 8 : 5)}`;
}

/** Other topics: with the week in their titles, with words of the series, with both, with neither. */
function makeChatter(id: number, createdMs: number, title: string): FakeTopic {
  const createdAt = toInstant(createdMs);
  return {
    id,
    title,
    slug: `topic-${id}`,
    createdAt,
    // A late reply brings it up again: without an order it comes before newer ones.
    bumpedAt: toInstant(createdMs + 30 * DAY_MS),
    tags: [],
    week: null,
    raw: '모임에 오세요.',
    updatedAt: createdAt,
    version: 1,
  };
}

function chatterTitles(weekly: string, index: number): string[] {
  const week = `${weekly.split(']')[0]}]`;
  // Once a month, so that a search finds some of what is no week.
  const meeting = index % 4 === 0 ? '이번 주 논문 읽기 모임 참가자 모집' : '이번 주 모임 안내';
  return [`${week} ${meeting}`, `새 판이 나왔습니다 ${index}`, `${week} 소식`, '논문 쓰는 법'];
}

function papersOf(start: string, index: number) {
  return Array.from({ length: ENTRIES }, (_, nth) => {
    const paper = PAPERS[(index * ENTRIES + nth) % PAPERS.length];
    if (!paper) throw new Error('There are no papers to write about.');
    const number = String(index * ENTRIES + nth + 1).padStart(5, '0');
    const postId = (BigInt(Date.parse(start) + nth * DAY_MS) - 1288834974657n) << 22n;
    return {
      ...paper,
      url: `https://arxiv.org/abs/${start.slice(2, 4)}${start.slice(5, 7)}.${number}`,
      post: `https://x.com/example/status/${postId}`,
    };
  });
}

function firstForm(title: string, start: string, index: number): string {
  const entries = papersOf(start, index).map(
    ({ title: { ko, en }, summary, abstract, url, post }) => `## ${ko} / ${en}

### 논문 소개

${summary.ko}

> ${summary.en}

### 논문 초록(Abstract)

${abstract.ko}

> ${abstract.en}

### 논문 링크

${url}

### 더 읽어보기

${post}`,
  );
  return `# ${title}

### PyTorchKR:fire::kr: :thinking::speech_balloon:

* ${start}에 시작한 주에는 평가와 기억을 다룬 연구가 눈에 띕니다.

* 에이전트가 무엇을 먼저 읽는지도 자주 이야기됩니다.

---

${entries.join('\n\n---\n\n')}

---

## 원문

https://news.example/top-ml-papers-of-the-week

---

* 이 글은 언어 모델로 정리한 것으로, 틀린 곳이 있을 수 있으니 원문도 함께 읽어 주세요.* :hugs:
`;
}

function secondForm(start: string, index: number): string {
  const papers = papersOf(start, index);
  const entries = papers.map(
    ({ title: { ko, en }, summary, abstract, url }) => `## ${ko} / ${en}

![image|690x388](upload://abc.png)

### 논문 소개

${summary.ko}

### 초록(Abstract)

${abstract.ko}

> ${abstract.en}

### 논문 링크

${url}

### 더 읽어보기

[프로젝트 페이지](https://project.example/${index}?utm_source=pytorchkr&ref=pytorchkr)`,
  );
  const points = papers.map(
    ({ title }, nth) => `${nth + 1}. **${title.ko}**: ${start}에 나왔습니다.`,
  );
  return `:fire: ${start}에 시작한 주의 논문에서는 두 가지 흐름이 보입니다.

:one: **다시 재는 평가**: 한 번의 점수를 믿지 않으려는 연구가 늘었습니다.

:two: **접어 두는 기억**: 필요할 때만 펼치는 방법이 이어졌습니다.

## 논문별 핵심 요약

${points.join('\n')}

---

${entries.join('\n\n---\n\n')}
`;
}

function answer(data: unknown): ForumResponse {
  return { status: 200, headers: JSON_HEADERS, body: JSON.stringify(data) };
}

function failure(status: number, type: string, message: string): ForumResponse {
  return {
    status,
    headers: JSON_HEADERS,
    body: JSON.stringify({ errors: [message], error_type: type }),
  };
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

function toDay(ms: number): string {
  return toInstant(ms).slice(0, 10);
}
