import { isWholeDate } from '../../core/identifiers.ts';
import type { Channel, ObjectionSubject, Role } from '../../core/objection.ts';
import type { LineFault, LineProblem, LineRemark } from '../../core/objection-list.ts';
import type { PersonName } from '../../core/pupil.ts';
import { parseClassGroup } from '../class-group.ts';
import { parsePersonNumber, parsePupilNumber } from '../parse-identifier.ts';
import { isEmptyCell, LONGEST_CELL } from '../text.ts';
import type { ListColumns, ListField } from './list-columns.ts';
import { readListDate } from './list-dates.ts';
import { findChannel, readAnswer, readFrom } from './list-words.ts';
import { readLineName } from './read-line-name.ts';

/** One objection as the list says it. In clear: in memory only. */
export interface ListedObjection {
  readonly line: number;
  readonly subject: ObjectionSubject;
  readonly receivedOn: string;
  /** False where the list gives no date and today's is used. */
  readonly dated: boolean;
  readonly channel: Channel;
  readonly role: Role;
  readonly fromName: string;
}
export type ReadLine =
  | {
      readonly kind: 'objection';
      readonly objection: ListedObjection;
      readonly remarks: readonly LineProblem<LineRemark>[];
    }
  | { readonly kind: 'refused'; readonly problem: LineProblem };

/** What only the whole column can tell. */
export interface ColumnFacts {
  readonly columns: ListColumns;
  /** Cells per line that the header has. */
  readonly width: number;
  readonly americanBirthDates: boolean;
  readonly americanDates: boolean;
  /** Nine-digit "pupil numbers" that pass the eleven test are BSNs in the wrong column. */
  readonly numbersMayBeBsn: boolean;
  readonly today: string;
}

