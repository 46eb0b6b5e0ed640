import type { ComponentProps } from 'preact';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackupProps } from '../../../components/library/Backup';
import type { Setup } from '../../../components/library/Setup';
import { makeBackup } from '../../../lib/pages/library/backup-file';
import { LibraryModel } from '../../../lib/pages/library/model';
import { SetupPage } from '../../../lib/pages/library/setup-page';
import { writeStore } from '../../../lib/storage/write-store';
import { BUSY } from '../../../lib/view/library/backup-view';
import { makeWeek } from '../../backup/contents';
import { fakeBackground, type SentReply } from '../../fakes/background';
import { freshDatabases } from '../../fakes/database';
import { makeDigest, makeEntry } from '../../fakes/digest';
import { fakeStorage } from '../../fakes/storage';

beforeEach(() => {
  fakeStorage();
  fakeBrowser.i18n.getUILanguage = () => 'ko';
  freshDatabases();
  fakeBrowser.storage.local.getBytesInUse = async () => 0;
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 0 }) } });
});

/** A file whose contents come when the test says so, as from a slow disk. */
function slow(file: File): { file: File; arrive: () => void } {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const delayed = <Blobs extends Blob>(blob: Blobs): Blobs =>
    Object.assign(blob, {
      arrayBuffer: async () => arrived.then(() => Blob.prototype.arrayBuffer.call(blob)),
      text: async () => arrived.then(() => Blob.prototype.text.call(blob)),
      slice: (...span: [number, number]) => delayed(Blob.prototype.slice.apply(blob, span)),
    });
  return { file: delayed(file), arrive };
}

/** A week of one paper with this title. */
function weekFile(title: string): File {
  const entries = [makeEntry({ title: { ko: null, en: title } })];
  return new File([JSON.stringify(makeDigest({ entries }))], `${title}.json`);
}

/** A backup of so many weeks. */
async function backupFile(weeks: number): Promise<File> {
  const ids = Array.from({ length: weeks }, (_, n) => `own:${n}`);
  freshDatabases();
  await writeStore({ putWeeks: ids.map((id) => makeWeek({ digest: makeDigest({ id }) })) });
  const file = await makeBackup();
  freshDatabases();
  return file;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

const titlesOf = ({ preview }: LibraryModel) => preview?.rows.map(({ title }) => title.en);

describe('of two files given to the library in quick succession', () => {
  const model = () =>
    new LibraryModel(
      () => {},
      () => false,
    );

  test.each(['first', 'last'])(
    'the last is shown, also where the %s is read sooner',
    async (sooner) => {
      const library = model();
      const [one, two] = [slow(weekFile('One')), slow(weekFile('Two'))];
      const readings = [library.readFile(one.file), library.readFile(two.file)];
      const [before, after] = sooner === 'first' ? [one, two] : [two, one];
      before.arrive();
      await settle();
      after.arrive();
      await Promise.all(readings);
      expect(titlesOf(library)).toEqual(['Two']);
      expect(library.progress).toBeNull();
      expect(library.canStop).toBe(false);
    },
  );

  test('a first that cannot be read says nothing about the last', async () => {
    const library = model();
    const [one, two] = [slow(new File(['nothing'], 'one.txt')), slow(weekFile('Two'))];
    const readings = [library.readFile(one.file), library.readFile(two.file)];
    two.arrive();
    await settle();
    one.arrive();
    await Promise.all(readings);
    expect({ titles: titlesOf(library), refusal: library.refusal }).toEqual({
      titles: ['Two'],
      refusal: null,
    });
  });

  test('the page of a tab does not replace a file that was given while it was read', async () => {
    fakeBackground(() => ({ ok: true }));
    let answer: (result: unknown[]) => void = () => {};
    fakeBrowser.scripting.executeScript = (() =>
      new Promise((resolve) => {
        answer = resolve;
      })) as never; // the browsers' has more forms
    const library = model();
    const opening = library.open(7);
    await settle();
    await library.readFile(weekFile('Two'));
    answer([{ result: { url: 'https://a.example/', html: '<p>Nothing</p>' } }]);
    await opening;
    expect({ titles: titlesOf(library), refusal: library.refusal }).toEqual({
      titles: ['Two'],
      refusal: null,
    });
  });
});

describe('a backup that is dropped on the library', () => {
  const openSetup = () => {
    const setup = new SetupPage('ko', { onChange: () => {}, onOtherPapers: () => {} });
    const props = () => setup.content('backup', '#').props as ComponentProps<typeof Setup>; // what it draws
    return { setup, backup: () => props().backup, preview: () => props().preview };
  };
  /** How many weeks the reader is asked about; `null` while they are not asked. */
  const asked = ({ state }: BackupProps) =>
    state.kind === 'asking-to-bring-in' ? state.plan.putWeeks.length : null;

  test('does not start beside another that is being brought in, and that is said', async () => {
    const [first, second] = [await backupFile(1), await backupFile(2)];
    let answer: (reply: SentReply) => void = () => {};
    const background = fakeBackground(() => new Promise((resolve) => (answer = resolve)));
    const { setup, backup } = openSetup();
    setup.readDropped(first);
    await expect.poll(() => asked(backup())).toBe(1);
    backup().onBringIn(false);
    setup.readDropped(second);
    await settle();
    expect(backup().state.kind).toBe('bringing-in');
    expect(backup().refusal?.why).toBe(BUSY.ko);
    while (backup().state.kind === 'bringing-in') {
      answer({ ok: true });
      await settle();
    }
    expect(backup().state).toMatchObject({ kind: 'brought-in', amounts: { weeks: 1 } });
    expect(backup().refusal).toBeNull();
    const stored = background.asked.flatMap((one) =>
      one.kind === 'store-records' ? one.weeks : [],
    );
    expect(stored).toHaveLength(1);
  });

  test.each(['first', 'last'])(
    'replaces one that is still being read, also where the %s is read sooner',
    async (sooner) => {
      const [one, two] = [slow(await backupFile(1)), slow(await backupFile(2))];
      const { setup, backup } = openSetup();
      backup().onFile(one.file);
      backup().onFile(two.file);
      const [before, after] = sooner === 'first' ? [one, two] : [two, one];
      before.arrive();
      await settle();
      after.arrive();
      await settle();
      expect(asked(backup())).toBe(2);
      setup.readDropped(await backupFile(3));
      await expect.poll(() => asked(backup())).toBe(3);
    },
  );

  test('is not the last when a file was dropped after it, however long it takes to tell it is one', async () => {
    const [one, two] = [slow(await backupFile(1)), slow(await backupFile(2))];
    const { setup, backup } = openSetup();
    setup.readDropped(one.file);
    setup.readDropped(two.file);
    two.arrive();
    await expect.poll(() => asked(backup())).toBe(2);
    one.arrive();
    await settle();
    expect(asked(backup())).toBe(2);
  });

  test('a week that was dropped before another does not replace its preview', async () => {
    const [one, two] = [slow(weekFile('One')), slow(weekFile('Two'))];
    const { setup, preview } = openSetup();
    setup.readDropped(one.file);
    setup.readDropped(two.file);
    two.arrive();
    await settle();
    one.arrive();
    await settle();
    expect(preview()?.rows.map(({ title }) => title.en)).toEqual(['Two']);
  });
});
