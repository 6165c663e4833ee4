import { parsePostcode } from '../core/identifiers.ts';
import { linkingOf, needsDecision, type Preset } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { findPreset, PRESETS } from '../delivery/built-in.ts';
import type { PageRequest, PresetSummary } from '../messaging/protocol.ts';
import type { PresetDecision, RegisterState } from '../register/types.ts';
import { type BackgroundContext, localDate } from './context.ts';
import type { Opened } from './with-register.ts';

/** Who decided on a preset, and when; said again, it corrects what was said before. */
export async function decidePreset(
  context: BackgroundContext,
  { register, state }: Opened,
  { presetId, by, on, schoolPostcodes: typed = {} }: PageRequest<'preset.decide'>,
): Promise<Outcome<null>> {
  const preset = findPreset(presetId);
  if (!preset || !needsDecision(preset)) return failed({ code: 'not-found' });
  if (on > localDate(context.now())) return failed({ code: 'invalid-input', field: 'on' });
  const postcodes = readPostcodes(preset, state, typed);
  if (!postcodes) return failed({ code: 'invalid-input', field: 'schoolPostcode' });
  const appended = await register.append([{ type: 'preset-decided', presetId, by, on, ...postcodes }]);
  if (appended.ok) await context.announce();
  return appended.ok ? done(null) : appended;
}

/** One of each branch, for a preset that names it; null where one is missing or is none. */
function readPostcodes(
  preset: Preset,
  { school }: RegisterState,
  typed: Readonly<Record<string, string>>,
): Pick<PresetDecision, 'schoolPostcodes'> | null {
  if (!preset.identifiers.includes('schoolPostcode')) return {};
  const schoolPostcodes: Record<string, string> = {};
  for (const branch of school.branches) {
    const postcode = parsePostcode(Object.hasOwn(typed, branch) ? (typed[branch] ?? '') : '');
    if (postcode === null) return null;
    schoolPostcodes[branch] = postcode;
  }
  return { schoolPostcodes };
}

/** Day care may be read from pages only after a decision on a preset that names it, and is kept while collected only. */
export const mayKeepDayCare = (state: RegisterState): boolean =>
  [...state.decidedPresets.keys()].some((id) => findPreset(id)?.attributes.includes('dayCare'));

export function summarisePresets(state: RegisterState | null): PresetSummary[] {
  return PRESETS.map((preset) => summarisePreset(state, preset));
}

export function summarisePreset(state: RegisterState | null, preset: Preset): PresetSummary {
  const { id, version, identifiers, domains, attributes, leaverYears } = preset;
  return {
    id,
    version,
    identifiers,
    domains,
    attributes,
    linking: linkingOf(preset),
    leaverYears,
    needsDecision: needsDecision(preset),
    decided: state?.decidedPresets.get(id) ?? null,
  };
}
