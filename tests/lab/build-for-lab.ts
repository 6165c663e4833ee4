import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { type BrowserKind, waitUntil } from '../browser/index.ts';
import { ensureBuild, isBuilt } from '../runner/build-step.ts';
import { RESULTS } from '../runner/vitest-step.ts';
import { LabError } from './lab-error.ts';

const LOCK = `${RESULTS}/lab-build.lock`;
const LONGEST_BUILD = 120_000;

/**
 * Builds the extension when it was never built or its sources are newer; two runs at the same time wait for each other.
 * @throws LabError 3 when it cannot be built.
 */
export async function buildForLab(kind: BrowserKind): Promise<void> {
  if (isBuilt(kind)) return;
  mkdirSync(RESULTS, { recursive: true });
  await waitUntil(takeLock, 2 * LONGEST_BUILD, 'another build never ended');
  try {
    const { code, output } = await ensureBuild(kind);
    if (code !== 0) throw new LabError(3, `The extension could not be built for ${kind}:\n${output}`);
  } finally {
    rmdirSync(LOCK);
  }
}

/** A folder that can be made is a lock that was free; one that is older than any build was left behind. */
function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const stats = statSync(LOCK, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > LONGEST_BUILD) rmdirSync(LOCK);
    return false;
  }
}