/** Signs of UTF-8 or a DOS code page read as Windows-1252, and of letters that were lost before. */
const GARBLED =
  /\p{Ll}[ÃÂ]|[\u0080-\u009F\uFFFD‚„‰‹†‡ƒ™›¤¦§©«¬®°±²³µ¶¹º»¼½¾¿×÷]|[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

const isWholeName = ({ familyName, givenName, initials }: PersonName): boolean =>
  familyName !== '' && (givenName !== '' || initials !== '');

class Fault {
  constructor(
    readonly code: LineFault,
    readonly field: ListField | null,
  ) {}
}

/** One line as an objection, or the first thing that keeps it from being one. */
export const readLine = (line: number, cells: readonly string[], facts: ColumnFacts): ReadLine => {
  const { columns, today } = facts;
  const remarks: LineProblem<LineRemark>[] = [];
  const headerOf = (field: ListField | null): string | null =>
    field === null ? null : (columns.of(field)[0]?.header ?? null);
  const remark = (code: LineRemark, field: ListField) => remarks.push({ line, column: headerOf(field), code });
  const cell = (field: ListField, choice = 0): string => {
    const text = cells[columns.of(field)[choice]?.at ?? -1] ?? '';
    if (isEmptyCell(text)) return '';
    if (text.length > LONGEST_CELL) throw new Fault('text-too-long', field);
    if (GARBLED.test(text)) throw new Fault('characters-garbled', field);
    return text;
  };

  const checkAnswer = (): string => {
    if (columns.polarity === null) return '';
    const text = cell('preference');
    if (readListDate(text, false).kind === 'value') return text; // "Bezwaar: 12-11-2026"
    const answer = readAnswer(text);
    const objects = { 'yes-objects': 'yes', 'no-objects': 'no', 'in-words': 'objects' }[columns.polarity];
    const unclear = columns.polarity === 'in-words' && (answer === 'yes' || answer === 'no');
    if (answer === null || unclear) throw new Fault('objection-unclear', 'preference');
    if (answer !== objects && answer !== 'objects') throw new Fault('says-no-objection', 'preference');
    return '';
  };

  const readPupilNumber = (): string | null => {
    const read = parsePupilNumber(cell('pupilNumber'));
    if (read.kind === 'unreadable') throw new Fault('pupil-number-unreadable', 'pupilNumber');
    if (read.kind === 'empty') return null;
    const isNumber = /^\d{9}$/.test(read.value) && parsePersonNumber(read.value).kind === 'value';
    if (facts.numbersMayBeBsn && isNumber) throw new Fault('bsn-as-pupil-number', 'pupilNumber');
    return read.value;
  };

  const readNumbers = (): Pick<ObjectionSubject, 'bsn' | 'educationNumber'> => {
    const inBsn = parsePersonNumber(cell('bsn'));
    const inOwn = parsePersonNumber(cell('educationNumber'));
    if (inBsn.kind === 'unreadable') throw new Fault('bsn-invalid', 'bsn');
    if (inOwn.kind === 'unreadable') throw new Fault('education-number-invalid', 'educationNumber');
    const found = [inBsn, inOwn].flatMap((read) => (read.kind === 'value' ? [read.value] : []));
    const one = (kind: 'bsn' | 'educationNumber'): string | null => {
      const [first, other] = [...new Set(found.filter((number) => number.kind === kind).map(({ digits }) => digits))];
      if (other !== undefined) throw new Fault('numbers-contradict', kind);
      return first ?? null;
    };
    const bothKinds = /pgn|persoonsgebonden|onderwijsn|ondwnr/i.test(headerOf('bsn') ?? '');
    if (inBsn.kind === 'value' && inBsn.value.kind === 'educationNumber' && !bothKinds)
      remark('bsn-is-education-number', 'bsn');
    if (inOwn.kind === 'value' && inOwn.value.kind === 'bsn') remark('education-number-is-bsn', 'educationNumber');
    return { bsn: one('bsn'), educationNumber: one('educationNumber') };
  };

  const readBirthDate = (): string | null => {
    const read = readListDate(cell('birthDate'), facts.americanBirthDates);
    if (read.kind === 'unreadable') throw new Fault('birth-date-unreadable', 'birthDate');
    if (read.kind === 'order-unsure') throw new Fault('date-order-unsure', 'birthDate');
    if (read.kind === 'empty') return null;
    if (read.date > today) throw new Fault('birth-date-future', 'birthDate');
    return read.date;
  };

  const readReceived = (said: string): { readonly receivedOn: string; readonly dated: boolean } => {
    const own = cell('receivedOn');
    const field = own === '' && said !== '' ? 'preference' : 'receivedOn';
    const read = readListDate(own || said, facts.americanDates);
    if (read.kind === 'empty') return { receivedOn: today, dated: false };
    if (read.kind === 'order-unsure') throw new Fault('date-order-unsure', field);
    if (read.kind === 'unreadable' || !isWholeDate(read.date)) throw new Fault('date-unreadable', field);
    if (read.date > today) throw new Fault('date-future', field);
    return { receivedOn: read.date, dated: true };
  };

  const readName = () => {
    const read = readLineName({
      whole: cell('pupilName'),
      family: cell('familyName') || cell('familyName', 1),
      prefix: cell('familyNamePrefix'),
      called: cell('givenName'),
      first: cell('givenName', 1),
      initials: cell('initials'),
    });
    if (read.kind === 'value') return read.name;
    const fields = {
      whole: 'pupilName',
      family: 'familyName',
      prefix: 'familyNamePrefix',
      called: 'givenName',
      first: 'givenName',
      initials: 'initials',
    } as const;
    throw new Fault('name-unreadable', fields[read.cell]);
  };

  try {
    const said = checkAnswer();
    if (cells.slice(facts.width).some((text) => text !== '')) throw new Fault('cells-too-many', null);
    const pupilNumber = readPupilNumber();
    const numbers = readNumbers();
    const birthDate = readBirthDate();
    const name = readName();
    const numbered = pupilNumber !== null || numbers.bsn !== null || numbers.educationNumber !== null;
    if (!numbered && (name === null || birthDate === null || !isWholeDate(birthDate))) {
      // A line with fewer cells than the header may be the rest of another: there a name is not enough.
      if (name === null || !isWholeName(name) || cells.length < facts.width) throw new Fault('no-identifier', null);
      remark('name-alone', columns.of('pupilName').length > 0 ? 'pupilName' : 'familyName');
    }
    const received = readReceived(said);
    const channel = findChannel(cell('channel'));
    if (channel === null) remark('channel-unknown', 'channel');
    const classGroup = parseClassGroup(cell('classGroup') || cell('yearGroup'));
    const subject = { name, pupilNumber, ...numbers, birthDate, classGroup };
    const objection = { line, subject, ...received, channel: channel ?? 'not-said', ...readFrom(cell('from')) };
    return { kind: 'objection', objection, remarks };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: 'refused', problem: { line, column: headerOf(error.field), code: error.code } };
  }
};
