import type { ScoreField } from '../../../lib/core/fields.ts';
import type { Topic } from '../../../lib/core/topic.ts';
import type { ResultPart } from './build-wide.ts';
import type { Decoy } from './decoys.ts';
import type { LayoutColumn, RecordTruth } from './layout-types.ts';
import type { MadeUpPupil } from './make-pupils.ts';
import { nameColumn } from './name-columns.ts';
import type { Random } from './random.ts';
import { MAKERS, pickMoment, sayDomain, sayMoment } from './result-words.ts';
import { pickKinds } from './score-cells.ts';
import { DATE_STYLES, isoOf } from './show-pupil.ts';

type LongField = 'domain' | 'assessmentName' | 'moment' | 'sittingDate' | 'version' | 'provider';

/** One row per result: domain, moment, day and maker stand in columns of their own, or together in a name. */
export const buildLong = (random: Random, rows: readonly MadeUpPupil[], decoys: readonly Decoy[]): ResultPart => {
  const oneMaker = random.pick(MAKERS.filter(({ name }) => name !== 'IEP' && name !== 'Boom'));
  const kinds = pickKinds(random, oneMaker);
  const shown = new Set<LongField>([random.pick(['domain', 'assessmentName'])]);
  const nameHolds = shown.has('assessmentName');
  const momentInName = nameHolds && random.chance(0.3);
  if (!momentInName && random.chance(0.8)) shown.add('moment');
  if (random.chance(0.6)) shown.add('sittingDate');
  if (oneMaker.name !== null && random.chance(0.3)) shown.add('provider');
  if (oneMaker.version !== null && random.chance(0.5)) shown.add('version');
  const writeDay = random.pick(DATE_STYLES.slice(0, 8));
  const made = rows.map((pupil) => {
    const domain: Topic = random.pick([
      'reading-comprehension',
      'spelling',
      'maths',
      'maths',
      'technical-reading',
      'other',
      'vocabulary',
    ]);
    const moment = pickMoment(random, pupil.yearGroup);
    const day = { year: 2025, month: random.pick([1, 2, 5, 6]), day: random.int(1, 28) };
    const said = sayDomain(random, domain, oneMaker, shown.has('provider'));
    return { domain, said, moment, momentSaid: sayMoment(random, moment, true), day };
  });
  const heldOutRows = made.some(({ said }) => said.heldOut);
  const text: Record<LongField, (row: number) => string> = {
    domain: (row) => made[row]?.said.text ?? '',
    assessmentName: (row) => `${made[row]?.said.text ?? ''}${momentInName ? ` ${made[row]?.moment}` : ''}`,
    moment: (row) => made[row]?.momentSaid.text ?? '',
    sittingDate: (row) => writeDay(made[row]?.day ?? { year: 0, month: 0, day: 0 }),
    version: () => oneMaker.version ?? '',
    provider: () => oneMaker.name ?? '',
  };
  const columns: LayoutColumn[] = [...shown].map((field) => {
    const named = nameColumn(random, field);
    const heldOutCells =
      field === 'moment'
        ? made.some(({ momentSaid }) => momentSaid.heldOut)
        : heldOutRows && (field === 'domain' || field === 'assessmentName');
    return {
      header: [named.word],
      truth: { field, words: named.heldOut || heldOutCells ? 'held-out' : 'known' },
      cells: rows.map((_, row) => text[field](row)),
      word: named.word,
      synonyms: named.synonyms,
    };
  });
  const scores = rows.map(() => new Map<ScoreField, string | null>());
  for (const kind of kinds) {
    const named = nameColumn(random, kind.words);
    const cells = rows.map((_, row) => {
      const { cell, value } = kind.write();
      if (value !== undefined) scores[row]?.set(kind.field, value);
      return cell;
    });
    columns.push({
      header: [named.word],
      truth: { field: kind.field, words: named.heldOut ? 'held-out' : 'known' },
      cells,
      word: named.word,
      synonyms: named.synonyms,
    });
  }
  for (const { header, cell } of decoys)
    columns.push({
      header: [header],
      truth: { field: 'other', words: 'known' },
      cells: rows.map(cell),
      word: header,
      synonyms: [],
    });
  const records = made.map(({ domain, moment, day }, row): readonly RecordTruth[] => {
    const found = scores[row] ?? new Map();
    if (found.size === 0) return [];
    return [
      {
        domain,
        moment: shown.has('moment') || momentInName ? moment : null,
        provider: oneMaker.name,
        version: shown.has('version') ? oneMaker.version : null,
        sittingDate: shown.has('sittingDate') ? isoOf(day) : null,
        scores: found,
      },
    ];
  });
  return { columns, records, heldOutAround: false };
};
