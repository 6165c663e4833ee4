import { MousePointerClick } from 'lucide-react';
import { useState } from 'react';
import { isOfAge } from '../../lib/core/of-age.ts';
import type { ObjectionSummary, PanelTarget } from '../../lib/messaging/protocol.ts';
import { useAppStatus } from '../app-status.tsx';
import { PageFrame } from '../frame/page-frame.tsx';
import { RegisterGate } from '../frame/register-gate.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { StandingBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAnswer } from '../use-answer.ts';
import { ObjectionItem } from './objection-item.tsx';
import { PageNotUnderstood } from './page-not-understood.tsx';
import { PupilFacts } from './pupil-line.tsx';
import { RecordForm } from './record-form.tsx';
import { type Saved, SavedNotice } from './saved-notice.tsx';
import { TypedRecord } from './typed-record.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** The side panel, and the same page in a small window: the objection of one pupil. */
export function PanelPage() {
  const t = useTranslator();
  useDocumentTitle(t('panel.title'));
  return (
    <PageFrame width="narrow">
      <RegisterGate>
        <PanelContent />
      </RegisterGate>
    </PageFrame>
  );
}

function PanelContent() {
  const t = useTranslator();
  const { value, problem, loading, reload } = useAnswer('panel.target', {}, ['changed', 'panelTarget']);
  const [saved, setSaved] = useState<Saved | null>(null);
  if (value !== null) {
    return (
      <>
        {/* What stands below may be old when it could not be asked anew. */}
        <ProblemBanner problem={problem} />
        <PupilPanel key={value.token} target={value} onChanged={reload} />
      </>
    );
  }
  if (problem === null && loading) return <Progress label={t('common.loading')} value={null} />;
  return (
    <>
      <h1>{t('panel.title')}</h1>
      <ProblemBanner problem={problem} />
      <EmptyState icon={<MousePointerClick size={26} />} title={t('panel.noTarget')}>
        <p>{t('panel.noTargetText')}</p>
      </EmptyState>
      <PageNotUnderstood />
      <Card title={t('panel.recordTitle')}>
        {saved === null ? <TypedRecord onSaved={setSaved} /> : <SavedNotice {...saved} onNext={() => setSaved(null)} />}
      </Card>
    </>
  );
}

/** Keyed by the row's token: another row starts with an empty form, never with the last one's answers. */
function PupilPanel({ target, onChanged }: { readonly target: PanelTarget; readonly onChanged: () => void }) {
  const t = useTranslator();
  const { pupil, objections } = target;
  const inForce = objections.some(({ status }) => status === 'in-force');
  const [asked, setAsked] = useState(!inForce);
  const { today } = useAppStatus();
  const [saved, setSaved] = useState<Saved | null>(null);
  const [withdrawing, setWithdrawing] = useState<ObjectionSummary | null>(null);
  return (
    <>
      <div className="stack-sm">
        <h1 className="pupil-name">{pupil.name}</h1>
        <PupilFacts {...pupil} />
        {/* Just saved, what stood here is no longer true. */}
        {saved === null && (
          <div className="stack-sm">
            <div>
              <StandingBadge standing={pupil.standing.standing} />
            </div>
            <p className="small muted">{t(`reason.${pupil.standing.reason}`)}</p>
          </div>
        )}
      </div>
      {saved !== null && (
        <SavedNotice
          {...saved}
          onNext={() => {
            setSaved(null);
            setAsked(false);
          }}
        />
      )}
      {objections.length > 0 && saved === null && (
        <Card title={t('panel.existing')}>
          <ul className="list" aria-label={t('panel.existing')}>
            {objections.map((objection) => (
              <li key={objection.objectionId}>
                <ObjectionItem objection={objection} withoutName onWithdraw={() => setWithdrawing(objection)} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {saved === null && asked && (
        <Card title={t('panel.recordTitle')}>
          <RecordForm
            target={{ kind: 'row', token: target.token }}
            ofAge={isOfAge(pupil.birthDate, today)}
            onSaved={({ tied, objectionIds }) => {
              setSaved({ name: pupil.name, untied: !tied, objectionIds });
              onChanged();
            }}
          />
        </Card>
      )}
      {saved === null && !asked && (
        <Button onPress={() => setAsked(true)}>{inForce ? t('panel.recordAnother') : t('panel.recordTitle')}</Button>
      )}
      {withdrawing !== null && (
        <WithdrawDialog
          objection={withdrawing}
          onClose={() => setWithdrawing(null)}
          onWithdrawn={() => {
            setWithdrawing(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
