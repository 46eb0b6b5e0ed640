let isAsked = false;

/**
 * Requests persistent storage once, so that the browser does not evict the data when disk space runs
 * short. Only pages can request it. Chrome may refuse, but honours `unlimitedStorage` anyway; Firefox
 * grants the request because of that permission.
 */
export async function keepStorage(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
