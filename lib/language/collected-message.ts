import type { Coverage, PartialReason } from '../core/table-snapshot.ts';
import type { CollectReply, ProblemText } from '../messaging/protocol.ts';
import type { nl } from './nl.ts';
import type { Translator } from './translator.ts';

export interface CollectedCounts {
  readonly outcome: CollectReply['outcome'];
  readonly pupils: number;
  readonly results: number;
}

/** The sentence after "Toevoegen aan levering": what was added. */
export function collectedMessage(t: Translator, counts: CollectedCounts): string {
  if (counts.outcome === 'refused') return t('collected.refused');
  return counts.outcome === 'nothing-new' ? t('collected.nothingNew') : addedText(t, counts);
}

/** A long table comes in parts, and one of them was refused: what was added before it stays. */
export const restRefusedMessage = (t: Translator, counts: CollectedCounts): string =>
  `${addedText(t, counts)} ${t('collected.restRefused')}`;

/** How much was read, why not all, and what to do about it; null where nothing says that there is more. */
export function partProblem(t: Translator, { state, read, total, reason }: Coverage): ProblemText | null {
  if (state !== 'partial') return null;
  const why = (reason === null ? undefined : WHY[reason]) ?? 'more';
  // All rows and still not all of it: then columns are missing.
  const part =
    total !== null && read < total
      ? t('collected.partTotal', { read, total })
      : total === null && why !== 'tooWide' && why !== 'folded'
        ? t('collected.part', { read })
        : t('collected.partColumns');
  return { code: 'partial-coverage', text: part, action: t(`collected.why.${why}`) };
}
/** Of a page that was read as it stood there is more; else what came in the way of a whole reading. */
const WHY: Partial<Record<PartialReason, keyof typeof nl.collected.why>> = {
  paged: 'shown',
  virtual: 'shown',
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
