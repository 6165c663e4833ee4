import type { PupilId } from '../../lib/core/pupil.ts';
import type { RegisterView } from '../../lib/core/register-view.ts';
import type { CsvLayout, DeliveryLayout } from '../../lib/delivery/layout-schema.ts';
import fc from '../fast-check.ts';
import type { ReadCells } from '../lib/delivery/read-layout.ts';
import type { Child } from './build-children.ts';
import type { School, TrueRow } from './build-school.ts';
import type { Besides } from './leak-property.ts';

/*
 * Special data in a random school: what every child really is, what is recorded of consent, and what tables show. The tables show it
 * of everybody, consent or not, as if the taking had no rule at all: only the gate stands between them and the bytes.
 */

/** Deliveries are made on 21 November 2026. */
const DAYS = ['2025-09-01', '2026-11-20', '2026-11-21', '2026-11-21', '2026-11-22', '2027-01-10', 'onbekend', ''];
const childSpecial = fc.record({
  /** Of the study of the layout; `typed`: its name with other capitals and spaces. */
  consent: fc.constantFrom('none', 'none', 'given', 'given', 'given', 'typed', 'withdrawn'),
  on: fc.constantFrom(...DAYS, ...['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04']),
  otherStudy: fc.constantFrom('none', 'none', 'given', 'withdrawn'),
  /** Of each field, which answer; the same one stands in every table, unless tables contradict each other. */
  answers: fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)),
  contradicts: fc.nat(9).map((roll) => roll === 0),
});
export const specialSpec = fc.record({
  children: fc.array(childSpecial, { minLength: 9, maxLength: 9 }),
  listShows: fc.boolean(),
  pagesShow: fc.nat(9).map((roll) => roll > 1),
});
export type SpecialSpec = typeof specialSpec extends fc.Arbitrary<infer T> ? T : never;

type ChildSpecial = SpecialSpec['children'][number];
const ofChild = ({ children }: SpecialSpec, { index }: Child): ChildSpecial => {
  const found = children[index];
  if (found === undefined) throw new Error('more children than were made up');
  return found;
};

/** Given for this study, and not for a day that is to come or that nobody knows. */
export const mayBeTold = (spec: SpecialSpec, child: Child): boolean => {
  const { consent, on } = ofChild(spec, child);
  return ['given', 'typed'].includes(consent) && /^\d{4}/.test(on) && on <= '2026-11-21';
};

const consentsOf = (spec: SpecialSpec, school: School, study: string): NonNullable<RegisterView['consents']> =>
  new Map(
    [...school.listed.keys()].map((child) => {
      const { consent, on, otherStudy } = ofChild(spec, child);
      const name = consent === 'typed' ? `  ${study.toUpperCase().replaceAll(' ', '   ')} ` : study;
      const state = consent === 'withdrawn' ? ('withdrawn' as const) : ('given' as const);
      const other = otherStudy === 'withdrawn' ? ('withdrawn' as const) : ('given' as const);
      return [
        `p${child.index}` as PupilId,
        [
          ...(otherStudy === 'none' ? [] : [{ study: 'Bewegen', state: other, receivedOn: '2026-01-01' }]),
          ...(consent === 'none' ? [] : [{ study: name, state, receivedOn: on }]),
        ],
      ];
    }),
  );

/** A table that may contradict the others is the list. */
const shownIn = (spec: SpecialSpec, row: TrueRow, kind: string): readonly number[] | null => {
  const { answers, contradicts } = ofChild(spec, row.child);
  if (kind !== 'pupil-list') return spec.pagesShow ? answers : null;
  if (!spec.listShows) return null;
  return contradicts ? answers.map((answer) => (answer + 1) % 3) : answers;
};

export const withSpecial = (school: School, spec: SpecialSpec, layout: DeliveryLayout): School => {
  const { study = 'Slaap en leren', specialFields = [] } = layout.kind === 'csv' ? layout : {};
  return {
    ...school,
    view: { ...school.view, consents: consentsOf(spec, school, study) },
    tables: school.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => {
        const truth = school.rows[row.row - 1];
        const shown = truth === undefined ? null : shownIn(spec, truth, table.kind);
        if (shown === null) return row;
        const special = specialFields.map(({ id, headers, values }, at) => ({
          ...{ study: study.toLowerCase(), field: id, header: (headers[row.row % 2] ?? '').toLowerCase() },
          cell: (values[shown[at] ?? 0]?.cells[row.row % 2] ?? '').toLowerCase(),
        }));
        return special.length === 0 ? row : { ...row, special };
      }),
    })),
  };
};

/** What a field may say of a child, and whether it has to. */
const truthOf = (spec: SpecialSpec, child: Child, field: CsvLayout['specialFields'] & {}, at: number): string =>
  field[at]?.values[ofChild(spec, child).answers[at] ?? 0]?.value ?? '';

export interface SpecialTally {
  /** Cells with a value; empty ones of pupils who went without consent; empty ones with it, where tables contradict. */
  told: number;
  kept: number;
  contradicted: number;
}

/** Held against what is really so, and nothing else. */
export const findSpecial = (spec: SpecialSpec, layout: DeliveryLayout, tally: SpecialTally): Besides['findWrong'] => {
  const fields = layout.kind === 'csv' ? (layout.specialFields ?? []) : [];
  return (pupil: ReadCells, child, left, school) => {
    const there = Object.keys(pupil).filter((field) => field.startsWith('special:'));
    if (there.length !== fields.length) return 'other columns of special data than the layout has';
    const { contradicts } = ofChild(spec, child);
    // A row that left, and that a number or a name with birth date ties: what it shows has to be there.
    const shows = spec.pagesShow && left.some((row) => !school.said.settles(row));
    for (const [at, { id }] of fields.entries()) {
      const cell = pupil[`special:${id}`] ?? '';
      const truth = truthOf(spec, child, fields, at);
      if (!mayBeTold(spec, child)) {
        if (cell !== '') return `special data without consent: ${id}`;
        tally.kept += 1;
      } else if (contradicts) {
        if (cell === '') tally.contradicted += 1;
      } else if (cell !== '' && cell !== truth) return `special data of another child: ${id}`;
      else if (cell === '' && shows) return `special data with consent that are missing: ${id}`;
      else if (cell !== '') tally.told += 1;
    }
    return null;
  };
};
