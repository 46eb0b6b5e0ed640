import type { BackupContents } from '../../backup/backup-format';
import type { MergePlan } from '../../backup/merge-plan';
import { hasUserMessage, toUserMessage } from '../../browser/errors';
import { report } from '../../browser/report';
import { isOrigin } from '../../digest/origin';
import { ask, type Reply } from '../../messaging/messages';
import { readRecoveryNotice } from '../../storage/recovery-notice';
import { readSession, type Session, watchSession } from '../../storage/session';
import { readStore, type StoreContents } from '../../storage/store';
import type { LocalizedText, Problem } from '../../text/localized';
import {
  type Amounts,
  amountsOf,
  type BackupState,
  BUSY,
  isAboutErasing,
  isBusy,
  type RecoveryNoticeView,
  UNREADABLE,
} from '../../view/library/backup-view';
import { Turns } from '../turns';
import {
  download,
  keepInParts,
  makeBackup,
  planImport,
  readBackup,
  readBackupContents,
  toStoreContents,
} from './backup-file';
import { readStoredSize } from './stored-size';
import { besides, takeBack } from './undo-backup';

/** What was read of a backup and waits for the reader's word. */
interface Pending {
  current: BackupContents;
  plan: MergePlan;
}

type Undo = () => Promise<Reply>;

/** Keeping everything in a file, bringing it back, and erasing it. */
export class BackupModel {
  state: BackupState = { kind: 'idle' };
  /** why something could not be done, and whether that was to erase */
  refusal: { why: LocalizedText; isAboutErasing: boolean } | null = null;
  /** the database was rebuilt, and the reader has not been told yet */
  recovery: RecoveryNoticeView | null = null;
  /** how much the browser stores for us, bytes; `null` if it does not say */
  storedBytes: number | null = null;
  #pending: Pending | null = null;
  #undo: Undo | null = null;
  #broughtInAtMs = 0;
  #stopping: AbortController | null = null;
  readonly #works = new Turns();
  /** kept until the page is closed, the last first to be put back */
  readonly #erased: { contents: StoreContents; atMs: number }[] = [];
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Reads what the reader has to be told. @throws {StoreError} when that cannot be read */
  async open(): Promise<void> {
    watchSession(new AbortController().signal, ({ indexing }) => this.#followIndexing(indexing));
    this.#measure().catch(report); // does not delay the page
    this.recovery = await readRecoveryNotice();
    this.#onChange();
  }

  async #measure(): Promise<void> {
    this.storedBytes = await readStoredSize();
    this.#onChange();
  }

  async dismissRecoveryNotice(): Promise<void> {
    this.recovery = null;
    this.#onChange();
    const reply = await ask('dismiss-recovery-notice');
    if (!reply.ok) this.#refuse(reply.failure);
  }

