import { isExtensionThere } from './script-context';

/**
 * The one place where the unexpected ends. Says it on the console of our own world, where pages do
 * not hear it; nothing is sent anywhere. When the extension was updated or removed under an open
 * page, whatever failed failed for that reason, and the page goes on without us.
 */
export function report(error: unknown): void {
  if (isExtensionThere()) console.error('Paper Duet:', error);
}
