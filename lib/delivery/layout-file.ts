import { done, failed, type Outcome, type Problem } from '../core/problem.ts';
import { findLayout } from './built-in.ts';
import { claimsToBeOthers, type DeliveryLayout, FORMAT, parseLayout } from './layout-schema.ts';

/** Characters: far more than any layout takes. */
const KILOBYTES = 64;
const MOST_LAYOUTS = 20;

/**
 * The text of a file → a layout. Problems: `layout-file-too-large`, `layout-file-newer`, `layout-claims-other`,
 * `layout-file-unreadable`, which is also said of a file with a key that no layout has.
 */
export const parseLayoutFile = (text: string): Outcome<DeliveryLayout> => {
  if (text.length > KILOBYTES * 1024) return failed({ code: 'layout-file-too-large', kilobytes: KILOBYTES });
  const value = parseJson(text.replace(/^\uFEFF/u, ''));
  const layout = parseLayout(value);
  if (layout !== null) return done(layout);
  if (isNewer(value)) return failed({ code: 'layout-file-newer' });
  return failed({ code: claimsToBeOthers(value) ? 'layout-claims-other' : 'layout-file-unreadable' });
};

export const writeLayoutFile = (layout: DeliveryLayout): string => `${JSON.stringify(layout, null, 2)}\n`;

/** Null as well where any key would be taken for a prototype: no schema sees that one. */
const parseJson = (text: string): unknown => {
  let poisoned = false;
  try {
    const value: unknown = JSON.parse(text, (key, inside: unknown) => {
      if (key === '__proto__') poisoned = true;
      return inside;
    });
    return poisoned ? null : value;
  } catch {
    return null;
  }
};

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  typeof value.format === 'number' &&
  value.format > FORMAT;

const numbers = (version: string): readonly number[] => version.split('.').map(Number);
/** Whether the first of two versions `1.2.3` is the higher. */
export const isHigher = (one: string, other: string): boolean => {
  const [left, right] = [numbers(one), numbers(other)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0);
};

const isSame = (one: DeliveryLayout, other: DeliveryLayout): boolean => sorted(one) === sorted(other);
/** Keys in one order, so that a file that was only arranged anew is the same. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inside: unknown) =>
    typeof inside === 'object' && inside !== null && !Array.isArray(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([left], [right]) => (left < right ? -1 : 1)))
      : inside,
  );

/** Why a layout is not taken in beside those that the school has, or null. A receipt names id and version: they stay one thing. */
export const refuseLayout = (layout: DeliveryLayout, kept: readonly DeliveryLayout[]): Problem | null => {
  const { id, version } = layout;
  if (findLayout(id) !== null) return { code: 'layout-of-ours', id };
  const known = kept.find((one) => one.id === id);
  if (known === undefined) return kept.length < MOST_LAYOUTS ? null : { code: 'layouts-full', limit: MOST_LAYOUTS };
  if (isSame(layout, known)) return { code: 'layout-known' };
  return isHigher(version, known.version) ? null : { code: 'layout-not-newer', id, version };
};
