import { phrase } from '../../lib/text/phrase';
import { ReadMenu } from './ReadMenu';
import type { TabPageProps } from './tab-page';

/** How much of the shown week is read. */
export function WeekRead({ view, words, locale, many, flagsOf }: TabPageProps) {
  if (view.kind !== 'week' || view.rows.length === 0) return null;
  const read = view.rows.filter(({ key }) => flagsOf(key).isRead).length;
  const all = view.rows.length;
  return (
    <ReadMenu
      {...many}
      weekId={view.id}
      count={phrase(words.readCount, { read, all })}
      text={`${read} / ${all}`}
      locale={locale}
      opens="up"
    />
  );
}
