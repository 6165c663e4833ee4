import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';
import { BackupReminder } from '../backup/backup-reminder.tsx';
import { LastingWarning } from '../backup/lasting-warning.tsx';
import { ImportPage } from '../import-list/import-page.tsx';
import { RecoveryReminder } from '../keys/recovery-reminder.tsx';
import { useDocumentTitle, useTranslator } from '../language.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAnswer } from '../use-answer.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { CountStatement } from './count-statement.tsx';
import { needsTying } from './filter-objections.ts';
import { ObjectionList } from './objection-list.tsx';
import { type Saved, SavedNotice } from './saved-notice.tsx';
import { TieDialog } from './tie-dialog.tsx';
import { TypedRecord } from './typed-record.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

type Open =
  | { readonly dialog: 'add' | 'import' }
  | ({ readonly dialog: 'saved' } & Saved)
  | { readonly dialog: 'withdraw' | 'tie' | 'correct'; readonly objection: ObjectionSummary }
  | null;

/** Everything that is in the register, what still has to be cleared up, and the statement that it is complete. */
export function ObjectionsPage() {
  const t = useTranslator();
  useDocumentTitle(t('objections.title'));
  const { value, problem, reload } = useAnswer('objection.list', {});
  const [open, setOpen] = useState<Open>(null);
  const [cameBack, setCameBack] = useState(false);
  const close = () => {
    setCameBack(open?.dialog === 'import');
    setOpen(null);
    reload();
  };
  if (open?.dialog === 'import') return <ImportPage onClose={close} />;
  const untied = value?.filter(needsTying) ?? [];
  return (
    <>
      <div className="row-between">
        <div className="stack-sm">
          <h1>{t('objections.title')}</h1>
          <p className="lead">{t('objections.intro')}</p>
        </div>
        <div className="row">
          <Button
            // The whole page was another one: focus comes back to where it left.
            autoFocus={cameBack}
            icon={<FileUp size={18} aria-hidden="true" />}
            onPress={() => setOpen({ dialog: 'import' })}
          >
            {t('importList.open')}
          </Button>
          <Button
            kind="primary"
            icon={<Plus size={18} aria-hidden="true" />}
            onPress={() => setOpen({ dialog: 'add' })}
          >
            {t('objections.add')}
          </Button>
        </div>
      </div>
      <LastingWarning />
      <BackupReminder />
      <RecoveryReminder />
      <ProblemBanner problem={problem} />
      {untied.length > 0 && (
        <Banner kind="warn" title={t('objections.untiedTitle', { count: untied.length })}>
          <p>{t('objections.untiedText')}</p>
        </Banner>
      )}
      <div className="two">
        {value === null ? (
          problem === null && <Progress label={t('common.loading')} value={null} />
        ) : (
          <ObjectionList
            objections={value}
            onWithdraw={(objection) => setOpen({ dialog: 'withdraw', objection })}
            onCorrect={(objection) => setOpen({ dialog: 'correct', objection })}
            onTie={(objection) => setOpen({ dialog: 'tie', objection })}
          />
        )}
        <CountStatement />
      </div>
      <div>
        <ButtonLink kind="quiet" size="small" href="#instellingen">
          {t('overview.link')}
        </ButtonLink>
      </div>
      {open?.dialog === 'add' && (
        <Dialog title={t('objections.add')} onClose={close}>
          <TypedRecord onSaved={(about) => setOpen({ dialog: 'saved', ...about })} />
        </Dialog>
      )}
      {open?.dialog === 'saved' && (
        <Dialog title={t('panel.savedTitle')} onClose={close}>
          <SavedNotice {...open} onNext={close} />
        </Dialog>
      )}
      {open?.dialog === 'withdraw' && <WithdrawDialog objection={open.objection} onClose={close} onWithdrawn={close} />}
      {open?.dialog === 'correct' && <CorrectDialog objection={open.objection} onClose={close} />}
      {open?.dialog === 'tie' && <TieDialog objection={open.objection} onClose={close} />}
    </>
  );
}
