import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../browser/find-browser.ts';
import { newestChange } from './build-step.ts';
import { type ProofJob, type ProofState, runProofJob } from './proof-job.ts';
import { NOTHING, runSteps, summaryLine } from './step.ts';
import { countReport } from './vitest-step.ts';

describe('the runner', () => {
  it('counts what passed, failed and was skipped over all steps, and goes on after a step that throws', async () => {
    const lines: string[] = [];
    const total = await runSteps(
      [
        { name: 'one', run: async () => ({ passed: 3, failed: 0, skipped: 1 }) },
        { name: 'two', run: () => Promise.reject(new Error('planted')) },
        { name: 'three', run: async () => ({ passed: 2, failed: 1, skipped: 0 }) },
      ],
      2,
      (line) => lines.push(line),
    );
    expect(summaryLine(total)).toBe('5 passed, 2 failed, 1 skipped');
    expect(lines.join('\n')).toContain('planted');
    expect(lines.filter((line) => line.startsWith('✗'))).toHaveLength(2);
  });

  it('never takes a report for good that has no tests or a file that did not load', () => {
    const none = { success: true, numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
    expect(countReport(none)).toEqual({ ...NOTHING, failed: 1 });
    expect(countReport({ ...none, success: false, numPassedTests: 9 })).toEqual({ passed: 9, failed: 1, skipped: 0 });
    expect(countReport({ ...none, numPassedTests: 9, numPendingTests: 2, numTodoTests: 1 })).toEqual({
      ...{ passed: 9, failed: 0, skipped: 3 },
    });
  });

  it('sees the newest change in a directory', () => {
    const room = mkdtempSync(join(tmpdir(), 'bezwaarwijzer-mtime-'));
    writeFileSync(join(room, 'a'), '');
    const later = new Date(statSync(room).mtimeMs + 60_000);
    utimesSync(join(room, 'a'), later, later);
    expect(newestChange([room, join(room, 'missing')])).toBeCloseTo(later.getTime(), 0);
    rmSync(room, { recursive: true });
  });

  it('is what continuous integration runs, and nothing else', () => {
    expect(readFileSync('.ci/run', 'utf8')).toBe('#!/usr/bin/env bash\nnpm ci && npm test\n');
    expect(statSync('.ci/run').mode & 0o100).toBe(0o100);
  });
});

describe('a proof job', () => {
  const job: ProofJob = {
    name: 'planted',
    total: 5,
    piece: 'number',
    run: async (from, _to, report) => {
      if (from === 3) throw new Error('piece three throws');
      report(from, from === 1 ? 'piece one is wrong' : null);
    },
  };
  const runUntil = (pieces: number, before?: ProofState, code = 'abc'): Promise<ProofState> => {
    let saved = 0;
    return runProofJob(job, before, { code, now: () => 0, save: () => (saved += 1), stop: () => saved >= pieces });
  };

  it('goes on where it stopped, and keeps what it found', async () => {
    const half = await runUntil(2);
    expect(half).toMatchObject({ done: 2, findings: [{ piece: 1, text: 'piece one is wrong' }] });
    const whole = await runUntil(9, half);
    expect(whole).toEqual(await runUntil(9));
    expect(whole.findings.map(({ piece }) => piece)).toEqual([1, 3]);
  });

  it('starts over when the code has changed', async () => {
    expect(await runUntil(1, await runUntil(9), 'changed')).toMatchObject({ done: 1, findings: [] });
  });
});

describe('finding a browser', () => {
  const machine = (paths: string[], env: Machine['env'] = {}, root = false): Machine & { installed: string[] } => {
    const installed: string[] = [];
    return {
      installed,
      env,
      exists: (path) => paths.includes(path) || (installed.length > 0 && path === '/usr/bin/chromium'),
      mayInstall: () => root,
      install: (name) => installed.push(name),
    };
  };

  it('prefers the variable, then the usual paths', () => {
    const paths = ['/opt/own', '/usr/bin/firefox'];
    expect(findBrowser('firefox', machine(paths, { BEZWAARWIJZER_FIREFOX: '/opt/own' }))).toBe('/opt/own');
    expect(findBrowser('firefox', machine(paths))).toBe('/usr/bin/firefox');
    expect(() => findBrowser('firefox', machine([], { BEZWAARWIJZER_FIREFOX: '/gone' }))).toThrow('/gone');
  });

  it('installs only as root on Debian or Ubuntu, and otherwise says in one line how', () => {
    const root = machine([], {}, true);
    expect(findBrowser('chromium', root)).toBe('/usr/bin/chromium');
    expect(root.installed).toEqual(['chromium']);
    expect(() => findBrowser('chromium', machine([]))).toThrow(/^No chromium found: .*BEZWAARWIJZER_CHROMIUM.*$/);
  });
});
