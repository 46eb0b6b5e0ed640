import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Locale } from '../../lib/settings/settings';
import { MODES } from '../../lib/settings/settings';
import { WORDS } from '../../lib/view/paper.words';
import type { PaperView } from '../../lib/view/paper-view';
import { paperView } from '../../lib/view/paper-view';
import { makeDigest, makeEntry } from '../fakes/digest';
import { click, press, trusted } from '../fakes/event';
import { makeRecord } from '../fakes/record';
import { type Draw, htmlOf, loadRuntimes } from './runtimes';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>&lt;b&gt;';
const LONG = '아주 긴 문장입니다. '.repeat(420);

function view(locale: Locale, entry: Parameters<typeof makeEntry>[0] = {}): PaperView {
  const old = makeDigest({ id: 'old', week: { start: '2024-09-30', end: '2024-10-06' } });
  const record = makeRecord(old, makeDigest({ entries: [makeEntry(entry)] }));
  return paperView(record, WORDS, locale) as PaperView; // the record has a text
}

const NOTHING: PaperView = {
  rank: 0,
  title: { ko: null, en: null },
  rankLine: '',
  titleDoubts: [],
  missing: [],
  sections: [],
  links: [],
  notice: { ko: null, en: null },
  sourceLine: '',
  noticeTitle: '',
  others: [],
  othersTitle: '',
};

const VIEWS: [string, (locale: Locale) => PaperView][] = [
  ['a paper', (locale) => view(locale)],
  ['nothing', () => NOTHING],
  [
    'a paper without Korean',
    (locale) => view(locale, { title: { ko: null, en: 'A' }, summary: { ko: null, en: ['One.'] } }),
  ],
  [
    'a paper without English',
    (locale) =>
      view(locale, { title: { ko: '가', en: null }, summary: { ko: ['하나.'], en: null } }),
  ],
  [
    'sentences of thousands of characters',
    (locale) =>
      view(locale, { title: { ko: LONG, en: LONG }, summary: { ko: [LONG], en: [LONG] } }),
  ],
  [
    'four hundred sentences',
    (locale) =>
      view(locale, {
        summary: { ko: Array(400).fill('문장.'), en: Array(400).fill('A sentence.') },
      }),
  ],
  [
    'hostile text',
    (locale) =>
      view(locale, {
        title: { ko: HOSTILE, en: HOSTILE },
        summary: { ko: [HOSTILE], en: [HOSTILE] },
        links: [{ label: HOSTILE, url: 'https://a.example/' }],
      }),
  ],
];
const SCENES = (['ko', 'en'] as const).flatMap((locale) =>
  VIEWS.map(([name, make]) => ({ locale, name, paper: make(locale) })),
);
const silent = {
  onMode() {},
  onFold() {},
  onOther() {},
  onOpen() {},
  onSize() {},
  onHandleKey() {},
  onHandle() {},
  onReport() {},
  onPick() {},
};

let preact: Draw;
let dom: Draw;

beforeAll(async () => {
  ({ preact, dom } = await loadRuntimes());
});

beforeEach(() => document.body.replaceChildren());

function panelProps(locale: Locale, paper: PaperView, given: object = {}) {
  return {
    view: paper,
    words: WORDS[locale],
    mode: 'pairs' as const,
    side: 'right' as const,
    isFolded: false,
    title: { text: paper.title[locale] ?? '', lang: locale },
    sheet: 'half' as const,
    remarks: [],
    report: null,
    isChoosing: false,
    ...silent,
    ...given,
  };
}

function chipProps(locale: Locale, paper: PaperView, given: object = {}) {
  return {
    title: { text: paper.title.ko ?? '', lang: 'ko' as const },
    views: [paper],
    reasons: ['listed' as const],
    rankLine: '10/07',
    words: WORDS[locale],
    mode: 'side' as const,
    isOpen: true,
    ...silent,
    ...given,
  };
}

describe.each(SCENES)('$locale, $name', ({ locale, paper }) => {
  test('is the same card from both runtimes', () => {
    const props = { view: paper, words: WORDS[locale], ...silent };
    const [one, other] = [
      preact((all) => all.PaperCard, props),
      dom((all) => all.PaperCard, props),
    ];
    expect(htmlOf(other)).toBe(htmlOf(one));
    expect(htmlOf(one)).toMatch(/^<article/);
  });

  test.each([false, true])('is the same panel from both runtimes (folded: %s)', (isFolded) => {
    const props = panelProps(locale, paper, {
      isFolded,
      remarks: isFolded ? [{ text: WORDS[locale].withdrawn }, { text: 'v3', isQuiet: true }] : [],
    });
    expect(htmlOf(dom((all) => all.Panel, props))).toBe(htmlOf(preact((all) => all.Panel, props)));
  });

  test.each([false, true])('is the same chip from both runtimes (open: %s)', (isOpen) => {
    const props = chipProps(locale, paper, { isOpen, views: [paper, paper] });
    expect(htmlOf(dom((all) => all.Chip, props))).toBe(htmlOf(preact((all) => all.Chip, props)));
  });

  test('is shown as text, never as markup', () => {
    const place = dom((all) => all.Panel, panelProps(locale, paper));
    expect(place.querySelectorAll('script, img, iframe').length).toBe(0);
    expect([...place.querySelectorAll('*')].filter((one) => one.hasAttribute('onerror'))).toEqual(
      [],
    );
    for (const pair of paper.sections.flatMap(({ pairs }) => pairs)) {
      expect(place.textContent).toContain(pair.ko ?? pair.en);
    }
  });

  test('says the language of every sentence', () => {
    const place = dom((all) => all.PaperCard, { view: paper, words: WORDS[locale], ...silent });
    for (const paragraph of place.querySelectorAll('.pair p')) {
      expect(paragraph.getAttribute('lang')).toMatch(/^(?:ko|en)$/);
    }
  });
});

