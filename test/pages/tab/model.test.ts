import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshMirror } from '../../../lib/background/mirror/refresh';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import { addWeek } from '../../../lib/background/weeks';
import { TabModel } from '../../../lib/pages/tab/model';
import { paperKey } from '../../../lib/paper/ref';
import type { PopupView, Turn } from '../../../lib/view/popup/popup-view';
import { fakeBackground } from '../../fakes/background';
import { freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const KEY = paperKey({ scheme: 'arxiv', id: '2410.05258' });

beforeEach(async () => {
  setUiBundle(UI_BUNDLE);
  fakeStorage();
  fakeBrowser.windows.getCurrent = async () => ({ incognito: false }) as never; // all that is read
  fakeBrowser.i18n.getUILanguage = () => 'ko';
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakeBackground(() => ({ ok: true }));
  fakePackedDigests({ 'a.json': makeDigest() });
  await refreshMirror();
});

test.each<[string, (model: TabModel) => Promise<void>[], string]>([
  ['a paper, the week being read', (to) => [to.showWeek(), to.showPaper(KEY)], 'paper'],
  ['the week, a paper being read', (to) => [to.showPaper(KEY), to.showWeek()], 'week'],
])('of two places the reader goes to, the last is shown: %s', async (_, go, kind) => {
  const model = new TabModel(() => undefined);
  await model.open();
  expect(model.view.kind).toBe('week');
  await Promise.all(go(model));
  expect(model.view.kind).toBe(kind);
});

const MONDAYS = ['2024-09-23', '2024-09-30', '2024-10-07', '2024-10-14'];

test.each<[string, Turn[], string]>([
  ['one press', ['earlier'], '2024-10-07'],
  ['two presses', ['earlier', 'earlier'], '2024-09-30'],
  ['there and back', ['earlier', 'earlier', 'later'], '2024-10-07'],
  ['as many as there are weeks', ['earlier', 'earlier', 'earlier'], '2024-09-23'],
  ['beyond the first week', ['earlier', 'earlier', 'earlier', 'earlier'], '2024-09-23'],
  ['beyond it and back', ['earlier', 'earlier', 'earlier', 'earlier', 'later'], '2024-09-30'],
  ['beyond the last week', ['later'], '2024-10-14'],
])('presses faster than a week is read count one by one: %s', async (_, presses, shown) => {
  const weeks = MONDAYS.map((start) =>
    makeDigest({ id: `x:${start}`, week: { start, end: start } }),
  );
  fakePackedDigests(Object.fromEntries(weeks.map((week) => [`${week.id}.json`, week])));
  await refreshMirror();
  const model = new TabModel(() => undefined);
  await model.open();
  expect(model.view).toMatchObject({ kind: 'week', id: 'x:2024-10-14' });
  await Promise.all(presses.map((to) => model.turn(to)));
  expect(model.view).toMatchObject({ kind: 'week', id: `x:${shown}` });
});

test('the week that is shown can be copied, and all its papers cited', async () => {
  const papers = ['https://arxiv.org/abs/2410.09999'];
  const entries = [makeEntry({ rank: 2, title: { ko: null, en: 'Another' }, papers }), makeEntry()];
  fakePackedDigests({ 'a.json': makeDigest({ entries: entries.toReversed() }) });
  await refreshMirror();
  const model = new TabModel(() => undefined);
  await model.open();
  const { copyingWeek } = model;
  expect(copyingWeek?.languages).toEqual(['ko', 'en']);
  const markdown = { kind: 'copy', format: 'markdown', languages: ['ko'] } as const;
  const headings = copyingWeek?.make(markdown).text.match(/^##? .*/gm);
  expect(headings).toEqual([
    '# 이번 주의 논문',
    '## 이 주의 흐름',
    '## 1. 차등 트랜스포머',
    '## 2. Another',
  ]);
  const bibtex = copyingWeek?.make({ kind: 'cite', format: 'bibtex' }).text;
  expect(bibtex?.match(/^@misc\{\w+/gm)).toEqual([
    '@misc{differentialtransformer2024',
    '@misc{another2024',
  ]);
  await model.showPaper(KEY);
  expect(model.copyingWeek).toBeNull();
});

test('the name of the reader’s own source comes from the database, not from the mirror', async () => {
  const source = { ...makeDigest().source, name: 'Study group', url: 'https://intranet.example/a' };
  const entries = [makeEntry({ papers: ['https://arxiv.org/abs/2410.09999'], discussions: [] })];
  const digest = makeDigest({ id: 'own:1', source, entries });
  const key = paperKey({ scheme: 'arxiv', id: '2410.09999' });
  await addWeek({ origin: 'own', digest, from: 'a.json', addedAt: '2026-11-21T00:00:00.000Z' });
  const views: PopupView[] = [];
  const model = new TabModel(() => void views.push(model.view));
  await model.open();
  await model.showPaper(key);
  await vi.waitFor(() =>
    expect(model.view).toMatchObject({
      kind: 'paper',
      paper: {
        links: expect.arrayContaining([
          { text: '출처: Study group', url: source.url, canBeCut: true },
        ]),
      },
    }),
  );
  const first = views.find(({ kind }) => kind === 'paper');
  expect(JSON.stringify(first)).toContain('내가 담은 요약');
  expect(JSON.stringify(model.view)).not.toContain('내가 담은 요약');
  const mirror = JSON.stringify(await fakeBrowser.storage.local.get(null));
  expect(mirror).not.toMatch(/Study group|intranet/);
});

describe('a page that follows the tab in front', () => {
  const UNKNOWN = 'https://arxiv.org/abs/2410.11111';
  const KNOWN = 'https://arxiv.org/pdf/2410.05258v2';
  const show = (url: string | undefined) =>
    Object.assign(fakeBrowser.tabs, { query: async () => [{ id: 1, url }] });

  async function openAt(url: string | undefined): Promise<TabModel> {
    show(url);
    const model = new TabModel(() => undefined);
    await model.open();
    return model;
  }

  test('shows its paper, then the week, then its paper again', async () => {
    const model = await openAt(KNOWN);
    expect(model.view).toMatchObject({ kind: 'paper', key: KEY, isThisTab: true });
    expect(model.tab).toEqual({
      text: '이 탭의 PDF를 따라가요',
      isKnown: true,
      isNews: false,
    });
    show(UNKNOWN);
    await model.followTab();
    expect(model.view.kind).toBe('week');
    expect(model.tab).toMatchObject({
      text: '2410.11111은 담은 주에 없어요',
      isNews: true,
    });
    show(KNOWN);
    await model.followTab();
    expect(model.view).toMatchObject({ kind: 'paper', key: KEY });
  });

  test.each([
    [undefined, '이 탭의 주소를 볼 수 없어요. 도구 모음에서 Paper Duet을 누르면 읽을 수 있어요.'],
    ['chrome://newtab/', '이 탭에는 논문이 없어요'],
    ['https://openreview.net/forum?id=OfjIlbelrT', '이 논문은 담은 주에 없어요'],
  ])('says of %s why the week is shown', async (url, text) => {
    const model = await openAt(url);
    expect(model.view.kind).toBe('week');
    expect(model.tab?.text).toBe(text);
  });

  const LISTING = 'https://arxiv.org/list/cs.CL/recent';

  /** What the script that reads links finds in the tab in front, once it is let go on. */
  function showLinks(url: string, addresses: string[], until: Promise<void> = Promise.resolve()) {
    show(url);
    const executeScript = async () => {
      await until;
      return [{ result: { url, addresses } }];
    };
    Object.assign(fakeBrowser.scripting, { executeScript });
  }

  /** What the script waits for until the test lets it go on. */
  function makeGate() {
    let letGo: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    return { until, letGo: () => letGo() };
  }

  const listedOf = ({ view }: TabModel) => (view.kind === 'week' ? view.listed.length : null);

  test('reads the papers of each listing, and of one that was loaded again', async () => {
    showLinks(LISTING, [KNOWN]);
    const model = new TabModel(() => undefined);
    await model.open();
    expect(listedOf(model)).toBe(1);
    expect(model.tab?.text).toBe('이 페이지의 논문 1편');
    showLinks('https://arxiv.org/list/cs.LG/recent', [UNKNOWN]);
    await model.followTab();
    expect(listedOf(model)).toBe(0);
    showLinks('https://arxiv.org/list/cs.LG/recent', [KNOWN]);
    await model.followTab();
    expect(listedOf(model)).toBe(0); // a change of the title, say
    await model.followTab(true);
    expect(listedOf(model)).toBe(1);
    showLinks('chrome://newtab/', []);
    await model.followTab();
    expect(listedOf(model)).toBe(0);
    expect(model.tab?.text).toBe('이 탭에는 논문이 없어요');
  });

  test('shows no papers of a listing that the reader left while it was read', async () => {
    const { until, letGo } = makeGate();
    const model = await openAt(UNKNOWN);
    showLinks(LISTING, [KNOWN], until);
    const slow = model.followTab();
    await vi.waitFor(() => expect(model.tab?.text).toBe('이 탭에는 논문이 없어요'));
    showLinks('https://example.org/', []);
    await model.followTab();
    letGo();
    await slow;
    expect(listedOf(model)).toBe(0);
  });

  test('shows the papers of a listing though its title changes while they are read', async () => {
    const { until, letGo } = makeGate();
    const model = await openAt(UNKNOWN);
    showLinks(LISTING, [KNOWN], until);
    const slow = model.followTab(true);
    await vi.waitFor(() => expect(model.tab?.text).toBe('이 탭에는 논문이 없어요'));
    await model.followTab();
    letGo();
    await slow;
    expect(listedOf(model)).toBe(1);
  });

  test('says that its paper is missing only after all stored weeks were searched', async () => {
    let answer = (): void => undefined;
    const isSearched = new Promise<void>((resolve) => {
      answer = resolve;
    });
    fakeBackground(async ({ kind }) => {
      if (kind === 'refresh-mirror') await isSearched;
      return { ok: true };
    });
    show('https://arxiv.org/abs/2410.11111');
    const said: (string | undefined)[] = [];
    const model = new TabModel(() => void said.push(model.tab?.text));
    await model.open();
    expect(model.tab?.text).toBe('담은 주에서 2410.11111을 찾고 있어요');
    answer();
    await vi.waitFor(() => expect(said.at(-1)).toBe('2410.11111은 담은 주에 없어요'));
  });

  test.each<[string, () => void, string]>([
    ['its paper', () => show(KNOWN), '이 탭의 PDF를 따라가요'],
    ['its papers', () => showLinks(LISTING, [KNOWN]), '이 페이지의 논문 1편'],
  ])('shows %s also where what is stored changes while it opens', async (what, showTab, text) => {
    showTab();
    for (let turns = 0; turns < 30; turns += 1) {
      const model = new TabModel(() => undefined);
      const opened = model.open();
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      await Promise.all([model.reload(), opened]);
      expect(model.tab?.text, `after ${turns} turns`).toBe(text);
      const shown = what === 'its paper' ? { kind: 'paper', key: KEY } : { kind: 'week' };
      expect(model.view).toMatchObject(shown);
      if (shown.kind === 'week') expect(listedOf(model)).toBe(1);
    }
  });

  test('goes where the reader pressed though what is stored changes in that moment', async () => {
    const model = await openAt(KNOWN);
    await model.showWeek();
    await Promise.all([model.showPaper(KEY), model.reload()]);
    expect(model.view.kind).toBe('paper');
    await Promise.all([model.reload(), model.showWeek()]);
    expect(model.view.kind).toBe('week');
  });

  test('keeps what the reader turned to while the tab tells nothing new', async () => {
    const model = await openAt(KNOWN);
    await model.showWeek();
    await model.followTab();
    expect(model.view.kind).toBe('week');
    show('chrome://newtab/');
    await model.followTab();
    show('https://example.org/');
    await model.showPaper(KEY);
    await model.followTab();
    expect(model.view.kind).toBe('paper');
  });

  test('of several tabs in a row, the last is shown, whichever is read first', async () => {
    const model = await openAt(KNOWN);
    let answerFirst: (tabs: object[]) => void = () => undefined;
    const first = new Promise((resolve) => {
      answerFirst = resolve;
    });
    Object.assign(fakeBrowser.tabs, { query: () => first });
    const slow = model.followTab();
    show(UNKNOWN);
    await model.followTab();
    answerFirst([{ id: 1, url: KNOWN }]);
    await slow;
    expect(model.view.kind).toBe('week');
    expect(model.tab?.isNews).toBe(true);
  });

  describe('whose paper is not stored for a moment, as while the background rewrites it', () => {
    const take = async () => {
      const item = await fakeBrowser.storage.local.get(`paper:${KEY}`);
      await fakeBrowser.storage.local.remove(`paper:${KEY}`);
      return () => fakeBrowser.storage.local.set(item);
    };

    test('shows its paper once it is there', async () => {
      const giveBack = await take();
      const model = await openAt(KNOWN);
      expect(model.view.kind).not.toBe('paper');
      await giveBack();
      await model.reload();
      expect(model.view).toMatchObject({ kind: 'paper', key: KEY });
    });

    test('comes back to the paper that was shown', async () => {
      const model = await openAt(KNOWN);
      const giveBack = await take();
      await model.reload();
      expect(model.view.kind).not.toBe('paper');
      await giveBack();
      await model.reload();
      expect(model.view).toMatchObject({ kind: 'paper', key: KEY });
    });

    test('shows its paper though another look at the tab saw it before', async () => {
      const giveBack = await take();
      const model = await openAt(KNOWN);
      await giveBack();
      await model.followTab(); // the reader turned to this page, say
      expect(model.view).toMatchObject({ kind: 'paper', key: KEY });
      await model.reload();
      expect(model.view).toMatchObject({ kind: 'paper', key: KEY });
    });

    test('takes nobody away from where they turned to meanwhile', async () => {
      const giveBack = await take();
      const model = await openAt(KNOWN);
      await model.showWeek();
      await giveBack();
      await model.reload();
      expect(model.view.kind).toBe('week');
      expect(model.tab?.isKnown).toBe(true);
    });
  });

  test('shows what was stored meanwhile, at the same place', async () => {
    const model = await openAt(UNKNOWN);
    await addWeek({
      origin: 'own',
      digest: makeDigest({ id: 'own:new', entries: [makeEntry({ papers: [UNKNOWN] })] }),
      from: 'a.json',
      addedAt: '2026-11-21T00:00:00.000Z',
    });
    await model.reload();
    expect(model.tab?.isKnown).toBe(true);
    await model.showPaper(paperKey({ scheme: 'arxiv', id: '2410.11111' }));
    await model.reload();
    expect(model.view.kind).toBe('paper');
  });
});
