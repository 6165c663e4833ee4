import type { TaskView } from '../messaging/protocol.ts';
import { formatDate, formatMoment } from './format.ts';
import type { Translator } from './translator.ts';

interface Sender {
  readonly school: string;
  readonly brin: string;
  readonly name: string;
}

/** A letter to whoever has a file with a child whose objection came later. No name and no number of the child. */
export const recallText = (t: Translator, { received, deliveries }: TaskView, sender: Sender): string =>
  t('past.letter', {
    ...sender,
    received: received === null ? '' : formatDate(t, received.on),
    deliveries: deliveries
      .map(({ madeAt, fileName }) => t('past.letterLine', { moment: formatMoment(t, madeAt), fileName }))
      .join('\n'),
  });