describe.each(['ko', 'en'] as const)('in %s', (locale) => {
  test.each(MODES)('the switch is the same from both runtimes and shows %s', (mode) => {
    const props = { mode, words: WORDS[locale], ...silent };
    const [one, other] = [
      preact((all) => all.LanguageSwitch, props),
      dom((all) => all.LanguageSwitch, props),
    ];
    expect(htmlOf(other)).toBe(htmlOf(one));
    for (const place of [one, other]) {
      const chosen = [...place.querySelectorAll('input')].filter(({ checked }) => checked);
      expect(chosen.map(({ value }) => value)).toEqual([mode]);
    }
  });

  test.each(['10/07 · 2', '', HOSTILE, LONG])(
    'the badge is the same from both runtimes: %.20s',
    (text) => {
      const props = { text, label: `Title, ${text}`, ...silent };
      const [one, other] = [preact((all) => all.Badge, props), dom((all) => all.Badge, props)];
      expect(htmlOf(other)).toBe(htmlOf(one));
      expect(other.querySelector('button')?.getAttribute('aria-label')).toBe(`Title, ${text}`);
      expect(other.querySelector('span')?.textContent).toBe(text);
    },
  );
});

describe('content components', () => {
  test('show a card in this order: rank, place, title, links, pairs, notice', () => {
    const place = dom((all) => all.PaperCard, { view: view('ko'), words: WORDS.ko, ...silent });
    expect(place.textContent?.replace(/\s+/g, ' ')).toBe(
      '12024년 10월 7일 주 · 1편 중 1번째차등 트랜스포머 Differential Transformer' +
        '논문 보기소개 게시물 @omarsar0출처: PyTorchKR자리가 좁아서 번갈아 보여 줘요.' +
        '요약 Summary첫 문장.First.둘째 문장.Second.자세히 Details자세한 문장.In detail.' +
        '다른 주에도 실렸어요 2024년 9월 30일 주 · 1편 중 1번째' +
        '모델의 도움으로 쓴 글모델이 썼습니다. Written by a model.',
    );
  });

  test('say in words that a language is missing', () => {
    const english = { summary: { ko: null, en: ['One.'] }, abstract: { ko: null, en: ['Two.'] } };
    const record = makeRecord(makeDigest({ entries: [makeEntry(english)] }));
    const paper = paperView(record, WORDS, 'en') as PaperView; // the record has a text
    const place = dom((all) => all.PaperCard, { view: paper, words: WORDS.en, ...silent });
    const said = [...place.querySelectorAll('.missing')].map(({ textContent }) => textContent);
    expect(said).toEqual(['No Korean text yet. ']);
    expect(place.querySelector('.links + .box .missing')).not.toBeNull();
    expect(place.querySelector('.pair.alone p[lang="en"]:not(.second)')?.textContent).toBe('One.');
  });

  test.each([
    ['ko', ['ko', 'en second']],
    ['en', ['en', 'ko second']],
  ] as const)('show the reader’s language first, and the other one second: %s', (locale, lines) => {
    const place = dom((all) => all.PaperCard, {
      view: view(locale),
      words: WORDS[locale],
      ...silent,
    });
    const linesOf = (selector: string) =>
      [...(place.querySelector(selector)?.children ?? [])].map((line) =>
        `${line.getAttribute('lang')} ${line.className}`.trim(),
      );
    for (const part of ['.title', '.heading', '.pair', '.notice p'])
      expect(linesOf(part), part).toEqual(lines);
  });

  test('open links in a new tab without a referrer', () => {
    const place = dom((all) => all.PaperCard, { view: view('ko'), words: WORDS.ko, ...silent });
    const links = [...place.querySelectorAll('a')];
    expect(links.length).toBe(3);
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\//);
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    }
  });

  test('say whose panel it is, and that it has no tie to the site', () => {
    const place = dom((all) => all.Panel, panelProps('en', view('en')));
    const aside = place.querySelector('[role="complementary"]');
    expect(aside?.getAttribute('aria-label')).toBe('Paper Duet');
    expect(aside?.textContent).toContain('Not affiliated with this site');
  });

  test('show what the page says of the paper, below the text', () => {
    const place = dom(
      (all) => all.Panel,
      panelProps('en', view('en'), { remarks: [{ text: WORDS.en.withdrawn }] }),
    );
    expect(place.querySelector('.remark')?.textContent).toContain('withdrew');
    expect(place.querySelector('.body + .remark + .foot')).not.toBeNull();
  });

  test('show the Korean title on a chip, and how many papers there are', () => {
    const place = dom(
      (all) => all.Chip,
      chipProps('ko', view('ko'), { views: [view('ko'), view('ko')], isOpen: false }),
    );
    expect(place.querySelector('b')?.lang).toBe('ko');
    expect(place.textContent).toBe('차등 트랜스포머외 1편 · 10/07');
  });

  test('show a chip without papers yet', () => {
    const place = dom((all) => all.Chip, chipProps('ko', NOTHING, { views: [], isOpen: false }));
    expect(place.querySelector('button')?.getAttribute('aria-expanded')).toBe('false');
  });
});

