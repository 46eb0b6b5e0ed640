import type { ChromiumSession } from './chromium';

/**
 * Replaces all weeks that our pages read with many forged ones; for one profile and one test, as the
 * background would remove them. Pages that read them are opened with `leaveMirror`.
 */
export async function forgeWeeks(
  session: ChromiumSession,
  counts: { weeks: number; papersAWeek: number },
): Promise<void> {
  const page = await session.newPage();
  await page.goto(session.extensionUrl('/options.html'));
  await page.evaluate(async ({ weeks, papersAWeek }) => {
    const { local } = chrome.storage;
    const { mirror } = (await local.get('mirror')) as { mirror: { weeks: unknown[] } };
    const day = (at: number) =>
      new Date(Date.UTC(2024, 9, 7) - at * 7 * 86_400_000).toISOString().slice(0, 10);
    const heads: unknown[] = [];
    let items: Record<string, unknown> = {};
    for (let at = 0; at < weeks; at += 1) {
      const [start, id] = [day(at), `forged:${at}`];
      const digest = {
        ...{ id, way: 'bundled', mark: id, week: { start, end: start }, size: papersAWeek },
        title: { ko: null, en: null },
        source: { name: 'Forged', url: 'https://example.org/', notice: { ko: null, en: null } },
      };
      const keys = Array.from(
        { length: papersAWeek },
        (_, rank) => `url:example.org/${at}/${rank}`,
      );
      for (const [rank, key] of keys.entries()) {
        const title = { ko: `${at}주의 논문 ${rank}`, en: `Paper ${rank} of week ${at}` };
        const pairs = [{ ko: '한 문장입니다.', en: 'One sentence.' }];
        const sections = [{ name: 'summary', pairs }];
        const text = { digest, rank: rank + 1, title, sections, links: [] };
        items[`paper:${key}`] = { key, texts: [text] };
      }
      items[`week:${id}`] = { ...digest, trends: [], papers: keys };
      heads.push({ id, start, end: start, languages: ['ko', 'en'] });
      if (at % 200 === 199 || at === weeks - 1) {
        await local.set(items);
        items = {};
      }
    }
    await local.set({ mirror: { ...mirror, weeks: heads } });
  }, counts);
  await page.close();
}

/** Runs in a page, before its scripts: keeps it from asking the background, which would repair the mirror. */
export function leaveMirror(): void {
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
  const stay = (message: { kind?: string }) =>
    message.kind === 'refresh-mirror' ? Promise.resolve({ ok: true }) : send(message);
  Object.assign(runtime, { sendMessage: stay });
}

/** The `chrome` of functions that run in the extension's pages. */
declare const chrome: typeof import('wxt/browser').browser;
