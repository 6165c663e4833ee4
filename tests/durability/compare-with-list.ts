import type { ObjectionSummary } from '../../lib/messaging/protocol.ts';

/** `unknown`: it was begun, and the browser was killed before an answer came: it may be there or not. */
type Said = 'no' | 'unknown' | 'acknowledged';
export interface Act {
  readonly recorded: Said;
  readonly withdrawn: Said;
  readonly objectionId: string | null;
}

type Listed = Pick<
  ObjectionSummary,
  'objectionId' | 'name' | 'fromName' | 'receivedOn' | 'recordedBy' | 'channel' | 'role' | 'status'
>;

/** What a register that was opened again lacks, has twice, or has by halves. */
export function compareWithList(acts: ReadonlyMap<number, Act>, list: readonly Listed[]): string[] {
  const findings: string[] = [];
  const byNumber = new Map<number, Listed[]>();
  for (const objection of list) {
    const number = Number(/Stekker(\d+)$/.exec(objection.name)?.[1] ?? Number.NaN);
    byNumber.set(number, [...(byNumber.get(number) ?? []), objection]);
    const whole =
      objection.name === `Bo Stekker${number}` &&
      objection.fromName === `Van ${number}` &&
      objection.receivedOn === '2026-11-20' &&
      objection.recordedBy === 'J. Kwikstaart' &&
      objection.channel === 'mail' &&
      objection.role === 'parent';
    if (!whole) findings.push(`half-written: objection ${number} reads ${JSON.stringify(objection)}`);
    if (!acts.has(number)) findings.push(`from nowhere: objection ${number} was never begun`);
  }
  for (const [number, { recorded, withdrawn, objectionId }] of acts) {
    const [found, ...more] = byNumber.get(number) ?? [];
    if (more.length > 0) findings.push(`doubled: objection ${number} is there ${more.length + 1} times`);
    if (recorded === 'acknowledged' && !found) findings.push(`lost: objection ${number} was acknowledged`);
    if (!found) continue;
    if (objectionId !== null && found.objectionId !== objectionId) findings.push(`another id: objection ${number}`);
    const isWithdrawn = found.status === 'withdrawn';
    if (withdrawn === 'acknowledged' && !isWithdrawn) findings.push(`lost: withdrawal of ${number} was acknowledged`);
    if (withdrawn === 'no' && isWithdrawn) findings.push(`from nowhere: withdrawal of ${number} was never begun`);
  }
  return findings;
}
