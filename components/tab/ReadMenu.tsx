import type { Locale } from '../../lib/settings/settings';
import { marksWords } from '../../lib/view/marks/marks.words';
import { closeMenu, moveInMenu } from '../shared/copy-menu';
import { Menu } from '../shared/Menu';
import type { ManyProps } from './DeedLine';

interface Props extends Pick<ManyProps, 'onReadUpTo' | 'onReadOlder'> {
  /** the week that is open */
  weekId: string;
  /** how many of its papers are read */
  count: string;
  locale: Locale;
  opens: 'up' | 'down';
}

/** How much of the week is read, and behind it: marking the papers of many weeks as read. */
export function ReadMenu({ weekId, count, locale, opens, onReadUpTo, onReadOlder }: Props) {
  const words = marksWords(locale);
  const press =
    (act: () => void) =>
    ({ currentTarget }: Event & { currentTarget: Element }) => {
      const menu = currentTarget.closest('.read-menu');
      if (menu) closeMenu(menu);
      act();
    };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and arrows are for the menu within
    <div class="read-menu" data-opens={opens} onKeyDown={moveInMenu}>
      <Menu icon="read" name={`${count}, ${words.readMany}`} text={count} heading={words.readMany}>
        <button type="button" onClick={press(() => onReadUpTo(weekId))}>
          {words.readUpTo}
        </button>
        <button type="button" onClick={press(onReadOlder)}>
          {words.readOlder}
        </button>
      </Menu>
    </div>
  );
}
