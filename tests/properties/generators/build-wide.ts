import type { YearGroup } from '../../../lib/core/pupil.ts';
import type { Decoy } from './decoys.ts';
import type { LayoutColumn, RecordTruth } from './layout-types.ts';
import type { MadeUpPupil } from './make-pupils.ts';
import { headerOf } from './place-words.ts';
import type { PlannedResult, ResultPlan } from './plan-results.ts';
import type { Random } from './random.ts';

export interface ResultPart {
  readonly columns: readonly LayoutColumn[];
  /** Per row, what its columns say together. */
  readonly records: readonly (readonly RecordTruth[])[];
  readonly heldOutAround: boolean;
}

const momentOf = ({ moment }: PlannedResult, yearGroup: YearGroup): string | null =>
  moment === null ? null : /\d/.test(moment) ? moment : `${moment}${yearGroup}`;

/** Results beside each other in one row per pupil: a column for each kind of score of each result. */
export const buildWide = (
  random: Random,
  plan: ResultPlan,
  rows: readonly MadeUpPupil[],
  decoys: readonly Decoy[],
): ResultPart => {
  const { maker, places, kinds } = plan;
  const maybe = (where: string, text: string): string => (where === 'header' ? text : '');
  const makerFirst = random.chance(0.5);
  const records: RecordTruth[][] = rows.map(() => []);
  const columns: LayoutColumn[] = [];
  for (const result of plan.results) {
    const headers = (word: string): readonly string[] => {
      const maker = maybe(places.maker, plan.makerSaid ?? '');
      const domain = maybe(places.domain, result.domainSaid.text);
      const named = makerFirst || domain === '' ? domain : `${maker} ${domain}`.trim();
      const levels = plan.shape(named, maybe(places.moment, result.momentSaid?.text ?? ''), word);
      return headerOf(random, makerFirst || domain === '' ? [maker, ...levels] : levels);
    };
    const heldOut =
      (places.domain === 'header' && result.domainSaid.heldOut) ||
      (places.moment === 'header' && result.momentSaid?.heldOut === true);
    const scores = rows.map(
      () => new Map<RecordTruth['scores'] extends ReadonlyMap<infer K, unknown> ? K : never, string | null>(),
    );
    for (const kind of kinds) {
      const word = plan.bare === 'nothing' ? '' : kind.named.word;
      const cells = rows.map((_, row) => {
        const { cell, value } = kind.write();
        if (value !== undefined) scores[row]?.set(kind.field, value);
        return cell;
      });
      columns.push({
        header: headers(word),
        truth: {
          field: kind.field,
          domain: result.domain,
          ...(plan.half ? {} : { moment: result.moment }),
          provider: maker.name,
          words:
            heldOut || (kind.named.heldOut && plan.bare !== 'nothing')
              ? 'held-out'
              : plan.bare === null
                ? 'known'
                : 'bare',
        },
        cells,
        word,
        synonyms: plan.bare === 'nothing' ? [] : kind.named.synonyms,
      });
    }
    for (const decoy of decoys)
      columns.push({
        header: headers(decoy.header),
        truth: { field: 'other', words: heldOut ? 'held-out' : 'known' },
        cells: rows.map(decoy.cell),
        word: decoy.header,
        synonyms: [],
      });
    for (const [row, pupil] of rows.entries()) {
      const found = scores[row] ?? new Map();
      if (found.size === 0) continue;
      records[row]?.push({
        domain: result.domain,
        moment: momentOf(result, pupil.yearGroup),
        provider: maker.name,
        version: plan.makerSaid === null ? null : maker.version,
        sittingDate: null,
        scores: found,
      });
    }
  }
  const [first] = plan.results;
  const around = (place: string): boolean => place !== 'header' && place !== 'none';
  return {
    columns,
    records,
    heldOutAround:
      (around(places.domain) && first?.domainSaid.heldOut === true) ||
      (around(places.moment) && first?.momentSaid?.heldOut === true),
  };
};
