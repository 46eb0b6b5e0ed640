import type { BackupContents, BackupSource, BackupWeek } from '../../lib/backup/backup-format';
import type { DigestEntry, Prose } from '../../lib/digest/format';
import type { Origin } from '../../lib/digest/origin';
import { changeMark, emptyMark, type Mark, type MarkPatch, mergeMarks } from '../../lib/paper/mark';
import { type PaperKey, paperKey } from '../../lib/paper/ref';
import { DEFAULT_SETTINGS, MODES, type Settings } from '../../lib/settings/settings';
import type { Bilingual } from '../../lib/text/localized';
import { makeDigest, makeEntry } from '../fakes/digest';
import type { seeded } from '../fakes/random';

type Random = ReturnType<typeof seeded>;

export const MADE = { madeAt: '2026-11-21T08:20:42.123Z', madeBy: '0.1.0' };
export const EMPTY: BackupContents = { weeks: [], marks: [], settings: null, sources: [] };

/** A week as it is kept; give what the test is about. */
export function makeWeek(given: Partial<BackupWeek> = {}): BackupWeek {
  return {
    origin: 'own',
    digest: makeDigest(),
    addedAt: '2026-11-01T00:00:00.000Z',
    from: 'week.json',
    ...given,
  };
}

/** A source; give what the test is about. */
export function makeSource(given: Partial<BackupSource> = {}): BackupSource {
  return {
    id: 'feed:https://study.example/feed/',
    kind: 'feed',
    url: 'https://study.example/feed/',
    name: '스터디',
    publicKey: null,
    ...given,
  };
}

/** The mark that follows from one choice about 2410.05258. */
export function makeMark(patch: MarkPatch, now: string): Mark {
  return changeMark(emptyMark(paperKey({ scheme: 'arxiv', id: '2410.05258' })), patch, now);
}

/**
 * Contents as a library may hold them: every field of the format, in both, one or no language, and
 * texts that trip writers of JSON up. Each record is there once.
 */
export function generateContents(random: Random): BackupContents {
  const { between, next, pick } = random;
  const weeks = Array.from({ length: between(0, 8) }, () => generateWeek(random));
  const marks = Array.from({ length: between(0, 12) }, () => generateMark(random));
  const sources = Array.from({ length: between(0, 4) }, (_, index) =>
    makeSource({
      ...pick([
        { kind: 'feed' as const, id: `feed:https://${index}.example/feed/` as const },
        { kind: 'forum' as const, id: `forum:${index}.example` as const },
        { kind: 'upstream' as const, id: `upstream:list-${index}` as const },
      ]),
      url: `https://${index}.example/${pick(['', 'feed/', '?a=1&b=2', '논문/'])}`,
      name: pick(TEXTS.slice(0, 8)),
      publicKey: next() < 0.5 ? `${pick(['a', '+', '/']).repeat(42)}A=` : null,
    }),
  );
  return {
    weeks: uniqueBy(weeks, ({ origin, digest }) => `${origin} ${digest.id}`),
    marks: uniqueBy(marks, ({ key }) => key),
    settings: next() < 0.7 ? generateSettings(random) : null,
    sources,
  };
}

const TEXTS = [
  'Differential Transformer',
  '차등 트랜스포머',
  '👩‍🔬 연구 🔥',
  '"quoted" \\ back/slash',
  '</script><script>alert(1)</script>',
  '$\\alpha_1 < 2$ & more',
  '__proto__',
  '각 낱말이, 그리고 “따옴표”도.',
  'x'.repeat(3_000),
] as const;
const NOTES = [
  ...TEXTS,
  '첫 줄\n둘째 줄\n\n  - 들여 쓴 줄',
  `긴 메모 ${'가나다 '.repeat(4_000)}`,
  '줄\u2028나눔 \u2029 문단',
];
const ORIGINS: readonly Origin[] = [
  'own',
  'forum:discuss.pytorch.kr',
  'feed:https://study.example/feed/',
  'upstream:dair-ai',
];
const TIMES = ['2026-11-01T00:00:00.000Z', '2026-11-02T10:20:30.456Z', '2026-11-03T23:59:59.999Z'];

