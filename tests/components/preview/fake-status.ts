import { linkingOf, needsDecision } from '../../../lib/core/preset.ts';
import { PRESETS as BUILT_IN } from '../../../lib/delivery/built-in.ts';
import type { AppStatus, PresetSummary } from '../../../lib/messaging/protocol.ts';
import type { Scenario } from './scenario.ts';

/** As the background tells them, from the presets that ship. */
export const presetsOf = ({ decided }: Scenario): readonly PresetSummary[] =>
  BUILT_IN.map((preset) => ({
    id: preset.id,
    version: preset.version,
    identifiers: preset.identifiers,
    domains: preset.domains,
    attributes: preset.attributes,
    linking: linkingOf(preset),
    leaverYears: preset.leaverYears,
    needsDecision: needsDecision(preset),
    decided: decided[preset.id] ?? null,
  }));

export function statusOf(scenario: Scenario, settings: AppStatus['settings']): AppStatus {
  const open = scenario.register === 'unlocked';
  const untied = scenario.objections.filter(({ tie, status }) => tie === 'untied' && status === 'in-force').length;
  return {
    register: scenario.register,
    stop: scenario.stop,
    erasedOn: null,
    lastExport: null,
    kdf:
      open || scenario.register === 'locked'
        ? { scheme: 'argon2id', salt: 'c2FsdA==', memoryKiB: 65_536, iterations: 3, parallelism: 1 }
        : null,
    recoveryKdf:
      scenario.register === 'locked' && scenario.recovery !== 'none'
        ? { scheme: 'argon2id', salt: 'c2FsdA==', memoryKiB: 19_456, iterations: 2, parallelism: 1 }
        : null,
    waitSeconds: scenario.waitSeconds,
    recovery: open
      ? { state: scenario.recovery, madeOn: scenario.recovery.endsWith('checked') ? '2026-11-02' : null }
      : null,
    school: open ? { name: 'Basisschool De Zevensprong', brin: '99XX', branches: ['00', '01'] } : null,
    schools: {
      inUse: '',
      schools: [
        { id: '', name: 'Basisschool De Zevensprong', brin: '99XX' },
        ...(scenario.otherSchools
          ? [
              { id: '0a1b2c3d', name: 'Openbare basisschool De Rietgans', brin: '98YY' },
              { id: '1a1b2c3d', name: null, brin: null },
            ]
          : []),
      ],
    },
    settings,
    statedCount: open && scenario.stated ? { count: 4, by: 'Marga Postma', on: '2026-11-20' } : null,
    counts: open
      ? {
          objectionsInForce: scenario.objections.filter(({ status }) => status === 'in-force').length,
          untied,
          pupils: 221,
          collectedTables: scenario.collected ? 4 : 0,
        }
      : null,
    collection: open ? scenario.life : null,
    backup: open ? { lastOn: scenario.stated ? '2026-11-02' : null, due: scenario.stated } : null,
    grantedOrigins: ['https://lvs.example.nl'],
    knownHosts: [
      { system: 'ParnasSys', origin: 'https://start.parnassys.net', hint: 'start.parnassys.net' },
      { system: 'ESIS', origin: null, hint: 'naam-van-de-school.rovictonline.nl' },
      { system: 'Magister', origin: null, hint: 'naam-van-de-school.magister.net' },
      { system: 'Somtoday', origin: 'https://docent.somtoday.nl', hint: 'docent.somtoday.nl' },
    ],
    presets: presetsOf(scenario),
    today: '2026-11-21',
  };
}
