import type { DeliverySchool } from '../core/delivery-school.ts';
import { parseBrin } from '../core/identifiers.ts';
import type { DeliveryFile } from './delivery-types.ts';
import type { DeliveryLayout } from './layout-schema.ts';

const isDate = (text: string): boolean => /^\d{8}$/u.test(text);
const isNumber = (text: string): boolean => /^[A-Za-z0-9]{1,12}$/u.test(text);

/** `99XX-20261121-1-pupils` → whether it says the layout's parts, in its order, and nothing else. */
const saysParts = (
  stem: string,
  member: string,
  { fileName: { parts, joiner } }: DeliveryLayout,
  school: DeliverySchool | null,
): boolean => {
  let rest = `${stem}${joiner}`;
  for (const part of parts) {
    // The word of a layout may hold a joiner; the other parts hold none.
    const text = part === 'member' ? rest.slice(0, member.length) : rest.slice(0, rest.indexOf(joiner));
    if (part === 'brin' && (parseBrin(text) !== text || (school !== null && text !== school.brin))) return false;
    if (part === 'date' && !isDate(text)) return false;
    if (part === 'number' && !isNumber(text)) return false;
    if (part === 'member' && text !== member) return false;
    if (!rest.startsWith(`${text}${joiner}`)) return false;
    rest = rest.slice(text.length + joiner.length);
  }
  return rest === '';
};

/** The files in the layout's order; null where they are not exactly those, or one is called anything else. */
export const areNamedRight = (
  files: readonly DeliveryFile[],
  layout: DeliveryLayout,
  school: DeliverySchool | null,
): readonly DeliveryFile[] | null => {
  const members = layout.kind === 'uwlr' ? [layout.member] : layout.files.map(({ member }) => member);
  const ending = layout.kind === 'uwlr' ? '.xml' : '.csv';
  const found = members.map((member) =>
    files.filter(({ name }) => name.endsWith(ending) && saysParts(name.slice(0, -4), member, layout, school)),
  );
  const ordered = found.flatMap((fitting) => (fitting.length === 1 ? fitting : []));
  return files.length === members.length && new Set(ordered).size === members.length ? ordered : null;
};
