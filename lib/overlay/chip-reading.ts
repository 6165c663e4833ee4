import type { OverlayTexts, ReadingView } from '../messaging/protocol.ts';
import { createButton, createChoices, createNote } from './chip-parts.ts';

/** A table that is shown in part: all of it can be read. */
export interface TableOffer {
  readonly tableId: string;
  readonly title: string;
  readonly rows: number;
}
/** Where a person is with it: nothing asked, choosing, about to confirm this table. */
export type ReadingStep =
  | { readonly step: 'none' }
  | { readonly step: 'choose' }
  | { readonly step: 'confirm'; readonly tableId: string };

interface Parts {
  readonly texts: OverlayTexts;
  readonly offers: readonly TableOffer[];
  readonly step: ReadingStep;
  readonly view: ReadingView | null;
  go(step: ReadingStep): void;
  readAll(act: 'start' | 'stop', tableId: string | null): void;
}

/** "Hele tabel toevoegen": the question, the choice, the progress; null while there is nothing to say about it. */
export function createReadingNote(document: Document, parts: Parts): HTMLElement | null {
  const { texts, offers, step, view, go, readAll } = parts;
  if (view?.state === 'reading') {
    const note = createNote(document, readingText(texts, view), '', false);
    note.classList.add('reading');
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', texts.readAll);
    if (view.total !== null && view.total > 0) {
      bar.max = view.total;
      bar.value = Math.min(view.rows, view.total);
    }
    const stop = createButton(document, 'read-stop', 'action', () => readAll('stop', null));
    stop.append(texts.readAllStop);
    note.append(bar, stop);
    return note;
  }
  if (step.step === 'choose')
    return createChoices(document, texts.chooseTable, offers, (tableId) => go({ step: 'confirm', tableId }));
  if (step.step !== 'confirm') return null;
  const note = createNote(document, texts.readAllConfirm, '', false);
  note.classList.add('reading');
  const start = createButton(document, 'read-start', 'action main', () => {
    go({ step: 'none' });
    readAll('start', step.tableId);
  });
  start.append(texts.readAllStart);
  const cancel = createButton(document, 'read-cancel', 'action', () => go({ step: 'none' }));
  cancel.append(texts.cancel);
  note.append(start, cancel);
  return note;
}

export const readingText = (texts: OverlayTexts, { rows, total }: ReadingView): string =>
  total === null
    ? texts.readingRows.replace('{rows}', String(rows))
    : texts.readingOf.replace('{rows}', String(rows)).replace('{total}', String(total));

export const firstStep = ([only, ...more]: readonly TableOffer[]): ReadingStep =>
  only !== undefined && more.length === 0 ? { step: 'confirm', tableId: only.tableId } : { step: 'choose' };
