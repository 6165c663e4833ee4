import type { Coverage } from '../core/table-snapshot.ts';
import type { CollectReply } from '../messaging/protocol.ts';
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
  const more =
    coverage.total === null
      ? t('collected.more')
      : t('collected.moreTotal', { read: coverage.read, total: coverage.total });
  return `${said} ${more}`;
}

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
