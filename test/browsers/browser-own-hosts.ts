/** Hosts that the browsers call on their own account, with no page or extension asking. */
export const BROWSER_OWN_HOSTS: readonly string[] = [
  'accounts.google.com',
  'android.clients.google.com',
  'clients1.google.com',
  'clients2.google.com',
  'clients2.googleusercontent.com',
  'clients3.google.com',
  'clients4.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'www.google.com',
  'config.edge.skype.com',
  'edge.microsoft.com',
  'msedge.api.cdp.microsoft.com',
  'aus5.mozilla.org',
  'ciscobinary.openh264.org',
];

// Whole families of Firefox services; no page of ours links there.
const BROWSER_OWN_SUFFIXES = [
  '.cdn.mozilla.net',
  '.firefox.com',
  '.mozaws.net',
  '.mozgcp.net',
  '.mozilla.com',
  '.addons.mozilla.org',
  '.prod.mozaws.net',
  '.services.mozilla.com',
];

/**
 * Tells whether a refused host was the browser's own idea.
 *
 * @param host - host name without port
 */
export function isBrowserOwnHost(host: string): boolean {
  return (
    BROWSER_OWN_HOSTS.includes(host) ||
    BROWSER_OWN_SUFFIXES.some((suffix) => host.endsWith(suffix) || host === suffix.slice(1))
  );
}
