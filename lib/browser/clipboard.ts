/**
 * Writes to the clipboard. Call it only for a click or key press of the reader, because it replaces the
 * clipboard's content.
 *
 * @param copied - plain text, and optionally the same as HTML for targets that accept it
 * @returns whether it was written; a browser or page may refuse, and pages without https have no clipboard
 */
export async function writeClipboard(copied: { text: string; html?: string }): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  if (!clipboard) return false;
  try {
    if (copied.html === undefined) await clipboard.writeText(copied.text);
    else await clipboard.write([toItem(copied.text, copied.html)]);
    return true;
  } catch {
    // Whatever the reason, the reader is shown the text and can copy it.
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
