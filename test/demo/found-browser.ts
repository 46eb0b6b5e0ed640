/** A browser on this machine that the extension can be shown in. */
export interface FoundBrowser {
  name: 'chromium' | 'firefox';
  /** absolute path of its program */
  path: string;
}
