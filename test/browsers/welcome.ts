import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The page that the extension opens once, after its installation. */
export const WELCOME = '/welcome.html';

/** Whether a build opens that page and the caller does not want it. */
export function hasWelcome(options: { extensionDir: string; keepsWelcome?: boolean }): boolean {
  return !options.keepsWelcome && existsSync(join(options.extensionDir, WELCOME));
}
