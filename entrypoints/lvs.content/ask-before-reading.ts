import { readPageFacts } from '../../lib/page/page-facts.ts';
import type { ReadWhole } from '../../lib/page/read-whole.ts';
import { messageSized } from './message-size.ts';
import type { SessionPorts } from './session-ports.ts';

/**
 * Reading all pages may take minutes, and would end in the question what its columns mean (or in a refusal): so the background
 * looks at what the page shows first. Would it refuse that, then no page is turned: what is shown is all that is handed over, and
 * refused with the question. In the part that turns pages, so that the script of every page does not carry it.
 */
export const askBeforeReading =
  (readWhole: ReadWhole, send: SessionPorts['send']): ReadWhole =>
  async (document, tableId, options, reader) => {
    const shown =
      tableId === null
        ? []
        : reader.readWithElements(document, options.signal).filter(({ snapshot }) => snapshot.id === tableId);
    const [tables = []] = messageSized(shown.map(({ snapshot }) => snapshot));
    if (tables.length > 0 && (await send('tab.asks-first', { facts: readPageFacts(document), tables })) === true)
      return tables;
    return readWhole(document, tableId, options, reader);
  };
