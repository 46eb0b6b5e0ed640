import type { Locale } from '../../lib/settings/settings';
import { marksWords } from '../../lib/view/marks/marks.words';
import { closeMenu, moveInMenu } from '../shared/copy-menu';
import { Menu } from '../shared/Menu';
import type { ManyProps } from './DeedLine';

interface Props extends Pick<ManyProps, 'onReadUpTo' | 'onReadOlder'> {
  /** the week that is open */
  weekId: string;
  /** says how many of its papers are read */
  count: string;
  /** the visible part of the count; all of it if left out */
  text?: string;
  locale: Locale;
  opens: 'up' | 'down';
}

/** How much of the week is read, as a menu that marks the papers of many weeks as read. */
export function ReadMenu({ weekId, count, text = count, locale, opens, ...act }: Props) {
  const words = marksWords(locale);
  const press =
    (act: () => void) =>
    ({ currentTarget }: Event & { currentTarget: Element }) => {
      const menu = currentTarget.closest('.read-menu');
      if (menu) closeMenu(menu);
      act();
    };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: handles Escape and arrow keys for the menu inside
    <div class="read-menu" data-opens={opens} onKeyDown={moveInMenu}>
      <Menu icon="read" name={`${count}, ${words.readMany}`} text={text} heading={words.readMany}>
        <button type="button" onClick={press(() => act.onReadUpTo(weekId))}>
          {words.readUpTo}
        </button>
        <button type="button" onClick={press(act.onReadOlder)}>
          {words.readOlder}
        </button>
      </Menu>
    </div>
  );
}