describe.each(['preact', 'dom'] as const)('the reader acts (%s)', (name) => {
  const runtime: Draw = (choose, props) => (name === 'preact' ? preact : dom)(choose, props);
  let acts: unknown[] = [];
  const listening = {
    onMode: (mode: string) => acts.push(['mode', mode]),
    onFold: (isFolded: boolean) => acts.push(['fold', isFolded]),
    onOther: (...at: number[]) => acts.push(['other', ...at]),
    onOpen: (isOpen: boolean) => acts.push(['open', isOpen]),
    onSize: () => acts.push(['size']),
    onHandleKey() {},
    onHandle() {},
    onReport() {},
    onPick() {},
  };

  beforeEach(() => {
    acts = [];
  });

  test('fold the panel by its button and by Escape, and open it by its tab', () => {
    const place = runtime((all) => all.Panel, panelProps('ko', view('ko'), listening));
    click(place.querySelector('[aria-label="접기"]'));
    press(place.querySelector('a'), 'Escape');
    press(place.querySelector('a'), 'n');
    click(place.querySelector('.tab'));
    expect(acts).toEqual([
      ['fold', true],
      ['fold', true],
      ['fold', false],
    ]);
  });

  test('let the reader choose how the languages are shown', () => {
    const place = runtime((all) => all.Panel, panelProps('ko', view('ko'), listening));
    const choice = place.querySelector('input[value="side"]');
    click(choice);
    expect(acts).toEqual([['mode', 'side']]);
  });

  test('turn to another week', () => {
    const place = runtime((all) => all.Panel, panelProps('ko', view('ko'), listening));
    click(place.querySelector('.others button'));
    expect(acts).toEqual([['other', 1]]);
  });

  test('lead from a text without Korean to one that has it', () => {
    const english = makeEntry({
      summary: { ko: null, en: ['One.'] },
      abstract: { ko: null, en: null },
    });
    const old = makeDigest({ id: 'old', week: { start: '2024-09-30', end: '2024-10-06' } });
    const record = makeRecord(makeDigest({ entries: [english] }), old);
    const paper = paperView(record, WORDS, 'ko') as PaperView; // the record has a text
    const place = runtime((all) => all.Panel, panelProps('ko', paper, listening));
    click(place.querySelector('.missing button'));
    expect(acts).toEqual([['other', 1]]);
  });

  test('open and close a chip', () => {
    const closed = runtime(
      (all) => all.Chip,
      chipProps('ko', view('ko'), { ...listening, isOpen: false }),
    );
    click(closed.querySelector('.chip'));
    press(closed.querySelector('.chip'), 'Escape');
    const open = runtime((all) => all.Chip, chipProps('ko', view('ko'), listening));
    press(open.querySelector('.open a'), 'Escape');
    click(open.querySelector('.others button'));
    expect(acts).toEqual([
      ['open', true],
      ['open', false],
      ['other', 0, 1],
    ]);
  });

  test('open a badge', () => {
    const place = runtime((all) => all.Badge, {
      text: '1',
      label: 'x',
      onOpen: () => acts.push('open'),
    });
    click(place.querySelector('button'));
    expect(acts).toEqual(['open']);
  });
});

test('ignore a click that a page makes up', () => {
  const acts: string[] = [];
  const place = dom((all) => all.Panel, {
    ...panelProps('ko', view('ko')),
    onFold: () => acts.push('fold'),
    onMode: () => acts.push('mode'),
    onOther: () => acts.push('other'),
  });
  for (const button of place.querySelectorAll('button')) button.click();
  const input = place.querySelector('input[value="en"]');
  input?.dispatchEvent(trusted(new Event('change', { bubbles: true }))); // after a script's click()
  input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(acts).toEqual([]);
});
