import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { refreshMirror } from '../../../lib/background/mirror/refresh';
import { setUiBundle } from '../../../lib/background/mirror/ui-bundle';
import type { DigestEntry } from '../../../lib/digest/format';
import { GlossaryModel } from '../../../lib/pages/glossary/model';
import { fakeBackground } from '../../fakes/background';
import { freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { fakePackedDigests } from '../../fakes/packed-files';
import { fakePrivateFiles } from '../../fakes/private-files';
import { fakeScripting } from '../../fakes/scripting';
import { fakeStorage } from '../../fakes/storage';
import { UI_BUNDLE } from '../../fakes/ui-bundle';

const SUMMARY = { ko: ['어텐션을 씁니다.'], en: ['It uses attention.'] };

let rests: (() => void)[];

beforeEach(() => {
  setUiBundle(UI_BUNDLE);
  fakeStorage();
  fakeScripting();
  fakePrivateFiles();
  freshDatabases();
  fakeBackground(async () => {
    await refreshMirror();
    return { ok: true, value: null };
  });
  rests = [];
});

/** Stores weeks with as many papers as one slice of the count, so that each slice is one week. */
async function keepWeeks(count: number): Promise<void> {
  const weeks = Array.from({ length: count }, (_, week) => {
    const start = `2024-10-${String(week + 1).padStart(2, '0')}`;
    const entries = Array.from({ length: 30 }, (_one, at): DigestEntry => {
      const paper = `https://arxiv.org/abs/24${String(week + 10)}.${String(at + 10000)}`;
      return makeEntry({ rank: at + 1, summary: SUMMARY, papers: [paper], discussions: [] });
    });
    const id = `a:${start}`;
    return [`${week}.json`, makeDigest({ id, week: { start, end: start }, entries })] as const;
  });
  fakePackedDigests(Object.fromEntries(weeks));
  await refreshMirror();
}

/** @param isStepped - the count waits for `step` between its slices */
function openModel(hash = '', isStepped = false) {
  let nowMs = 0;
  const scheduler = {
    now: () => {
      nowMs += 1000;
      return nowMs;
    },
    yield: () =>
      isStepped
        ? new Promise<void>((resolve) => {
            rests.push(resolve);
          })
        : Promise.resolve(),
  };
  const model = new GlossaryModel({ scheduler, onChange: () => undefined });
  model.open(hash);
  return model;
}

const papersOf = (model: GlossaryModel, slug: string) =>
  model
    .show('ko')
    .list.groups.flatMap(({ rows }) => rows)
    .find((row) => row.slug === slug)?.papers;

/** Resumes everything that waits, until a condition holds. */
async function stepUntil(isSo: () => boolean): Promise<void> {
  for (let step = 0; step < 3000 && !isSo(); step += 1) {
    for (const resolve of rests.splice(0)) resolve();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(isSo()).toBe(true);
}

describe('the glossary’s count', () => {
  test('covers every paper, and shows no message once it is done', async () => {
    await keepWeeks(3);
    const model = openModel();
    await vi.waitFor(() => expect(papersOf(model, 'attention')).toBe(90));
    await vi.waitFor(() => expect(model.show('ko').count).toBeNull());
    expect(papersOf(model, 'reward-hacking')).toBe(0);
  });

  test('keeps its results when stopped, and resumes from there', async () => {
    await keepWeeks(3);
    const model = openModel('', true);
    await stepUntil(() => model.show('ko').count?.text === '논문 90편 중 30편까지 읽었어요');
    model.stop();
    expect(model.show('ko').count).toMatchObject({ action: 'resume', progress: null });
    const counted = papersOf(model, 'attention') ?? 0;
    expect(counted).toBeGreaterThan(0);
    expect(counted).toBeLessThan(90);
    await stepUntil(() => rests.length === 0);
    expect(model.show('ko').count?.action).toBe('resume');

    model.resume();
    await stepUntil(() => model.show('ko').count === null);
    expect(papersOf(model, 'attention')).toBe(90);
  });

  test('keeps its numbers while the papers are counted again', async () => {
    await keepWeeks(1);
    const model = openModel();
    await vi.waitFor(() => expect(papersOf(model, 'attention')).toBe(30));
    await keepWeeks(2);
    model.recount();
    expect(papersOf(model, 'attention')).toBe(30);
    await vi.waitFor(() => expect(papersOf(model, 'attention')).toBe(60));
  });

  test('says if there is no paper, and if they cannot be read', async () => {
    const model = openModel();
    await vi.waitFor(() => expect(model.show('en').count?.text).toMatch(/^No papers yet/));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    model.recount();
    await vi.waitFor(() => expect(model.show('en').count?.action).toBe('retry'));
  });
});

describe('the address of the glossary', () => {
  test('opens a term with its sentences, part by part', async () => {
    await keepWeeks(1);
    const model = openModel('#term=attention');
    await vi.waitFor(() => expect(model.show('ko').term?.examples).toHaveLength(20));
    expect(model.show('ko').term).toMatchObject({
      more: '10편 더 보기',
      counts: '논문 30편 · 문장 30개',
    });
    model.more();
    await vi.waitFor(() => expect(model.show('ko').term?.examples).toHaveLength(30));
    model.follow('#term=attention&form=*');
    expect(model.show('ko').term).toMatchObject({ examples: [], isNowhere: true, more: null });
  });

  test('finds terms, and names one that does not exist', () => {
    const model = openModel('#search=ㅇㅌㅅ&term=nothing');
    const { title, isUnknown, term, list } = model.show('ko');
    expect([title, isUnknown, term]).toEqual(['Paper Duet · 용어집 · “ㅇㅌㅅ”', true, null]);
    expect(list.groups[0]?.rows.map(({ slug }) => slug)).toContain('attention');
  });

  test('draws a long list in parts, even after a short one', async () => {
    const model = openModel('#search=ㅇㅌㅅ', true);
    const rows = () =>
      model.show('ko').list.groups.reduce((sum, group) => sum + group.rows.length, 0);
    const few = rows();
    expect(few).toBeLessThan(40);
    model.follow('');
    expect(rows()).toBe(40);
    await stepUntil(() => rows() > 450);
  });

  test('decides the order of the list', async () => {
    await keepWeeks(1);
    const model = openModel('#order=papers');
    await vi.waitFor(() => expect(papersOf(model, 'attention')).toBe(30));
    expect(model.show('ko').list.groups[0]?.rows[0]?.slug).toBe('attention');
    model.follow('');
    expect(model.show('ko').list.groups[0]?.heading).toBe('ㄱ');
    expect(model.show('en').list.groups[0]?.heading).toBe('A');
  });
});
