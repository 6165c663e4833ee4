import { beforeEach, expect, it } from 'vitest';
import { sealContents } from '../../../lib/register/backup-contents.ts';
import { type BackupHeader, readBackupFile, writeBackupFile } from '../../../lib/register/backup-file.ts';
import { openBackup } from '../../../lib/register/join-backup.ts';
import type { OpenRegister } from '../../../lib/register/register.ts';
import { backupOf, DAY, filledRegister } from './backup-fixture.ts';
import {
  eachTestAlone,
  flip,
  KEK,
  problemIn,
  recorded,
  SCHOOL,
  subject,
  testDeps,
  valueIn,
  WRONG_KEK,
} from './register-fixture.ts';

let register: OpenRegister;
beforeEach(async () => {
  ({ register } = await filledRegister());
});
eachTestAlone();

it('names the file by school, day and number, and has no pupil readable in it', async () => {
  const first = valueIn(await register.makeBackup(DAY));
  expect(first.fileName).toBe('bezwaarwijzer-99XX-2026-11-26-1.bzw');
  expect(valueIn(await register.makeBackup(DAY)).fileName).toBe('bezwaarwijzer-99XX-2026-11-26-2.bzw');
  const decoded = first.text.replace(
    /[A-Za-z0-9+/=]{60,}/g,
    (text) => text + Buffer.from(text, 'base64').toString('latin1'),
  );
  for (const canary of ['Pimpelmees', 'Roodborst', '4711', '999900119', 'Kwikstaart', 'objection']) {
    expect(decoded).not.toContain(canary);
  }
  expect(decoded).toContain(SCHOOL.name);
});

it('says when it was last backed up, and whether anything happened since', async () => {
  expect(valueIn(await register.readState()).backup).toMatchObject({ made: 0, lastOn: null, changed: true });
  await backupOf(register);
  const { backup: saved } = valueIn(await register.readState());
  expect(saved).toEqual({ made: 1, lastOn: DAY, beganOn: '2026-11-21', changed: false });
  valueIn(await register.append([recorded('o3', subject('Nieuw', 'Bo'))]));
  expect(valueIn(await register.readState()).backup).toMatchObject({ made: 1, changed: true });
});

it('refuses another passphrase, and every flipped bit and every cut', async () => {
  const text = await backupOf(register);
  expect(problemIn(openBackup(text, WRONG_KEK))).toEqual({ code: 'wrong-passphrase' });
  const bytes = Buffer.from(text, 'latin1');
  const refused = new Set(['backup-damaged', 'backup-unreadable', 'backup-newer']);
  const codeOf = (changed: Buffer) => problemIn(readBackupFile(changed.toString('latin1')))?.code ?? 'accepted';
  const every = Math.ceil((bytes.length * 8) / 4_000);
  for (let bit = 0; bit < bytes.length * 8; bit += every) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(refused, `bit ${bit}`).toContain(codeOf(changed));
  }
  for (let length = 0; length < bytes.length; length += 97) {
    expect(refused, `cut at ${length}`).toContain(codeOf(bytes.subarray(0, length)));
  }
  expect(codeOf(bytes.subarray(0, bytes.length / 2))).toBe('backup-damaged');
  expect(codeOf(Buffer.from('PK\u0003\u0004 a zip'))).toBe('backup-unreadable');
  expect(problemIn(readBackupFile('x'.repeat(24_000_001)))).toEqual({ code: 'backup-too-large', megabytes: 24 });
  expect(problemIn(readBackupFile(text.replace('"version": 2', '"version": 3')))).toEqual({ code: 'backup-newer' });
});

it('refuses what somebody changed on purpose, with the sum made right again', async () => {
  const { header, contents } = valueIn(readBackupFile(await backupOf(register)));
  const codeOf = (changed: object, sealed = contents) =>
    problemIn(openBackup(writeBackupFile({ header: { ...header, ...changed }, contents: sealed }), KEK))?.code;
  expect(codeOf({})).toBeUndefined();
  expect(codeOf({ eventCount: header.eventCount - 1 })).toBe('backup-damaged');
  expect(codeOf({ school: { name: 'Een andere school', brin: '98ZZ' } })).toBe('backup-damaged');
  expect(codeOf({ madeOn: '2026-11-27' })).toBe('backup-damaged');
  expect(codeOf({ registerId: '0'.repeat(32) })).toBe('wrong-passphrase');
  expect(codeOf({ kdf: { ...header.kdf, memoryKiB: 1024 } })).toBe('backup-damaged');
  expect(codeOf({ kdf: { ...header.kdf, iterations: 3 } })).toBe('wrong-passphrase');
  expect(codeOf({}, { ...contents, bytes: flip(contents.bytes) })).toBe('backup-damaged');
});

it('takes nothing from a file with keys of its own', async () => {
  const text = await backupOf(register);
  const evil = text.replace('"header": {', '"__proto__": { "polluted": true },\n "header": {');
  expect(problemIn(readBackupFile(evil))).toEqual({ code: 'backup-damaged' });
  expect('polluted' in {}).toBe(false);
});

it('reads a file of before there were recovery sheets, which no sheet opens', async () => {
  const opened = valueIn(openBackup(await backupOf(register), KEK));
  const { recovery, ...header } = opened.header as Extract<BackupHeader, { version: 2 }>;
  const old = { ...header, version: 1 } as const;
  expect(recovery).toBeNull();
  const text = writeBackupFile(sealContents(old, opened.rows, opened.chain, opened.opener, testDeps()));
  expect(valueIn(openBackup(text, KEK)).chain).toEqual(opened.chain);
  expect(problemIn(openBackup(text, KEK, 'recovery'))).toEqual({ code: 'no-recovery-key' });
});
