import type { ComponentChildren } from 'preact';
import { followMenu } from './copy-menu';
import { Icon, type IconName } from './Icon';

interface Props {
  icon: IconName;
  /** accessible name of the button */
  name: string;
  /** visible label beside the icon; must be part of the name */
  text?: string;
  /** shown above the choices; the name if left out */
  heading?: string;
  /** the choices: buttons */
  children: ComponentChildren;
}

/**
 * A button with a menu, inside an element that handles its keys (`moveInMenu`). The browser keeps only one
 * menu of a page open.
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
