let isAsked = false;

/**
 * Asks the browser once to keep what is stored when disk space runs short. Only pages can ask. Chrome
 * may say no: there `unlimitedStorage` alone keeps it; in Firefox that permission makes it a yes.
 */
export async function keepStorage(): Promise<void> {
  if (isAsked) return;
  isAsked = true;
  if (!(await navigator.storage.persisted())) await navigator.storage.persist();
}
