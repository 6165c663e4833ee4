import type { Field } from './fields.ts';
import type { Finding, ValidateInput } from './finding.ts';
import { againstGroups } from './group-checks.ts';
import type { Problem } from './problem.ts';
import { topicOf } from './topic.ts';
import { isBranchText, oddDecimals, type Rule, refusedIdentifier, refusedResult } from './value-rules.ts';

/** What recognition refused in a column says which rule; anything else is a cell that could not be read. */
const RULE_OF_COLUMN: Readonly<Partial<Record<Field, Rule>>> = {
  educationNumber: 'education-number-test',
  postcode: 'postcode-form',
  houseNumber: 'house-number-form',
  houseNumberAddition: 'house-number-form',
  level: 'level-kind',
  referenceLevel: 'level-kind',
  functioningLevel: 'level-kind',
};

/** A cell that recognition did not take, as a finding; null for what says something of a whole table. */
const refusedCell = (problem: Problem): Pick<Finding, 'rule' | 'row' | 'column'> | null => {
  switch (problem.code) {
    case 'cell-unreadable': {
      const { row, column } = problem;
      return { rule: RULE_OF_COLUMN[column] ?? 'cell-unreadable', row, column };
    }
    case 'bsn-invalid':
      return { rule: 'bsn-eleven-test', row: problem.row, column: 'bsn' };
    case 'bsn-is-education-number':
      return { rule: 'education-number-in-bsn', row: problem.row, column: 'bsn' };
    case 'birth-date-incomplete':
      return { rule: 'birth-date-incomplete', row: problem.row, column: 'birthDate' };
    default:
      return null;
  }
};

/** Row by row: what recognition refused, and what cannot be right all the same. */
const inRows = ({ tables, preset, today }: ValidateInput): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const { id: tableId, rows, problems } of tables) {
    const say = (found: Pick<Finding, 'rule' | 'row' | 'column'>, severity: Finding['severity'] = 'error') =>
      findings.push({ ...found, severity, tableId, group: null, count: 1 });
    for (const problem of problems) {
      const found = refusedCell(problem);
      if (found !== null) say(found);
    }
    for (const { row, identity, branch, results } of rows) {
      const value = refusedIdentifier(identity, preset, today);
      if (value !== null) say({ ...value, row });
      if (branch !== undefined && !isBranchText(branch)) say({ rule: 'brin-form', row, column: null });
      for (const result of results) {
        if (!preset.domains.includes(topicOf(result))) continue;
        const refused = refusedResult(result);
        if (refused !== null) say({ ...refused, row });
        const decimals = oddDecimals(result);
        if (decimals !== null) say({ rule: 'decimals', row, column: decimals }, 'warning');
      }
    }
  }
  return findings;
};

/** One sitting of one pupil twice in one table, saying the same: read once. Other scores are a disagreement, said elsewhere. */
const duplicates = ({ candidates, preset }: ValidateInput): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const { results } of candidates) {
    for (const [at, result] of results.results.entries()) {
      const from = results.sources[at] ?? [];
      if (from.length < 2 || !preset.domains.includes(topicOf(result))) continue;
      const seen = new Set<string>();
      for (const { tableId, row } of from) {
        if (seen.has(tableId))
          findings.push({
            ...{ rule: 'duplicate-result', severity: 'warning', tableId, row, column: null, group: null, count: 1 },
          });
        seen.add(tableId);
      }
    }
  }
  return findings;
};

/** Everything to be looked at, errors first. Linear in the results. */
export const validateDelivery = (input: ValidateInput): readonly Finding[] => {
  const found = [...inRows(input), ...againstGroups(input), ...duplicates(input)];
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity !== 'error'),
  ];
};
