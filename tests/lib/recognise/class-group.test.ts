import { describe, expect, it } from 'vitest';
import { parseGroup } from '../../../lib/recognise/class-group.ts';

describe('the name of a group', () => {
  it.each([
    ['5a', { classGroup: '5a', yearGroup: null }],
    ['Groep 5', { classGroup: null, yearGroup: 5 }],
    ['Groep: 5/6b', { classGroup: '5/6b', yearGroup: null }],
    // As grids write it over the rows of a group.
    ['5a (Continues on the next page)', { classGroup: '5a', yearGroup: null }],
    ['6 (Continued from the previous page)', { classGroup: null, yearGroup: 6 }],
    ['5a (vervolg op de volgende pagina)', { classGroup: '5a', yearGroup: null }],
    ['Groep 5a (23)', { classGroup: '5a', yearGroup: null }],
    ['Dolfijnen (23 leerlingen)', { classGroup: 'Dolfijnen', yearGroup: null }],
    ['Dolfijnen (ochtend)', { classGroup: 'Dolfijnen (ochtend)', yearGroup: null }],
  ])('%s', (text, group) => expect(parseGroup(text)).toEqual(group));
});
