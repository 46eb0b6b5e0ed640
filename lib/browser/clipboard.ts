/**
 * Writes to the clipboard, for a click or a key of the reader and at no other time: it replaces what they
 * had there.
 *
 * @param copied - plain text, and the same as HTML where a place that takes it should get that
 * @returns whether it is there; a browser or page may refuse, and pages without https have no clipboard
 */
export async function writeClipboard(copied: { text: string; html?: string }): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    if (copied.html === undefined) await clipboard.writeText(copied.text);
    else await clipboard.write([toItem(copied.text, copied.html)]);
    return true;
  } catch {
    // Whatever the reason is, the reader is shown the text and copies it.
    return false;
  }
}

function toItem(text: string, html: string): ClipboardItem {
  const kinds = { 'text/plain': text, 'text/html': html };
  return new ClipboardItem(
    Object.fromEntries(
      Object.entries(kinds).map(([type, data]) => [type, new Blob([data], { type })]),
    ),
  );
}
