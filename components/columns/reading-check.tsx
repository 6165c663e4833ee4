import { problemText } from '../../lib/language/problem-text.ts';
import type { Translator } from '../../lib/language/translator.ts';
import { domainText } from '../../lib/language/words.ts';
import type { CheckRow, MappingView } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Card } from '../ui/card.tsx';

const SHOWN_PROBLEMS = 6;

/** The first rows as they would be read with what is chosen now. */
export function ReadingCheck({ check }: { readonly check: MappingView['check'] }) {
  const t = useTranslator();
  const counts = t('columns.checkCounts', {
    pupils: t('collected.pupils', { count: check.pupils }),
    results: t('collected.results', { count: check.results }),
  });
  return (
    <Card title={t('columns.check')}>
      <p role="status">{check.pupils === 0 ? t('columns.noPupils') : counts}</p>
      {check.rows.length > 0 && (
        <ul className="list" aria-label={t('columns.firstRows')}>
          {check.rows.map((row) => (
            <li key={row.row}>
              <p>
                <strong>{row.name || `${t('columns.row')} ${row.row}`}</strong>
              </p>
              <p className="small muted">
                {row.results.map((one) => resultText(t, one)).join(' · ') || t('columns.noResults')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {check.problems.length > 0 && (
        <Banner kind="warn">
          <ul className="points small">
            {check.problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
              <li key={JSON.stringify(problem)}>{problemText(t, problem).text}</li>
            ))}
          </ul>
        </Banner>
      )}
    </Card>
  );
}

function resultText(t: Translator, { topic, moment, provider, version, scores }: CheckRow['results'][number]): string {
  const about = [domainText(t, topic), moment, provider, version].filter((part) => part !== null).join(' ');
  const values = Object.entries(scores).map(([, value]) => value);
  return `${about}: ${values.join(', ')}`;
}
