import type { Preset } from '../core/preset.ts';
import { done, failed, type Outcome } from '../core/problem.ts';
import { findPreset, LAYOUTS, PRESETS } from '../delivery/built-in.ts';
import { lackingColumns, specialAsked } from '../delivery/fit-layout.ts';
import { refuseLayout, writeLayoutFile } from '../delivery/layout-file.ts';
import { comparisonGroupCode, type DeliveryLayout, hasPupilNumbers } from '../delivery/layout-schema.ts';
import { firstLines, sampleDelivery } from '../delivery/sample-delivery.ts';
import { isUwlrSchool } from '../delivery/write-uwlr.ts';
import type { PageHandlers } from '../messaging/dispatch.ts';
import type { ChosenLayout, LayoutProtocol, LayoutSample, LayoutSummary } from '../messaging/layout-protocol.ts';
import type { RegisterState } from '../register/types.ts';
import type { BackgroundContext } from './context.ts';
import type { DeliveryPlan } from './delivery-plan.ts';
import { findUsableLayout, keptLayouts, readOwnLayout } from './layouts.ts';
import { pruneSpecial } from './special-values.ts';
import { withRegister } from './with-register.ts';

type Services = Pick<PageHandlers, keyof LayoutProtocol>;

/** Ways of writing: ours, and files that the school loads. Shown before they are taken in, on pupils who do not exist. */
export function layoutServices(context: BackgroundContext): Services {
  return {
    'layout.list': () =>
      withRegister(context, async ({ register }) => {
        const kept = await register.readLayouts();
        if (!kept.ok) return kept;
        const { comparisonGroup } = kept.value;
        return done({ layouts: [...LAYOUTS, ...keptLayouts(kept.value)].map(summarise), comparisonGroup });
      }),

    'layout.sample': ({ layoutId, presetId }) =>
      withRegister(context, async ({ register }) => {
        const layout = await findUsableLayout(register, layoutId);
        return layout.ok ? sampleOf(layout.value, presetId) : layout;
      }),

    'layout.preview-file': ({ text, presetId }) =>
      withRegister(context, async ({ register }) => {
        const layout = readOwnLayout(text);
        if (!layout.ok) return layout;
        const kept = await register.readLayouts();
        if (!kept.ok) return kept;
        const there = keptLayouts(kept.value);
        const refused = refuseLayout(layout.value, there);
        if (refused !== null) return failed(refused);
        const sample = sampleOf(layout.value, presetId);
        if (!sample.ok) return sample;
        const replaces = there.find(({ id }) => id === layout.value.id)?.version ?? null;
        return done({ layout: summarise(layout.value), replaces, sample: sample.value });
      }),

    'layout.import': ({ text }) =>
      withRegister(context, async ({ register, state }) => {
        const read = readOwnLayout(text);
        if (!read.ok) return read;
        const layout = read.value;
        const before = await register.readLayouts();
        if (!before.ok) return before;
        const wrong = refuseLayout(layout, keptLayouts(before.value));
        if (wrong !== null) return failed(wrong);
        const others = keptLayouts(before.value).filter(({ id }) => id !== layout.id);
        const pruned = await pruneSpecial(context, { register, state }, { asked: askedOf([...others, layout]) });
        if (!pruned.ok) return pruned;
        let refused: ReturnType<typeof refuseLayout> = null;
        const changed = await register.changeLayouts((kept) => {
          const there = keptLayouts(kept);
          refused = refuseLayout(layout, there);
          if (refused !== null) return kept;
          const others = there.filter(({ id }) => id !== layout.id);
          return { ...kept, texts: [...others, layout].map(writeLayoutFile) };
        });
        if (!changed.ok) return changed;
        return refused === null ? done({ layoutId: layout.id }) : failed(refused);
      }),

    'layout.export': ({ layoutId }) =>
      withRegister(context, async ({ register }) => {
        const kept = await register.readLayouts();
        if (!kept.ok) return kept;
        const layout = [...LAYOUTS, ...keptLayouts(kept.value)].find(({ id }) => id === layoutId);
        if (layout === undefined) return failed({ code: 'not-found' });
        const fileName = `bezwaarwijzer-indeling-${layout.id}-${layout.version}.json`;
        return done({ fileName, text: writeLayoutFile(layout) });
      }),

    'layout.remove': ({ layoutId }) =>
      withRegister(context, async ({ register, state }) => {
        const before = await register.readLayouts();
        if (!before.ok) return before;
        const left = keptLayouts(before.value).filter(({ id }) => id !== layoutId);
        const pruned = await pruneSpecial(context, { register, state }, { asked: askedOf(left) });
        if (!pruned.ok) return pruned;
        let found = false;
        const changed = await register.changeLayouts((kept) => {
          const rest = keptLayouts(kept).filter(({ id }) => id !== layoutId);
          found = rest.length < keptLayouts(kept).length;
          return found ? { ...kept, texts: rest.map(writeLayoutFile) } : kept;
        });
        if (!changed.ok) return changed;
        return found ? done(null) : failed({ code: 'not-found' });
      }),

    'layout.state-group': ({ code }) =>
      withRegister(context, async ({ register }) => {
        const stated = comparisonGroupCode.safeParse(code === null ? null : code.trim());
        if (!stated.success) return failed({ code: 'invalid-input', field: 'comparisonGroup' });
        const changed = await register.changeLayouts((kept) =>
          kept.comparisonGroup === stated.data ? kept : { ...kept, comparisonGroup: stated.data },
        );
        return changed.ok ? done(null) : changed;
      }),
  };
}

