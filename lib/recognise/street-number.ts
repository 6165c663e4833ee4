import { type ColumnDraft, isUsable, shareOf } from './column-draft.ts';
import { isShortHouseNumber } from './field-shapes.ts';
import { countsRows } from './row-kind.ts';

const STREET = /^(?:straat|straatnaam|street|street name|adres|woonadres|address)$/;
const NUMBER = /^(?:nr|nummer|number|no)$/;

/**
 * "Straat | Nr. | Postcode": a bare number beside a street is that of the house, where nothing else is and it does not count
 * the rows. Only likely: a person sees it first.
 */
export function withStreetNumber(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const last = ({ data }: ColumnDraft): string => data.meaning.folded.at(-1) ?? '';
  const known = (one: ColumnDraft): boolean =>
    isUsable(one) && (one.field === 'houseNumber' || (one.field === 'address' && hasDigits(one)));
  const streets = drafts.filter((one) => STREET.test(last(one)) && !hasDigits(one));
  if (streets.length !== 1 || drafts.some(known)) return drafts;
  const [number, ...more] = drafts.filter(
    (one) => NUMBER.test(last(one)) && one.data.meaning.folded.length === 1 && !isUsable(one) && isHouseNumber(one),
  );
  if (number === undefined || more.length > 0) return drafts;
  return drafts.map((one) =>
    one === number
      ? { ...one, field: 'houseNumber', confidence: 'likely', why: 'header+cells' }
      : one === streets[0] && one.field === 'address'
        ? { ...one, field: 'other', confidence: 'sure', why: 'header+cells' }
        : one,
  );
}

const hasDigits = ({ data: { filled } }: ColumnDraft): boolean => shareOf(filled, (cell) => /\d/.test(cell)) > 0.2;

const isHouseNumber = ({ data: { filled } }: ColumnDraft): boolean =>
  filled.length > 1 && !countsRows(filled) && filled.every(isShortHouseNumber);