  /** Gives everything as a file to download. */
  async make(): Promise<void> {
    if (this.#isKeptFrom('making')) return;
    return this.#during({ kind: 'making' }, async () => {
      const file = await makeBackup();
      download(file);
      return { kind: 'made', name: file.name };
    });
  }

  /**
   * Reads a backup and shows what bringing it in would change. Of backups given in quick succession the
   * last is shown.
   */
  async read(file: File): Promise<void> {
    if (this.state.kind !== 'reading' && this.#isKeptFrom('reading')) return;
    return this.#during({ kind: 'reading' }, async (isLatest) => {
      const read = await readFile(file);
      if (!isLatest()) return null;
      if ('refusal' in read) return this.#refuse(read.refusal);
      const current = await readBackupContents();
      const plan = await planImport(current, read.backup);
      if (!isLatest()) return null;
      this.#pending = { current, plan };
      return { kind: 'asking-to-bring-in', plan, madeAt: read.madeAt, problems: read.problems };
    });
  }

  /** Brings in what is shown. @param withSettings - also settings that differ from those here */
  bringIn(withSettings: boolean): Promise<void> {
    const pending = this.#pending;
    if (!pending) return Promise.resolve();
    const { plan } = pending;
    const settings = plan.settings ?? (withSettings ? plan.otherSettings : null);
    const contents = toStoreContents(plan, new Date().toISOString());
    const total = contents.weeks.length;
    this.#pending = null;
    const stopping = new AbortController();
    this.#stopping = stopping;
    return this.#during({ kind: 'bringing-in', done: 0, total }, async () => {
      const kept: StoreContents = { weeks: [], marks: [], sources: [] };
      const onKept = (part: StoreContents) => {
        add(kept, part);
        const done = kept.weeks.length;
        this.#show({ kind: 'bringing-in', done, total: stopping.signal.aborted ? done : total });
      };
      const reply = await keepInParts(contents, onKept, stopping.signal);
      const isStopped = stopping.signal.aborted && kept.weeks.length < total;
      const chosen = isStopped ? null : settings;
      const hasNewSettings = chosen !== null;
      if (!reply.ok) return this.#refuse(reply.failure);
      const change = chosen && (await ask('change-settings', { patch: chosen }));
      if (change && !change.ok) return this.#refuse(change.failure);
      this.#undo = () => takeBack({ ...pending, contents: kept, hasNewSettings });
      this.#broughtInAtMs = Date.now();
      const amounts = amountsOf(kept);
      return { kind: 'brought-in', amounts, withSettings: hasNewSettings, isStopped };
    });
  }

  /** Stops bringing in; what was kept by then stays, and can be taken back. */
  stop(): void {
    this.#stopping?.abort();
    const { state } = this;
    if (state.kind === 'bringing-in') this.#show({ ...state, total: state.done });
  }

  /** Makes everything as it was before the backup was brought in. */
  takeBack(): Promise<void> {
    const undo = this.#undo;
    if (!undo) return Promise.resolve();
    return this.#during({ kind: 'taking-back' }, async () => {
      const reply = await undo();
      if (!reply.ok) return this.#refuse(reply.failure);
      this.#undo = null;
      return { kind: 'taken-back' };
    });
  }

  get canTakeBack(): boolean {
    return this.#undo !== null;
  }

  /** Asks whether everything is to go, and says what that is. */
  async askToErase(): Promise<void> {
    if (this.#isKeptFrom('counting')) return;
    return this.#during({ kind: 'counting' }, async () => {
      return { kind: 'asking-to-erase', amounts: amountsOf(await readStore()) };
    });
  }

  /** Erases everything; until the page is closed it can be put back. */
  erase(): Promise<void> {
    return this.#during({ kind: 'erasing' }, async () => {
      await stopAll();
      const contents = await readStore();
      const reply = await ask('erase');
      if (!reply.ok) return this.#refuse(reply.failure);
      this.#erased.push({ contents, atMs: Date.now() });
      this.#undo = null;
      return null;
    });
  }

  /** What was erased last; `null` when nothing was. */
  get erased(): Amounts | null {
    const last = this.#erased.at(-1);
    return last ? amountsOf(last.contents) : null;
  }

  /**
   * The import or erasing that was done last and whose undo is offered now; `null` when there is none, and
   * while an operation runs or the reader is asked.
   */
  get lastDone(): { atMs: number; undo: () => Promise<void> } | null {
    const { kind } = this.state;
    if (isBusy(this.state) || kind === 'asking-to-bring-in' || kind === 'asking-to-erase')
      return null;
    const erased = this.#erased.at(-1);
    const acts = [
      erased && { atMs: erased.atMs, undo: () => this.putBack() },
      kind === 'brought-in' &&
        this.canTakeBack && { atMs: this.#broughtInAtMs, undo: () => this.takeBack() },
    ].filter((act) => act !== undefined && act !== false);
    return acts.toSorted((a, b) => b.atMs - a.atMs)[0] ?? null;
  }

  /** Puts back what was erased last. */
  putBack(): Promise<void> {
    const erased = this.#erased.at(-1);
    if (!erased) return Promise.resolve();
    const total = erased.contents.weeks.length;
    return this.#during({ kind: 'restoring', done: 0, total }, async () => {
      const contents = besides(await readStore(), erased.contents);
      let done = 0;
      const reply = await keepInParts(contents, ({ weeks }) => {
        done += weeks.length;
        this.#show({ kind: 'restoring', done, total });
      });
      if (!reply.ok) return this.#refuse(reply.failure);
      this.#erased.pop();
      return { kind: 'restored' };
    });
  }

  /** Leaves everything as it is. */
  cancel(): void {
    this.#pending = null;
    this.#show({ kind: 'idle' });
  }

  /** What was said last is over, where nothing can be done about it: the reader goes on. */
  forget(): void {
    const { kind } = this.state;
    this.refusal = null;
    const isOver = kind === 'made' || kind === 'taken-back' || kind === 'restored';
    if (isOver || (kind === 'brought-in' && !this.canTakeBack)) this.state = { kind: 'idle' };
    this.#onChange();
  }

  /**
   * One thing at a time; what came of the one before is no longer said.
   *
   * @param work - is over where it is no longer the latest: another file was given meanwhile
   */
  async #during(
    state: BackupState,
    work: (isLatest: () => boolean) => Promise<BackupState | null>,
  ): Promise<void> {
    const isLatest = this.#works.begin();
    this.refusal = null;
    this.#show(state);
    try {
      const after = await work(isLatest);
      if (!isLatest()) return;
      this.#forgetBusy();
      this.#show(after ?? { kind: 'idle' });
    } catch (error) {
      if (!hasUserMessage(error)) report(error);
      if (!isLatest()) return;
      this.#refuse(toUserMessage(error));
      this.#show({ kind: 'idle' });
    }
    this.#measure().catch(report);
  }

  /** Says so where something else is being done: a press is never left without an answer. */
  #isKeptFrom(kind: 'making' | 'reading' | 'counting'): boolean {
    if (!isBusy(this.state)) return false;
    if (this.state.kind === kind) return true; // it is being done, and that is said
    this.refusal = { why: BUSY, isAboutErasing: kind === 'counting' };
    this.#onChange();
    return true;
  }

  #forgetBusy(): void {
    if (this.refusal?.why === BUSY) this.refusal = null;
  }

  #followIndexing(indexing: Session['indexing']): void {
    const { state } = this;
    if (state.kind === 'bringing-in' || state.kind === 'restoring')
      this.#show({ ...state, indexing });
  }

  #refuse(why: LocalizedText): null {
    this.refusal = { why, isAboutErasing: isAboutErasing(this.state) };
    this.#onChange();
    return null;
  }

  #show(state: BackupState): void {
    this.state = state;
    this.#onChange();
  }
}

type ReadFile =
  | { backup: BackupContents; madeAt: string | null; problems: Problem[] }
  | { refusal: LocalizedText };

async function readFile(file: File): Promise<ReadFile> {
  try {
    const { backup, made, problems } = await readBackup(file);
    if (backup) return { backup, madeAt: made.madeAt, problems };
    return { refusal: problems[0]?.what ?? UNREADABLE };
  } catch (error) {
    if (error instanceof DOMException) return { refusal: UNREADABLE }; // moved, deleted, or locked
    throw error;
  }
}

function add(to: StoreContents, { weeks, marks, sources }: StoreContents): void {
  to.weeks.push(...weeks);
  to.marks.push(...marks);
  to.sources.push(...sources);
}

/** So that what is read next is not in the middle of something. */
async function stopAll(): Promise<void> {
  const { progress } = await readSession();
  for (const id of Object.keys(progress)) if (isOrigin(id)) await ask('stop-fetching', { id });
}
