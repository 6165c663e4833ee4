import { useState } from 'react';
import { done, type Outcome, type Problem } from '../../lib/core/problem.ts';
import type { ReadTable, SpecialColumnView } from '../../lib/messaging/protocol.ts';
import { usePlatform } from '../platform.tsx';
import { useAnswer } from '../use-answer.ts';

export type SpecialChoice = 'yes' | 'no';

/** What a person chose of the columns that a loaded layout wants for a study: on the page first, then said with a name. */
export interface SpecialChoices {
  readonly columns: readonly SpecialColumnView[];
  readonly problem: Problem | null;
  /** As it stands on the page; null where nothing was said and nothing chosen. */
  readonly choiceOf: (column: SpecialColumnView) => SpecialChoice | null;
  readonly choose: (column: SpecialColumnView, choice: SpecialChoice) => void;
  readonly say: (column: SpecialColumnView, by: string) => Promise<Outcome<null>>;
  /** Whatever was chosen and not said yet; ends at the first that cannot be. */
  readonly sayAll: (by: string) => Promise<Outcome<null>>;
}

const saidOf = ({ said }: SpecialColumnView): SpecialChoice | null => (said === null ? null : said.take ? 'yes' : 'no');

export const keyOf = ({ column, study, field }: SpecialColumnView): string => JSON.stringify([column, study, field]);

export function useSpecialChoices(read: ReadTable | null): SpecialChoices {
  const { ask } = usePlatform();
  const { value, problem, reload } = useAnswer('special.columns', read);
  const [chosen, setChosen] = useState<Readonly<Record<string, SpecialChoice>>>({});
  const columns = value ?? [];
  const choiceOf = (column: SpecialColumnView) => chosen[keyOf(column)] ?? saidOf(column);
  const say = async (special: SpecialColumnView, by: string): Promise<Outcome<null>> => {
    const choice = choiceOf(special);
    if (read === null || choice === null) return done(null);
    const { column, study, field } = special;
    const said = await ask('special.say', { ...read, column, study, field, take: choice === 'yes', by });
    if (said.ok) reload();
    return said;
  };
  return {
    ...{ columns, problem, choiceOf, say },
    choose: (column, choice) => setChosen((known) => ({ ...known, [keyOf(column)]: choice })),
    sayAll: async (by) => {
      for (const column of columns) {
        const said = choiceOf(column) === saidOf(column) ? done(null) : await say(column, by);
        if (!said.ok) return said;
      }
      return done(null);
    },
  };
}
