import { keyTexts } from '../../lib/core/key-texts.ts';
import { LAYOUTS } from '../../lib/delivery/built-in.ts';
import { type DeliveryLayout, hasPupilNumbers } from '../../lib/delivery/layout-schema.ts';
import type { WantedDelivery } from '../../lib/messaging/page-views.ts';
import fc from '../fast-check.ts';
import { randomLayout } from '../lib/delivery/random-layout.ts';
import { buildSchool, type School } from '../properties/build-school.ts';
import { readySchoolSpec, type SchoolSpec } from '../properties/school-specs.ts';

/** A random school as a browser can be shown it, what it delivers, and how that is written. */
export interface DrawnDelivery {
  readonly school: School;
  readonly layout: DeliveryLayout;
  readonly withPassword: boolean;
}

/**
 * What is so of the school stays random; what a register comes to know only over the years, or by the hands of a person on
 * other pages, is left out: it has its place in the property without a browser.
 */
const shownInPages = (spec: SchoolSpec, layout: DeliveryLayout): SchoolSpec => {
  const hidesBsn = spec.children[0]?.listHidesBsn ?? false;
  return {
    ...spec,
    children: spec.children.map((child) => ({
      ...child,
      ...{ listHidesBsn: hidesBsn, listHidesDate: false, listHidesNumber: false, listHidesSex: false },
      ...{ secret: 'no', incompleteDate: false, oldKnown: false, leftOn: null, dayCareShown: false, listGroup: 'same' },
    })),
    objections: spec.objections.map((objection) => {
      const by = (['number', 'name-and-date', 'name', 'everything'] as const).find((one) => one === objection.by);
      return { ...objection, by: by ?? 'number', nameless: false, oldIdentity: false };
    }),
    severalBranches: spec.severalBranches && layout.kind !== 'uwlr',
    ...{ listCollected: true, wholeList: false, confirmed: false, decisions: [], twinsDecided: false },
    ...{ presetDecided: true, stated: true },
  };
};

/** The days of the sittings lie in the year that is delivered, each result on its own: none contradicts another. */
const dayOf = (at: number): string => new Date(Date.UTC(2026, 8, 1 + (at % 80))).toISOString().slice(0, 10);

const asShown = (school: School): School => {
  // The list shows who is on it, and as the register then knows them.
  const rows = school.rows.flatMap((row, at) => {
    const isOfList = at >= school.rows.length - school.children.length;
    const listed = school.listed.get(row.child);
    if (!isOfList) return [row];
    return listed === undefined ? [] : [{ ...row, shown: listed }];
  });
  const dated = new Map<string, string>();
  const tables = school.tables
    .filter(({ kind }) => kind === 'results')
    .map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        results: row.results.map((result) => {
          const day = dayOf(dated.size);
          dated.set(result.assessmentName ?? '', day);
          return { ...result, moment: null, sittingDate: day };
        }),
      })),
    }));
  return { ...school, rows, tables };
};

const ID = 'proef-indeling';
/** Under a name of its own, so that it is none of ours. */
const named = (layout: DeliveryLayout): DeliveryLayout => ({ ...layout, id: ID, title: 'Proefindeling' });
const drawn = fc.tuple(
  readySchoolSpec,
  fc.oneof({ arbitrary: randomLayout.map(named), weight: 3 }, { arbitrary: fc.constantFrom(...LAYOUTS), weight: 1 }),
  fc.boolean(),
);

/** Repeatable. `only`: in that layout, whatever was drawn. */
export const drawDelivery = (seed: number, only?: DeliveryLayout): DrawnDelivery => {
  const [[spec, any, withPassword] = []] = fc.sample(drawn, { seed, numRuns: 1 });
  const layout = only ?? any;
  if (spec === undefined || layout === undefined) throw new Error('nothing was drawn');
  const school = asShown(buildSchool(shownInPages(spec, layout), keyTexts));
  return { school, layout, withPassword: withPassword === true };
};
export const isOwn = ({ id }: DeliveryLayout): boolean => id === ID;

/** What a page asks for to get it: a layout never says itself that its key is the pupil number, a person does. */
export const wantedOf = ({ school, layout }: Pick<DrawnDelivery, 'school' | 'layout'>): WantedDelivery => ({
  presetId: school.spec.presetId,
  layoutId: layout.id,
  ...(hasPupilNumbers(layout) ? { pupilNumbers: true } : {}),
});
