import { useState } from 'react';
import { leakTerm, momentAt, readTime } from '../../lib/core/leak-term.ts';
import { formatWholeMoment } from '../../lib/language/format.ts';
import { useAppStatus } from '../app-status.tsx';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';

interface Props {
  readonly found: Date | null;
  readonly onFound: (found: Date | null) => void;
}

/** Until when it has to be reported, counted from the moment that somebody fills in. */
export function IncidentTerm({ found, onFound }: Props) {
  const t = useTranslator();
  const { today } = useAppStatus();
  const [date, setDate] = useState<string | null>('');
  const [time, setTime] = useState('');
  const [left, setLeft] = useState(false);
  const now = new Date();
  const typed = readTime(time);
  const tell = (nextDate: string | null, nextTime: string) => {
    const at = readTime(nextTime);
    const known = nextDate !== null && nextDate !== '' && nextDate <= today && at !== null;
    const moment = known ? momentAt(nextDate, at) : null;
    onFound(moment !== null && moment > new Date() ? null : moment);
  };
  const isFuture = typed !== null && date !== null && date !== '' && date <= today && momentAt(date, typed) > now;
  const wrong = left && time !== '' && typed === null ? t('incident.timeWrong') : null;
  return (
    <Card title={t('incident.termTitle')}>
      <p className="small">{t('incident.termText')}</p>
      <div className="fields">
        <DateField
          label={t('incident.foundOn')}
          name="found-on"
          value={date}
          max={today}
          onChange={(next) => {
            setDate(next);
            tell(next, time);
          }}
          optional
        />
        <TextField
          label={t('incident.foundAt')}
          name="found-at"
          value={time}
          hint={t('incident.foundAtHint')}
          error={isFuture ? t('incident.future') : wrong}
          onBlur={() => setLeft(true)}
          onChange={(next) => {
            setLeft(false);
            setTime(next);
            tell(date, next);
          }}
        />
      </div>
      {found !== null && <Until found={found} now={now} />}
      <p className="small muted">{t('incident.notKept')}</p>
    </Card>
  );
}

function Until({ found, now }: { readonly found: Date; readonly now: Date }) {
  const t = useTranslator();
  const { until, hoursLeft } = leakTerm(found, now);
  const title = t('incident.until', { moment: formatWholeMoment(t, until) });
  return (
    <Banner kind={hoursLeft < 0 ? 'stop' : 'warn'} title={title} live>
      <p>
        {hoursLeft < 0
          ? t('incident.over')
          : hoursLeft === 0
            ? t('incident.leftNone')
            : t('incident.left', { count: hoursLeft })}
      </p>
    </Banner>
  );
}
