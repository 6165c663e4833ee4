import { describe, expect, it } from 'vitest';
import { type Answers, createAnswers } from '../../../entrypoints/lvs.content/answers.ts';
import type { TableSnapshot } from '../../../lib/core/table-snapshot.ts';
import { overlayTexts } from '../../../lib/language/overlay-texts.ts';
import { createTranslator } from '../../../lib/language/translator.ts';
import type { AssessedTable, AssessReply } from '../../../lib/messaging/protocol.ts';
import { NONE_KNOWN, OBJECTION, table } from './tables.ts';

const texts = overlayTexts(createTranslator('nl'));
const assessed = (tableId: string, change: Partial<AssessedTable> = {}): AssessedTable => ({
  tableId,
  kind: 'pupil-list',
  title: 'Leerlingenlijst',
  anchorColumn: 0,
  standings: {},
  problems: [],
  ...change,
});
const reply = (tables: readonly AssessedTable[], state: AssessReply['state'] = 'ready'): AssessReply => ({
  state,
  schoolName: 'Basisschool De Oefening',
  problems: [],
  texts,
  language: 'nl',
  privacyMode: false,
  tables,
});
const list = table('t', ['a', 'b']);
/** What would be painted on these tables' rows. */
const painted = (answers: Answers, ...tables: readonly TableSnapshot[]) =>
  tables.map(({ id, rows }) => {
    const standings = answers.replyFor(tables)?.tables.find(({ tableId }) => tableId === id)?.standings;
    return Object.fromEntries(rows.map((row) => [row.id, standings?.[row.id]]));
  });
const answered = () => {
  const answers = createAnswers();
  answers.take(reply([assessed('t', { standings: { a: NONE_KNOWN, b: OBJECTION } })]), [list]);
  answers.settle([list], '/list');
  return answers;
};

describe('what has to be asked', () => {
  it('is everything at first, and nothing once it was answered', () => {
    expect(createAnswers().needAsking([list], '/list')).toBe(true);
    expect(createAnswers().replyFor([list])).toBeNull();
    expect(answered().needAsking([list], '/list')).toBe(false);
    expect(answered().unanswered([list], '/list')).toEqual([]);
  });

  it('is nothing after sorting, and after paging back', () => {
    const answers = answered();
    expect(answers.needAsking([table('t', ['b', 'a'])], '/list')).toBe(false);
    const next = table('t', ['c']);
    expect(answers.unanswered([next], '/list')).toEqual([next]);
    answers.take(reply([assessed('t', { standings: { c: NONE_KNOWN } })]), [next]);
    answers.settle([next], '/list');
    expect(answers.needAsking([list], '/list')).toBe(false);
    expect(painted(answers, list)).toEqual([{ a: NONE_KNOWN, b: OBJECTION }]);
  });

  it.each([
    ['another address', [list], '/other'],
    ['another heading over it', [{ ...list, caption: 'Groep 5' }], '/list'],
    ['one table more', [list, table('u', ['x'])], '/list'],
  ] as const)('is everything again in another place: %s', (_, tables, path) => {
    expect(answered().needAsking(tables, path)).toBe(true);
    expect(answered().unanswered(tables, path)).toEqual(tables);
  });

  it('is everything again once it was told to forget', () => {
    const answers = answered();
    answers.forget();
    expect(answers.needAsking([list], '/list')).toBe(true);
    expect(answers.replyFor([list])).toBeNull();
  });

  it('stays the same while the background was busy', () => {
    const answers = createAnswers();
    answers.take(reply([], 'busy'), [list]);
    answers.settle([list], '/list');
    expect(answers.needAsking([list], '/list')).toBe(true);
    expect(answers.replyFor([list])).toMatchObject({ state: 'busy', tables: [] });
  });
});

describe('what is painted', () => {
  it('never says of a row what was said of another, nor anything of a row that was not asked about', () => {
    expect(painted(answered(), table('t', ['b', 'new']))).toEqual([{ b: OBJECTION, new: undefined }]);
  });

  it('says nothing of a row that is no pupil, and does not ask again', () => {
    const answers = createAnswers();
    answers.take(reply([assessed('t', { standings: { a: NONE_KNOWN } })]), [list]);
    answers.settle([list], '/list');
    expect(answers.needAsking([list], '/list')).toBe(false);
    expect(painted(answers, list)).toEqual([{ a: NONE_KNOWN, b: undefined }]);
  });

  it('drops what was said before when a later answer says otherwise', () => {
    const answers = answered();
    answers.take(reply([assessed('t', { standings: { a: OBJECTION } })]), [list]);
    expect(painted(answers, list)).toEqual([{ a: OBJECTION, b: undefined }]);
  });

  it('stays as it was handed out, whatever is forgotten', () => {
    const answers = answered();
    const before = answers.replyFor([list])?.tables[0];
    answers.forget();
    expect(before?.standings.b).toEqual(OBJECTION);
  });

  it('leaves out tables that are not on the page now', () => {
    expect(answered().replyFor([table('elsewhere', ['a'])])?.tables).toEqual([]);
  });
});

describe('a table read in parts', () => {
  it('stays one of pupils when a later part of it holds none', () => {
    const answers = answered();
    answers.take(reply([assessed('t', { kind: 'none' })]), [table('t', ['total'])]);
    expect(answers.mayHoldPupils('t')).toBe(true);
    expect(answers.replyFor([list])?.tables[0]?.kind).toBe('pupil-list');
  });

  it('becomes one of pupils as soon as one part holds some', () => {
    const answers = createAnswers();
    answers.take(reply([assessed('t', { kind: 'none' })]), [table('t', ['intro'])]);
    expect(answers.mayHoldPupils('t')).toBe(false);
    answers.take(reply([assessed('t')]), [list]);
    expect(answers.mayHoldPupils('t')).toBe(true);
  });

  it('may hold pupils as long as nobody said otherwise', () => {
    expect(createAnswers().mayHoldPupils('never seen')).toBe(true);
  });
});
