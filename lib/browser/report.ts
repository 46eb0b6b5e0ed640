/**
 * The one place where the unexpected ends. Says it on the console of our own world, where pages do
 * not hear it; nothing is sent anywhere.
 */
export function report(error: unknown): void {
  if (isContextGone(error)) return;
  console.error('Paper Duet:', error);
}

/** The extension was updated or removed under an open page; the page goes on without us. */
function isContextGone(error: unknown): boolean {
  return (
    error instanceof Error && /context invalidated|runtime\.id|dead object/i.test(error.message)
  );
}
