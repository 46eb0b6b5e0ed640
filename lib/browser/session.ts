import { browser } from 'wxt/browser';
import type { Said } from '../digest/format';
import { report } from './report';

/** What our own pages follow while it happens; memory of the browser, closed to content scripts. */
export interface Session {
  /** by source: how far fetching is; `total` is `null` while it is not known */
  progress: Record<string, { done: number; total: number | null }>;
  /** papers that are being laid out for pages; `null` while that takes no time, or is not done */
  laying: { done: number; total: number } | null;
  /** by source: why what was fetched could not be kept; what the source itself did is kept with it */
  failures: Record<string, Said>;
  /** another one after every change of marks or sources */
  changes: string;
}

// One item each: two that are written at once must not overwrite each other.
const PROGRESS = 'progress:';
const FAILURE = 'failure:';
const CHANGES = 'changes';
const LAYING = 'laying';

/** Background and extension pages. */
export async function readSession(): Promise<Session> {
  const items = Object.entries(await browser.storage.session.get(null));
  const named = (prefix: string) =>
    Object.fromEntries(
      items.flatMap(([name, value]) =>
        name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
      ),
    );
  return {
    progress: named(PROGRESS) as Session['progress'], // written by the functions below
    failures: named(FAILURE) as Session['failures'], // likewise
    laying: (items.find(([name]) => name === LAYING)?.[1] ?? null) as Session['laying'], // likewise
    changes: String(items.find(([name]) => name === CHANGES)?.[1] ?? ''),
  };
}

/** Says how far a source is; `null` when it is done. Background only. */
export function tellProgress(
  id: string,
  progress: Session['progress'][string] | null,
): Promise<void> {
  return tell(`${PROGRESS}${id}`, progress);
}

/** Says why what was fetched could not be kept; `null` when it is tried anew. Background only. */
export function tellFailure(id: string, failure: Said | null): Promise<void> {
  return tell(`${FAILURE}${id}`, failure);
}

/** Says how many papers are laid out for pages; `null` when all are. Background only. */
export function tellLaying(laying: Session['laying']): Promise<void> {
  return tell(LAYING, laying);
}

/** Says that marks or sources are not what they were. Background only. */
export async function tellChange(): Promise<void> {
  await browser.storage.session.set({ [CHANGES]: crypto.randomUUID() });
}

/** Calls back whenever something of it changed, until the signal aborts. Extension pages. */
export function watchSession(signal: AbortSignal, onChange: (session: Session) => void): void {
  const listen = () => void readSession().then(onChange, report);
  browser.storage.session.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listen));
}

async function tell(name: string, value: object | null): Promise<void> {
  if (value) await browser.storage.session.set({ [name]: value });
  else await browser.storage.session.remove(name);
}
