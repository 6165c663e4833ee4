import { formatDate } from '../../lib/language/format.ts';
import type { PupilSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';

type Facts = Pick<PupilSummary, 'birthDate' | 'classGroup'> & { readonly pupilNumberEnd?: string | null };

/** Group, birth date and the end of the number: enough to know who is meant. */
export function PupilFacts({ birthDate, classGroup, pupilNumberEnd = null }: Facts) {
  const t = useTranslator();
  if (classGroup === null && birthDate === null && pupilNumberEnd === null) return null;
  return (
    <p className="facts">
      {classGroup !== null && <span>{t('panel.group', { group: classGroup })}</span>}
      {birthDate !== null && <span>{t('panel.born', { date: formatDate(t, birthDate) })}</span>}
      {pupilNumberEnd !== null && <span>{t('panel.numberEnd', { end: pupilNumberEnd })}</span>}
    </p>
  );
}
