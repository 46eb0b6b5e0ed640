import { copyWords } from '../../lib/view/copy.words';
import { CopyMenus } from '../shared/CopyMenus';
import type { TabPageProps } from './tab-page';

interface Props extends Pick<TabPageProps, 'copyingWeek' | 'words' | 'locale'> {
  opens?: 'up' | 'down';
}

/** Menus that copy the whole shown week and cite all its papers. */
export function CopyWeek({ copyingWeek, words, locale, opens = 'up' }: Props) {
  if (!copyingWeek) return null;
  const own = { copy: words.copyWeek, cite: words.citeWeek };
  return <CopyMenus words={{ ...copyWords(locale), ...own }} {...copyingWeek} opens={opens} />;
}