function generateWeek(random: Random): BackupWeek {
  const { between, pick, next } = random;
  const day = String(between(1, 28)).padStart(2, '0');
  const source = {
    name: pick(TEXTS),
    url: 'https://discuss.pytorch.kr/t/1',
    ...(next() < 0.5 && { original: 'https://github.com/dair-ai' }),
    notice: generateBilingual(random),
  };
  const digest = makeDigest({
    id: `${pick(['pytorchkr', '연구실', 'a b'])}:${between(1, 6)}`,
    week: { start: `2024-${pick(['09', '10'])}-${day}`, end: `2024-11-${day}` },
    title: generateBilingual(random),
    source,
    trends: Array.from({ length: between(0, 3) }, () => ({ ko: pick(TEXTS), en: null })),
    entries: Array.from({ length: between(1, 4) }, (_, index) => generateEntry(index + 1, random)),
  });
  return makeWeek({
    origin: pick(ORIGINS),
    digest,
    addedAt: pick(TIMES),
    from: pick([...TEXTS.slice(0, 8), 'https://discuss.pytorch.kr/t/1', '']),
  });
}

function generateEntry(rank: number, random: Random): DigestEntry {
  const { between, pick, next } = random;
  const links = Array.from({ length: between(0, 2) }, () => ({
    label: pick(TEXTS),
    url: 'https://github.com/a/b?x=%EA%B0%80#c',
  }));
  const extras = [{ label: pick(TEXTS), text: { ...generateProse(random), ko: ['하나.'] } }];
  const text = extras.map(({ label, text: { ko, en } }) => ({ label, text: { ko, en } }));
  return makeEntry({
    rank,
    title: { ko: pick(TEXTS), en: pick([null, ...TEXTS]) },
    summary: generateProse(random),
    abstract: generateProse(random),
    papers: pick([[], ['https://arxiv.org/abs/2410.05258', 'http://a.example/p.pdf']]),
    discussions: pick([[], ['https://x.com/a/status/1843694897020150216']]),
    links,
    ...(next() < 0.5 && { extras: text }),
  });
}

function generateProse(random: Random): Prose {
  const { between, pick, next } = random;
  const generate = () =>
    next() < 0.2 ? null : Array.from({ length: between(1, 5) }, () => pick(TEXTS));
  const [ko, en] = [generate(), generate()];
  const last = (ko?.length ?? 0) - 1;
  return last > 0 ? { ko, en, breaks: { ko: [last], en: null } } : { ko, en };
}

function generateBilingual({ pick }: Random): Bilingual {
  return { ko: pick([null, ...TEXTS]), en: pick([null, ...TEXTS]) };
}

function generateMark(random: Random): Mark {
  const { between, pick, next } = random;
  const keys: PaperKey[] = [
    paperKey({ scheme: 'arxiv', id: `2410.0000${between(1, 5)}` }),
    paperKey({ scheme: 'arxiv', id: 'hep-th/9901001' }),
    paperKey({ scheme: 'doi', id: '10.1038/s41586-024-07487-w' }),
    paperKey({ scheme: 'openreview', id: 'VtmBAGCN7o' }),
    paperKey({ scheme: 'acl', id: '2024.acl-long.1' }),
    paperKey({ scheme: 'url', id: 'a.example/x?y=1' }),
    paperKey({ scheme: 'title', id: '차등트랜스포머' }),
  ];
  const key = pick(keys);
  const generate = () => {
    const patch: MarkPatch = {
      ...(next() < 0.5 && { isStarred: next() < 0.5 }),
      ...(next() < 0.4 && { readAt: pick([null, ...TIMES]) }),
      ...(next() < 0.6 && { note: pick(['', ...NOTES]) }),
      ...(next() < 0.4 && { openedAt: pick([null, ...TIMES]) }),
      ...(next() < 0.4 && { tags: { add: [pick(TEXTS), pick(TEXTS)], remove: [pick(TEXTS)] } }),
      ...(next() < 0.3 && { reached: { pair: between(0, 8), of: 9, at: pick(TIMES) } }),
    };
    return changeMark(emptyMark(key), patch, pick(TIMES));
  };
  return next() < 0.5 ? generate() : mergeMarks(generate(), generate());
}

function generateSettings({ pick, next }: Random): Settings {
  return {
    ...DEFAULT_SETTINGS,
    mode: pick(MODES),
    side: pick(['right', 'left']),
    uiLocale: pick(['auto', 'ko', 'en']),
    sites: { ...DEFAULT_SETTINGS.sites, arxiv: next() < 0.5, x: next() < 0.5 },
  };
}

function uniqueBy<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [nameOf(item), item])).values()];
}
