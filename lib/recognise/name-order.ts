import { foldText } from './text.ts';

/** In which order a whole name stands in its column; only the header can say so where no comma does. */
export type NameOrder = 'family-first' | 'given-first' | null;

const PARTS: readonly (readonly ['family' | 'given' | 'beside', RegExp])[] = [
  ['family', /^(?:achternaam|achternamen|familienaam|geslachtsnaam|surname|last ?name|family ?name)/],
  ['given', /^(?:roepnaam|voornaam|voornamen|first ?names?|given ?names?|call ?name|forename|voor(?= en achternaam))/],
  ['beside', /^(?:tussenvoegsels?|voorvoegsels?|voorletters?|initialen|initials|prefix|infix|en|and|of)(?= |$)/],
];

/** The parts of a name that a header names, in their order; null where it names anything else as well. */
export const readNameOrder = (header: string): NameOrder => {
  let rest = foldText(header).replace(/^(?:naam|name|leerling|pupil|naam leerling|student) (?=\p{L}+)/u, '');
  const order: string[] = [];
  while (rest !== '') {
    const part = PARTS.find(([, words]) => words.test(rest));
    if (part === undefined) return null;
    if (part[0] !== 'beside') order.push(part[0]);
    rest = rest.replace(part[1], '').trim();
  }
  if (order.length !== 2 || order[0] === order[1]) return null;
  return order[0] === 'family' ? 'family-first' : 'given-first';
};
