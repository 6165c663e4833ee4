import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '../../lib/language/format.ts';
import type { DeliveryPreview } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { useAct } from '../use-act.ts';
import { CheckItem } from './check-item.tsx';
import { groupProblems } from './group-problems.ts';

/** What was not read well or cannot be right, said once each, with what can be done about it. */
export function DeliveryProblems({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { checks } = preview;
  const groups = groupProblems(t, preview.problems);
  if (groups.length === 0 && checks.length === 0) return null;
  return (
    <Card title={t('delivery.problems')}>
      {checks.some(({ severity }) => severity === 'error') && <p>{t('checks.errorHint')}</p>}
      <ul className="list" aria-label={t('delivery.problems')}>
        {groups.map(({ key, text, action, times }) => (
          <li key={key}>
            <p className="row">
              <span>{text}</span>
              {times > 1 && <Badge tone="warn">{t('delivery.problemTimes', { times: formatNumber(t, times) })}</Badge>}
            </p>
            <p className="small muted">{action}</p>
          </li>
        ))}
        {checks.map((check) => (
          <li key={`${check.severity} ${check.rule} ${check.column}`}>
            <CheckItem check={check} />
          </li>
        ))}
      </ul>
      {checks.length > 0 && <SaveChecks preview={preview} />}
    </Card>
  );
}

/** As a file for whoever corrects it in the LVS. */
function SaveChecks({ preview }: { readonly preview: DeliveryPreview }) {
  const t = useTranslator();
  const { ask, saveFile } = usePlatform();
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, problem, run } = useAct();
  const save = async () => {
    const plan = { presetId: preview.preset.id, schoolYear: preview.schoolYear };
    const made = await run(() => ask('delivery.export-checks', plan));
    if (made === null) return;
    saveFile(new TextEncoder().encode(made.value.csv), made.value.fileName);
    setSaved(made.value.fileName);
  };
  return (
    <div className="stack-sm">
      <div>
        <Button
          size="small"
          isDisabled={busy}
          icon={<FileSpreadsheet size={16} aria-hidden="true" />}
          onPress={() => void save()}
        >
          {t('checks.save')}
        </Button>
      </div>
      <p className="small muted">{t('checks.saveHint')}</p>
      <ProblemBanner problem={problem} />
      <p className="small" role="status">
        {saved !== null && t('checks.saved', { fileName: saved })}
      </p>
    </div>
  );
}
