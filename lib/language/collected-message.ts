import type { Coverage, PartialReason } from '../core/table-snapshot.ts';
import type { CollectReply } from '../messaging/protocol.ts';
import type { nl } from './nl.ts';
import type { Translator } from './translator.ts';

export interface CollectedCounts {
  readonly outcome: CollectReply['outcome'];
  readonly pupils: number;
  readonly results: number;
  /** Set when the table was read in part. */
  readonly coverage?: Coverage;
}

/** The sentence after "Toevoegen aan levering": what was added, and whether there is more of it. */
export function collectedMessage(t: Translator, counts: CollectedCounts): string {
  if (counts.outcome === 'refused') return t('collected.refused');
  const said = counts.outcome === 'nothing-new' ? t('collected.nothingNew') : addedText(t, counts);
  const coverage = counts.coverage;
  if (coverage?.state !== 'partial') return said;
  return `${said} ${partText(t, coverage)}`;
}

/** How much was read, and why not all. */
function partText(t: Translator, { read, total, reason }: Coverage): string {
  const why = reason === null ? undefined : WHY[reason];
  if (why === undefined) return total === null ? t('collected.more') : t('collected.moreTotal', { read, total });
  const part = total === null ? t('collected.part', { read }) : t('collected.partTotal', { read, total });
  return `${part} ${t(`collected.why.${why}`)}`;
}
/** What came in the way of a whole reading; of a page that was read as it stood there is simply more. */
const WHY: Partial<Record<PartialReason, keyof typeof nl.collected.why>> = {
  cancelled: 'cancelled',
  changed: 'changed',
  'cannot-scroll': 'cannotScroll',
  'not-loaded': 'notLoaded',
  'no-answer': 'noAnswer',
  'leaves-page': 'leavesPage',
  endless: 'endless',
  'too-long': 'tooLong',
  'cut-short': 'cutShort',
  'too-wide': 'tooWide',
  folded: 'folded',
};

function addedText(t: Translator, { pupils, results }: CollectedCounts): string {
  const values = {
    pupils: t('collected.pupils', { count: pupils }),
    results: t('collected.results', { count: results }),
  };
  return results === 0 ? t('collected.addedPupils', values) : t('collected.addedResults', values);
}

/** What a table is about ("Leerlingenlijst", "Rekenen-wiskunde · groep 5a"); never a pupil's name. */
export function tableTitle(
  t: Translator,
  about: { kind: 'pupil-list' | 'results' | 'pupils' | 'none'; domains: readonly string[]; classGroup: string | null },
): string {
  const group = about.classGroup === null ? [] : [t('collected.tableTitleGroup', { group: about.classGroup })];
  const kind =
    about.kind === 'pupil-list'
      ? t('collected.tableTitlePupils')
      : about.kind === 'results'
        ? about.domains.join(', ') || t('collected.tableTitleResults')
        : t('collected.tableTitleOther');
  return [kind, ...group].join(' · ');
}
