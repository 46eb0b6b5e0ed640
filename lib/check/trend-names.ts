import type { Digest } from '../digest/format';
import { localize } from '../text/sentences';
import { CHECK_WORDS } from './check.words';
import type { Finding } from './finding';
import { atTrend, joinEntry } from './places';

const QUOTED = /["“‘「『]([A-Za-z][^"”’」』]{2,80})["”’」』]/g;

/** Papers that a trend names in quotes and that no entry of the digest is called. */
export function checkTrendNames({ trends, entries }: Digest): Finding[] {
  const all = fold(
    entries.map((entry) => `${joinEntry(entry, 'ko')} ${joinEntry(entry, 'en')}`).join(' '),
  );
  return trends.flatMap(({ ko, en }, index) => {
    const names = [...`${ko ?? ''}\n${en ?? ''}`.matchAll(QUOTED)].map(([, name = '']) => name);
    // A word in quotes is a word; titles have capitals.
    const titles = [...new Set(names)].filter((name) => /[A-Z]/.test(name));
    const known = titles.filter((name) => all.includes(fold(name)));
    // Quotes that name no entry at all are there for another reason.
    if (known.length === 0) return [];
    return titles
      .filter((name) => !known.includes(name))
      .map(
        (name): Finding => ({
          rule: 'name-unknown',
          severity: 'warning',
          where: atTrend(index),
          what: localize(CHECK_WORDS.unknownName, { name }),
          ko: ko?.includes(name) ? ko : null,
          en: en?.includes(name) ? en : null,
        }),
      );
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9가-힣]/g, '');
}