const askedOf = (layouts: readonly DeliveryLayout[]) => layouts.flatMap((layout) => specialAsked(layout) ?? []);

const fits = (layout: DeliveryLayout): readonly Preset[] =>
  PRESETS.filter((preset) => lackingColumns(layout, preset).length === 0);

function summarise(layout: DeliveryLayout): LayoutSummary {
  const { id, version, kind, title } = layout;
  const builtIn = LAYOUTS.some((ours) => ours.id === id);
  const asked = specialAsked(layout);
  return {
    ...{ id, version, kind, title: title ?? null, builtIn, fits: fits(layout).map((preset) => preset.id) },
    study: asked?.study ?? null,
    specialFields: (asked?.fields ?? []).map((field) => ({
      ...{ id: field.id, headers: field.headers, values: field.values.map(({ value }) => value) },
    })),
  };
}

/** The chosen one for the preview of a delivery. */
export const describeLayout = (
  { layout, preset, loss, special }: DeliveryPlan,
  { school: { branches }, records }: RegisterState,
): ChosenLayout => ({
  ...summarise(layout),
  lacks: lackingColumns(layout, preset),
  wantsOneBranch: layout.kind === 'uwlr' && !isUwlrSchool(branches),
  loss,
  pupilNumbers: hasPupilNumbers(layout),
  special: special === null ? null : { ...special, studiesKnown: studiesIn(records.consents) },
});

/** As they were written with the consents: a study that is spelled otherwise there is another one. */
const studiesIn = (consents: RegisterState['records']['consents']): readonly string[] => [
  ...new Set([...consents.values()].flatMap((said) => said.map(({ study }) => study))),
];

/** By the preset that was asked for, else by the first that the layout fits. */
function sampleOf(layout: DeliveryLayout, presetId: string): Outcome<LayoutSample> {
  const fitting = fits(layout);
  const asked = findPreset(presetId);
  const preset = fitting.find((one) => one === asked) ?? fitting[0];
  if (preset === undefined) return done({ presetId: null, files: [] });
  const files = sampleDelivery(layout, preset);
  if (!files.ok) return files;
  const shown: { name: string; lines: readonly string[] }[] = [];
  for (const file of files.value) {
    const lines = firstLines(file, layout);
    if (!lines.ok) return lines;
    shown.push({ name: file.name, lines: lines.value });
  }
  return done({ presetId: preset.id, files: shown });
}
