import { done, failed, type Outcome } from '../core/problem.ts';
import { findLayout } from '../delivery/built-in.ts';
import { specialAsked } from '../delivery/fit-layout.ts';
import { parseLayoutFile } from '../delivery/layout-file.ts';
import type { DeliveryLayout } from '../delivery/layout-schema.ts';
import { mayBeSpecial } from '../recognise/special-columns.ts';
import type { KeptLayouts } from '../register/record-types.ts';
import type { OpenRegister } from '../register/types.ts';

/**
 * A layout that the school loads, from the text of its file. Problems: those of {@link parseLayoutFile}, and `layout-special-header`
 * where it would take special data from a column that nothing is ever taken from, or that has another name here.
 */
export const readOwnLayout = (text: string): Outcome<DeliveryLayout> => {
  const layout = parseLayoutFile(text);
  if (!layout.ok) return layout;
  const headers = specialAsked(layout.value)?.fields.flatMap((field) => field.headers) ?? [];
  const wrong = headers.find((header) => !mayBeSpecial(header));
  return wrong === undefined ? layout : failed({ code: 'layout-special-header', header: wrong });
};

/** Each text is read by the schema once more; one that no longer passes is not there. */
export const keptLayouts = ({ texts }: KeptLayouts): readonly DeliveryLayout[] =>
  texts.flatMap((text) => {
    const layout = readOwnLayout(text);
    return layout.ok ? [layout.value] : [];
  });

/** Ours or the school's, by its id; UWLR with the code that the school stated, where the layout has none of its own. */
export async function findUsableLayout(register: OpenRegister, id: string): Promise<Outcome<DeliveryLayout>> {
  const kept = await register.readLayouts();
  if (!kept.ok) return kept;
  const layout = findLayout(id) ?? keptLayouts(kept.value).find((one) => one.id === id);
  if (layout === undefined) return failed({ code: 'not-found' });
  if (layout.kind === 'csv' || layout.comparisonGroup !== null) return done(layout);
  return done({ ...layout, comparisonGroup: kept.value.comparisonGroup });
}

/** The pupil number as the key, where a person chose that for this delivery: of UWLR only. */
export const withPupilNumbers = (layout: DeliveryLayout, chosen: boolean): Outcome<DeliveryLayout> => {
  if (!chosen) return done(layout);
  return layout.kind === 'uwlr'
    ? done({ ...layout, pupilKey: 'pupil-number' })
    : failed({ code: 'invalid-input', field: 'pupilNumbers' });
};
