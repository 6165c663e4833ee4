import { FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Language } from '../../lib/messaging/protocol.ts';
import { LanguageChoice } from '../account/language-choice.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { useAct } from '../use-act.ts';
import { useAnswer } from '../use-answer.ts';
import { ReportSheet } from './report-sheet.tsx';

/** One school year in counts, for whoever watches over the school's privacy: on paper, or as a table. */
export function ReportPage() {
  const t = useTranslator();
  useDocumentTitle(t('report.title'));
  const { ask, print, saveFile } = usePlatform();
  const [schoolYear, setSchoolYear] = useState<string | null>(null);
  const [language, setLanguage] = useState<Language>(t.language);
  const [saved, setSaved] = useState<string | null>(null);
  const { value, problem } = useAnswer('report.look', { schoolYear });
  const saving = useAct();
  const save = async (year: string) => {
    const made = await saving.run(() => ask('report.csv', { schoolYear: year, language }));
    if (made === null) return;
    saveFile(new TextEncoder().encode(made.value.csv), made.value.fileName);
    setSaved(made.value.fileName);
  };
  return (
    <>
      <div className="stack-sm">
        <p>
          <a href="#instellingen">{t('report.back')}</a>
        </p>
        <h1>{t('report.title')}</h1>
        <p className="lead">{t('report.intro')}</p>
      </div>
      <ProblemBanner problem={problem ?? saving.problem} />
      {value === null && problem === null && <Progress label={t('common.loading')} value={null} />}
      {value !== null && (
        <div className="two">
          <Card title={t('report.sheet')}>
            <ReportSheet report={value} language={language} />
          </Card>
          <Card title={t('report.settings')}>
            <Select
              label={t('account.year')}
              name="report-year"
              value={value.schoolYear}
              options={value.schoolYears.map((year) => ({ value: year, label: year }))}
              onChange={setSchoolYear}
            />
            <LanguageChoice value={language} onChange={setLanguage} />
            <div className="row">
              <Button kind="primary" icon={<Printer size={18} aria-hidden="true" />} onPress={print}>
                {t('account.print')}
              </Button>
              <Button
                icon={<FileSpreadsheet size={18} aria-hidden="true" />}
                isDisabled={saving.busy}
                onPress={() => void save(value.schoolYear)}
              >
                {t('report.csv')}
              </Button>
            </div>
            <p role="status" className="small said">
              {saved === null ? '' : t('report.saved', { name: saved })}
            </p>
          </Card>
        </div>
      )}
    </>
  );
}
