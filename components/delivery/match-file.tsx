import { useState } from 'react';
import { matchReceipt, type ReceiptMatch } from '../../lib/core/match-receipt.ts';
import { done, type Outcome } from '../../lib/core/problem.ts';
import { formatMoment, listOf } from '../../lib/language/format.ts';
import type { ReceiptSummary } from '../../lib/messaging/protocol.ts';
import { useTranslator } from '../language.tsx';
import { usePlatform } from '../platform.tsx';
import { Banner } from '../ui/banner.tsx';
import { ChooseFile } from '../ui/choose-file.tsx';
import { DropFile } from '../ui/drop-file.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { useAct } from '../use-act.ts';

interface Found {
  readonly fileName: string;
  readonly match: ReceiptMatch | 'damaged';
}

/** "Does this file match the receipt?": it is read here, held against every receipt, and not kept. */
export function MatchFile({ receipts }: { readonly receipts: readonly ReceiptSummary[] }) {
  const t = useTranslator();
  const { sumFile } = usePlatform();
  const { busy, problem, run } = useAct();
  const [found, setFound] = useState<Found | null>(null);
  const [several, setSeveral] = useState(false);
  const look = async (file: File, more = false) => {
    setFound(null);
    setSeveral(more);
    const outcome = await run(async (): Promise<Outcome<Found['match']>> => {
      const sums = await sumFile(file);
      // Nobody can say more of it than that it is not what was made here.
      if (!sums.ok && sums.problem.code === 'file-damaged') return done('damaged');
      return sums.ok ? done(matchReceipt(file.name, sums.value, receipts)) : sums;
    });
    if (outcome !== null) setFound({ fileName: file.name, match: outcome.value });
  };
  return (
    <div className="stack-sm">
      <h3>{t('delivery.match.title')}</h3>
      <p className="small muted">{t('delivery.match.intro')}</p>
      <DropFile label={t('delivery.match.area')} busy={busy} onDropped={(file, more) => void look(file, more)}>
        <ChooseFile
          label={t('delivery.match.choose')}
          accept={['.zip', '.csv', '.xml', '.json']}
          busy={busy}
          onChosen={(file) => void look(file)}
        />
      </DropFile>
      {busy && <Progress label={t('delivery.match.looking')} value={null} />}
      <ProblemBanner problem={problem} />
      {several && <p className="small">{t('files.oneAtATime')}</p>}
      {found !== null && <MatchResult found={found} receipts={receipts} />}
    </div>
  );
}

function MatchResult({ found, receipts }: { readonly found: Found; readonly receipts: readonly ReceiptSummary[] }) {
  const t = useTranslator();
  const { fileName, match } = found;
  if (match === 'damaged')
    return (
      <Banner kind="warn" title={fileName} live>
        <p>{t('delivery.match.damaged')}</p>
      </Banner>
    );
  if (match.kind === 'unknown' || match.kind === 'locked')
    return (
      <Banner kind="info" title={fileName} live>
        <p>{t(`delivery.match.${match.kind}`)}</p>
      </Banner>
    );
  const receipt = receipts.find(({ receiptId }) => receiptId === match.receiptId);
  const moment = receipt === undefined ? '' : formatMoment(t, receipt.madeAt);
  if (match.kind !== 'differs')
    return (
      <Banner kind="good" title={fileName} live>
        <p>{t(`delivery.match.${match.kind}`, { moment })}</p>
      </Banner>
    );
  const { changed, missing, added } = match;
  return (
    <Banner kind="warn" title={fileName} live>
      <p>{t('delivery.match.differs', { moment })}</p>
      <ul className="points">
        {Object.entries({ changed, missing, added }).map(([how, names]) =>
          names.length === 0 ? null : (
            <li key={how}>{t(`delivery.match.${how as 'changed'}`, { names: listOf(t, names.slice(0, 10)) })}</li>
          ),
        )}
      </ul>
    </Banner>
  );
}
