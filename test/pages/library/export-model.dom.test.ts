import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ExportModel } from '../../../lib/pages/library/export-model';
import { paperKey } from '../../../lib/paper/ref';
import { identifyPaper } from '../../../lib/sites/papers';
import { identifyPost } from '../../../lib/sites/registry';
import { writeStore } from '../../../lib/storage/write-store';
import { makeMark } from '../../backup/contents';
import { readCsv } from '../../export/read-csv';
import { freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { buildMirrorImage } from '../../fakes/mirror';
import { fakeStorage } from '../../fakes/storage';

const NOW = '2026-11-21T00:00:00.000Z';
let storage: ReturnType<typeof fakeStorage>;
let files: File[];
let states: string[];
let model: ExportModel;

const entry = (number: number) =>
  makeEntry({ rank: (number % 10) + 1, papers: [`https://arxiv.org/abs/2501.${10_000 + number}`] });

/** Weeks of ten papers each, one of which has a mark. */
function fill(weeks: number): void {
  const digests = Array.from({ length: weeks }, (_, at) => {
    const start = new Date(Date.UTC(2023, 0, 2) + at * 7 * 86_400_000).toJSON().slice(0, 10);
    const entries = Array.from({ length: 10 }, (_, nth) => entry(at * 10 + nth));
    return makeDigest({ id: `study:${start}`, week: { start, end: start }, entries });
  });
  const { head, items } = buildMirrorImage({
    digests: [makeDigest(), ...digests],
    broken: [],
    fingerprint: '',
    identifyPaper,
    identifyPost,
  });
  storage = fakeStorage({ mirror: head, ...Object.fromEntries(items) });
}

beforeEach(async () => {
  fill(2);
  freshDatabases();
  await writeStore({ putMarks: [makeMark({ isStarred: true, note: '비밀' }, NOW)] });
  files = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as File); // our downloads are always files
    return 'blob:file';
  });
  states = [];
  model = new ExportModel(() => states.push(model?.show('ko').view.status?.text ?? ''));
  await model.open();
});

test('saves the newest week as the copied text, and says so', async () => {
  expect(model.show('ko').view.save).toBe('1편을 Markdown 파일로 저장');
  await model.save('ko');
  expect(files.map(({ name }) => name)).toEqual(['paper-duet-2024-10-07.md']);
  expect(await files[0]?.text()).toMatch(/^# 이번 주의 논문\n[\s\S]*차등 트랜스포머/);
  expect(model.show('ko').view.status?.text).toBe('paper-duet-2024-10-07.md 파일로 내려받았어요.');
  model.choose({ format: 'csv' });
  expect(model.show('ko').view.status).toBeNull();
});

test('saves all papers, newest week first, in the order of each week', async () => {
  model.choose({ what: 'all', format: 'csv' });
  await model.save('ko');
  const [, ...rows] = readCsv((await files[0]?.text()) ?? '');
  expect(rows).toHaveLength(21);
  expect(rows.map(([start, , rank]) => `${start} ${rank}`).slice(0, 3)).toEqual([
    '2024-10-07 1',
    '2023-01-09 1',
    '2023-01-09 2',
  ]);
  expect(files[0]?.name).toMatch(/^paper-duet-papers-\d{4}-\d\d-\d\d\.csv$/);
});

test('puts private data into a file only when that is ticked, and never into its name', async () => {
  model.choose({ what: 'starred' });
  await model.save('ko');
  model.choose({ withMarks: true });
  await model.save('ko');
  const [without = '', withMarks = ''] = await Promise.all(files.map((file) => file.text()));
  expect(without).not.toMatch(/비밀|별표/);
  expect(withMarks).toMatch(/### 내 메모\n\n비밀\n[\s\S]*- 내 표시: 별표/);
  for (const { name } of files) expect(name).not.toMatch(/star|별표/);
});

test('saves the papers with a tag, and names the tag only when that is ticked', async () => {
  await writeStore({ putMarks: [makeMark({ tags: { add: ['면접 준비'] } }, NOW)] });
  await model.open();
  model.choose({ what: 'tag' });
  expect(model.show('ko').view.save).toBe('1편을 Markdown 파일로 저장');
  await model.save('ko');
  model.choose({ withMarks: true });
  await model.save('ko');
  const [without, withMarks] = await Promise.all(files.map((file) => file.text()));
  expect(without).not.toContain('면접 준비');
  expect(withMarks).toContain('- 내 태그: 면접 준비');
});

test('packs many notes into an archive', async () => {
  model.choose({ what: 'all', layout: 'papers' });
  await model.save('ko');
  expect(files[0]?.name).toMatch(/\.zip$/);
  expect(new Uint8Array((await files[0]?.arrayBuffer()) ?? new ArrayBuffer(0)).slice(0, 2)).toEqual(
    new TextEncoder().encode('PK'),
  );
});

test('follows stars that are set elsewhere', async () => {
  const other = paperKey({ scheme: 'arxiv', id: '2501.10003' });
  await writeStore({ putMarks: [{ ...makeMark({ isStarred: true }, NOW), key: other }] });
  await fakeBrowser.storage.session.set({ changes: 'another' });
  model.choose({ what: 'starred' });
  await vi.waitFor(() => expect(model.show('ko').view.save).toBe('2편을 Markdown 파일로 저장'));
});

test('shows progress once saving takes a while, and can be cancelled', async () => {
  fill(30);
  vi.spyOn(performance, 'now').mockImplementation(
    (
      (nowMs = 0) =>
      () =>
        (nowMs += 400)
    )(),
  );
  model.choose({ what: 'all' });
  const saving = model.save('ko');
  await vi.waitFor(() => expect(model.show('ko').view.canCancel).toBe(true));
  expect(model.show('ko').view.status?.text).toMatch(
    /^파일을 만드는 중이에요 · 논문 301편 중 \d+편$/,
  );
  await model.save('ko'); // pressed twice
  model.cancel();
  await saving;
  expect(files).toEqual([]);
  expect(model.show('ko').view.status?.text).toBe('취소했어요. 저장한 파일은 없어요.');
  vi.restoreAllMocks();
});

test('says why nothing was saved', async () => {
  storage.breakReads();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await model.save('ko');
  expect(model.show('ko').refusal).toMatch(/^파일을 만들지 못했어요\. .+/);
  expect(model.show('ko').view.status).toBeNull();
  fill(0);
  vi.restoreAllMocks();
});

test('says so if the papers have been removed while they were being saved', async () => {
  model.choose({ what: 'starred' });
  fakeStorage({});
  await model.save('ko');
  expect(model.show('en').refusal).toBe(
    'The file could not be created. The papers you chose have been removed meanwhile.',
  );
  expect(files).toEqual([]);
});
