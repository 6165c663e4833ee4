import { useState } from 'react';
import type { Round } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { Card } from '../ui/card.tsx';
import { ChoiceList } from '../ui/chips.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { useAnswer } from '../use-answer.ts';
import { CheckReport } from './check-report.tsx';
import { Compared } from './compared.tsx';
import { SignCheck } from './sign-check.tsx';
import { WorkLists } from './work-lists.tsx';

const ROUNDS = ['M', 'E'] as const;

/** The register beside the LVS, before somebody approves the LVS's own delivery. */
export function CheckPage() {
  const t = useTranslator();
  useDocumentTitle(t('check.title'));
  const { today } = useAppStatus();
  // M is approved in winter and E before the summer.
  const [round, setRound] = useState<Round>(/-(?:0[4-7])-/.test(today) ? 'E' : 'M');
  const [schoolYear, setSchoolYear] = useState<string | null>(null);
  const { value, problem, reload } = useAnswer('comparison.look', { schoolYear, round });
  return (
    <>
      <div className="stack-sm">
        <h1>{t('check.title')}</h1>
        <p className="lead">{t('check.intro')}</p>
      </div>
      <ProblemBanner problem={problem} />
      {value === null && problem === null && <Progress label={t('common.loading')} value={null} />}
      {value !== null && (
        <div className="two">
          <div className="stack-lg">
            <WorkLists view={value} round={round} onChanged={reload} />
            <CheckReport view={value} round={round} />
          </div>
          <div className="stack-lg">
            <Card title={t('check.when')}>
              <Select
                label={t('check.schoolYear')}
                name="check-year"
                value={value.schoolYear}
                options={value.schoolYears.map((year) => ({ value: year, label: year }))}
                onChange={setSchoolYear}
              />
              <ChoiceList
                label={t('check.round')}
                name="check-round"
                value={round}
                options={ROUNDS.map((one) => ({ value: one, label: t(`check.rounds.${one}`) }))}
                onChange={setRound}
              />
            </Card>
            <Compared view={value} />
            <SignCheck key={`${value.schoolYear} ${round}`} view={value} round={round} onSigned={reload} />
          </div>
        </div>
      )}
    </>
  );
}
