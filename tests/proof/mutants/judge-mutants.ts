import { LEAST_KILLED, type MutantPiece } from './mutant-sets.ts';

/** The part of Stryker's report that is judged (mutation-testing-report-schema 2). */
export interface MutantReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status:
    | 'Killed'
    | 'Survived'
    | 'NoCoverage'
    | 'Timeout'
    | 'RuntimeError'
    | 'CompileError'
    | 'Ignored'
    | 'Pending';
  /** Lines and columns count from 1; the end column is the first that is not in it. */
  readonly location: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mutant of which somebody showed that no caller can see it. */
export interface EquivalentMutant {
  readonly file: string;
  readonly mutator: string;
  /** The line that it begins on, without what stands before and after: a mutant is found again when it moves. */
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
  readonly proof: string;
}

export interface MutantFigures {
  readonly file: string;
  readonly killed: number;
  readonly alive: number;
  readonly equivalent: number;
}

const textOf = (source: string, { start, end }: Mutant['location']): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
};
/** What could not be run at all is no mutant; what somebody switched off is one that nobody killed. */
const isKilled = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';
const isRun = ({ status }: Mutant): boolean => status !== 'CompileError' && status !== 'RuntimeError';

/** The figures of a piece, file by file, and what is wrong with it; null when nothing is. */
export const judgeMutants = (
  { set, files }: MutantPiece,
  report: MutantReport,
  equivalents: readonly EquivalentMutant[],
): { readonly figures: readonly MutantFigures[]; readonly finding: string | null } => {
  const figures: MutantFigures[] = [];
  const alive: string[] = [];
  const wrong: string[] = [];
  for (const file of files) {
    const found = report.files[file];
    if (found === undefined || found.mutants.length === 0) {
      wrong.push(`${file}: nothing of it was mutated`);
      continue;
    }
    const unused = new Set(equivalents.filter((one) => one.file === file));
    const counts = { killed: 0, alive: 0, equivalent: 0 };
    for (const mutant of found.mutants.filter(isRun)) {
      const original = textOf(found.source, mutant.location);
      const line = (found.source.split('\n')[mutant.location.start.line - 1] ?? '').trim();
      const { mutatorName: mutator, replacement = '' } = mutant;
      // Two on one line may read the same: each entry is for one.
      const known = [...unused].find(
        (one) =>
          one.mutator === mutator && one.line === line && one.original === original && one.replacement === replacement,
      );
      if (isKilled(mutant)) counts.killed += 1;
      else if (known !== undefined) counts.equivalent += 1;
      else {
        counts.alive += 1;
        alive.push(`${file}:${mutant.location.start.line} ${mutator}: ${original} → ${replacement} (${mutant.status})`);
      }
      if (!isKilled(mutant) && known !== undefined) unused.delete(known);
    }
    // Killed after all, or gone: a list that nobody holds against the code proves nothing.
    for (const one of unused) wrong.push(`${file}: listed as equivalent, but no such mutant lives: ${one.line}`);
    figures.push({ file, ...counts });
  }
  const killed = figures.reduce((sum, one) => sum + one.killed, 0);
  const lives = figures.reduce((sum, one) => sum + one.alive, 0);
  const percent = (100 * killed) / (killed + lives);
  if (set === 'gate' ? lives > 0 : !(percent >= LEAST_KILLED))
    wrong.push(`${killed} of ${killed + lives} killed (${percent.toFixed(1)} %)`, ...alive);
  return { figures, finding: wrong.length > 0 ? wrong.join('\n') : null };
};
