import { describe, expect, it } from 'vitest';
import { isWaitingRow } from '../../../lib/page/waiting-rows.ts';

describe('rows that still come', () => {
  it.each([[['Laden…', '']], [['', 'Loading...', 'Loading...']], [['Bezig met laden']], [['Even geduld a.u.b.']]])(
    '%j',
    (cells) => {
      expect(isWaitingRow(cells)).toBe(true);
    },
  );
  it.each([[['', '']], [['Laden, Sem van der', '']], [['Laden…', '12']], [['Loading', 'Groep 5']], [[]]])(
    '%j is none',
    (cells) => {
      expect(isWaitingRow(cells)).toBe(false);
    },
  );
});
