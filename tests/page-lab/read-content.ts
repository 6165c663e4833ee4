import { readTables } from '../../lib/page/read-tables.ts';

/* A content script that reads when it is told to, and does nothing else. */
const root: unknown = Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement')?.get?.call(document);
if (!(root instanceof HTMLElement)) throw new Error('No page to read');
const page = root.dataset;
document.addEventListener('lab-read', () => {
  try {
    page.labTables = JSON.stringify(readTables(document));
  } catch (error) {
    page.labTables = JSON.stringify({
      error: error instanceof Error ? `${error.message}\n${error.stack}` : String(error),
    });
  }
});
page.labReady = 'true';
