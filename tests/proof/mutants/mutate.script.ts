/*
 * npx tsx tests/proof/mutants/mutate.script.ts NAME …: the pieces of these files alone (`judge-candidate`), while one works
 * on their tests. The job over all of them is mutants.proof.ts.
 */
import { MUTANT_PIECES } from './mutant-sets.ts';
import { runMutants } from './run-mutants.ts';

const names = process.argv.slice(2);
const pieces = MUTANT_PIECES.filter(({ files }) =>
  files.some((file) => names.some((name) => file.endsWith(`/${name}.ts`))),
);
const main = async (): Promise<void> => {
  let wrong = pieces.length === 0;
  if (wrong) console.log(`No such file: ${names.join(' ')}`);
  for (const piece of pieces) {
    const finding = await runMutants(piece, { quiet: false });
    if (finding !== null) console.log(finding);
    wrong ||= finding !== null;
  }
  process.exitCode = wrong ? 1 : 0;
};
void main();
