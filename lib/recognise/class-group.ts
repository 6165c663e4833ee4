import type { YearGroup } from '../core/pupil.ts';
import { foldText } from './text.ts';

export interface Group {
  readonly classGroup: string | null;
  readonly yearGroup: YearGroup | null;
}

export const NO_GROUP: Group = { classGroup: null, yearGroup: null };

const LABEL = /^(?:groep|klas|leerjaar|jaargroep|lj|gr|group|class|year|grade)\s*[.:]?\s+/i;

/** What a grid writes behind the name of a group: how many there are, and that it goes on elsewhere. */
const REMARK = /\s*\((?:\d{1,4}(?: \p{L}+)?|[^()]*\b(?:next|previous|volgende|vorige)\b[^()]*)\)$/iu;
const withoutRemark = (cell: string): string => (cell.length > 80 ? cell : cell.replace(REMARK, ''));

/** "5", "Groep 5", "5e leerjaar": a year group and nothing more. */
export const parseYearGroup = (cell: string): YearGroup | null => {
  const text = withoutRemark(cell);
  if (text.length > 30) return null;
  const match =
    /^(?:(?:groep|gr|leerjaar|lj|jaargroep|jaar|klas|year|group|grade) ?)?([1-8])(?: ?e (?:leerjaar|groep))?$/.exec(
      foldText(text),
    );
  switch (match?.[1]) {
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    case '4':
      return 4;
    case '5':
      return 5;
    case '6':
      return 6;
    case '7':
      return 7;
    case '8':
      return 8;
    default:
      return null;
  }
};

/** A class name as people write it: 5a, 5/6b, Dolfijnen, OB1, M2. */
export const parseClassGroup = (cell: string): string | null => {
  const name = withoutRemark(cell).replace(LABEL, '').trim();
  return name !== '' && name.length <= 30 && /[\p{L}\d]/u.test(name) ? name : null;
};

/** A year where the text is only that, else a class. */
export const parseGroup = (text: string): Group => {
  const yearGroup = parseYearGroup(text);
  return yearGroup === null ? { classGroup: parseClassGroup(text), yearGroup: null } : { classGroup: null, yearGroup };
};

const IN_TEXT =
  /(?:^|[^\p{L}])(?:groep|klas|leerjaar|jaargroep|group|class|year)\s*:?\s+((?:(?:OB|MB|BB|[BME])\d{1,2}[a-z]?|[1-8](?:\s?[/+&-]\s?[1-8])*\s?[a-z]?)(?![\p{L}\d]))/giu;
const NAMED = /^(?:groep|klas|group|class)\s*:\s*(\p{L}[\p{L}\d '-]{1,25})$/iu;

/** Every class or year group that a title or heading names. "Groep M2" is a class, "Midden groep 4" a moment. */
export const findGroups = (text: string): readonly Group[] => {
  const named = NAMED.exec(text.trim());
  if (named) return [parseGroup(named[1] ?? '')];
  return [...text.slice(0, 300).matchAll(IN_TEXT)]
    .filter(
      (match) =>
        !/(?:midden|medio|einde?|begin|mid|middle(?: of)?|end(?: of)?|start(?: of)?)[ -]?(?:the )?$/i.test(
          text.slice(0, match.index),
        ),
    )
    .map((match) => parseGroup((match[1] ?? '').trim()));
};

/** The text without its class names, so that no moment is read from them. */
export const withoutGroups = (text: string): string =>
  text.slice(0, 300).replace(IN_TEXT, (whole, name: string) => (/^[BME]\d/i.test(name) ? ' ' : whole));

/** The year that a class of one year carries in its name: 5a → 5; a combination (5/6) has none. */
export const yearOfClass = (classGroup: string | null): YearGroup | null => {
  const match = classGroup === null ? null : /^([1-8]) ?[a-z]?$/i.exec(classGroup);
  return match ? parseYearGroup(match[1] ?? '') : null;
};
