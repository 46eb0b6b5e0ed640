import type { ComponentChildren } from 'preact';
import { followMenu } from './copy-menu';
import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  /** of the button */
  name: string;
  /** what the button shows beside its icon; a part of its name */
  text?: string;
  /** above the choices; the name where left out */
  heading?: string;
  /** buttons */
  children: ComponentChildren;
}

/**
 * A button with what it offers, within an element that hears its keys (`moveInMenu`). Of menus in a page,
 * the browser keeps one open.
 */
export function Menu({ icon, name, text, heading = name, children }: Props) {
  return (
    <details class="menu" name="menus" onToggle={followMenu}>
      <summary aria-label={name} title={name}>
        <Icon name={icon} />
        {text && <span>{text}</span>}
      </summary>
      <div class="choices">
        <b>{heading}</b>
        {children}
      </div>
    </details>
  );
}
