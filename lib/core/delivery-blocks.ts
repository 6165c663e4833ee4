import { needsDecision, type Preset } from './preset.ts';
import type { BlockReason } from './problem.ts';
import type { RegisterView } from './register-view.ts';
import type { EffectiveTies } from './resolve-ties.ts';

/** What stops a whole delivery until a person acts, whoever is in it. */
export const findBlocks = (
  view: RegisterView,
  ties: EffectiveTies,
  preset: Preset,
  presetDecided: boolean,
): readonly BlockReason[] => {
  const untied = view.objections.filter(({ id }) => (ties.get(id)?.kind ?? 'untied') === 'untied').length;
  const blocks: BlockReason[] = [];
  if (view.statedCount === null) blocks.push({ code: 'count-not-stated' });
  if (untied > 0) blocks.push({ code: 'objection-untied', count: untied });
  if (needsDecision(preset) && !presetDecided) blocks.push({ code: 'preset-undecided' });
  if (!view.pupilListRead || view.pupils.length === 0) blocks.push({ code: 'no-pupil-list' });
  return blocks;
};
