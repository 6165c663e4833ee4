import { NO_LOSS } from '../../../lib/core/layout-loss.ts';
import { done, failed } from '../../../lib/core/problem.ts';
import { DEFAULT_PRESET, FLAT_CSV, findPreset, LAYOUTS, PRESETS } from '../../../lib/delivery/built-in.ts';
import { lackingColumns, specialAsked } from '../../../lib/delivery/fit-layout.ts';
import { parseLayoutFile, refuseLayout, writeLayoutFile } from '../../../lib/delivery/layout-file.ts';
import type { DeliveryLayout } from '../../../lib/delivery/layout-schema.ts';
import { firstLines, sampleDelivery } from '../../../lib/delivery/sample-delivery.ts';
import type {
  ChosenLayout,
  LayoutProtocol,
  LayoutSample,
  LayoutSummary,
} from '../../../lib/messaging/layout-protocol.ts';
import type { Handlers } from './handlers.ts';

const summarise = (layout: DeliveryLayout): LayoutSummary => ({
  id: layout.id,
  version: layout.version,
  kind: layout.kind,
  title: layout.title ?? null,
  builtIn: LAYOUTS.includes(layout),
  fits: PRESETS.filter((preset) => lackingColumns(layout, preset).length === 0).map(({ id }) => id),
  study: specialAsked(layout)?.study ?? null,
  specialFields: (specialAsked(layout)?.fields ?? []).map(({ id, headers, values }) => ({
    ...{ id, headers, values: values.map(({ value }) => value) },
  })),
});

const own = (content: unknown): DeliveryLayout => {
  const read = parseLayoutFile(JSON.stringify(content));
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
};
/** As a school could load one: short, without an address. */
export const OWN_LAYOUT = own({
  ...FLAT_CSV,
  id: 'gemeente',
  version: '1.2.0',
  title: 'Onderzoek van de gemeente',
  separator: ',',
  decimal: ',',
  files: FLAT_CSV.files.map((file) => ({
    ...file,
    columns: file.columns.filter(({ header }) => header !== 'postcode' && header !== 'houseNumber'),
  })),
});

/** With special data for a study. */
export const STUDY_LAYOUT = own({
  ...FLAT_CSV,
  id: 'lezen-en-taal',
  title: 'Onderzoek Lezen en taal',
  study: 'Lezen en taal 2026',
  specialFields: [
    {
      id: 'dyslexie',
      headers: ['Dyslexie', 'Dyslexieverklaring'],
      values: [
        { value: 'ja', cells: ['ja', 'j', '☑'] },
        { value: 'nee', cells: ['nee', 'n'] },
      ],
    },
  ],
  files: FLAT_CSV.files.map((file) => ({
    ...file,
    columns: [...file.columns, { field: 'special:dyslexie', header: 'dyslexie' }],
  })),
});
const STUDY_COUNTS = {
  ...{ fields: ['dyslexie'], withValue: 21, withoutValue: 4, contradicted: 1, withoutConsent: 172 },
  studiesKnown: ['Lezen en taal 2026'],
};

/** UWLR leaves something behind, so that a preview shows how that is said. */
const LOSS: ChosenLayout['loss'] = {
  pupils: 12,
  results: [
    { reason: 'comparison-group-missing', field: 'level', results: 310 },
    { reason: 'date-missing', field: 'sittingDate', results: 24 },
  ],
  unwritten: [{ field: 'moment', results: 830 }],
};
export const chosenLayout = (id: string, presetId: string, pupilNumbers = false): ChosenLayout => {
  const layout = [...LAYOUTS, STUDY_LAYOUT].find((one) => one.id === id) ?? OWN_LAYOUT;
  const summary = summarise(layout);
  return {
    ...summary,
    lacks: lackingColumns(layout, findPreset(presetId) ?? DEFAULT_PRESET),
    wantsOneBranch: false,
    loss: summary.kind === 'uwlr' ? LOSS : NO_LOSS,
    pupilNumbers,
    special: summary.study === null ? null : { ...STUDY_COUNTS, study: summary.study },
  };
};

const sampleOf = (layout: DeliveryLayout, presetId: string) => {
  const asked = findPreset(presetId) ?? DEFAULT_PRESET;
  const preset = [asked, ...PRESETS].find((one) => lackingColumns(layout, one).length === 0);
  if (preset === undefined) return done<LayoutSample>({ presetId: null, files: [] });
  const files = sampleDelivery(layout, preset);
  if (!files.ok) return files;
  return done<LayoutSample>({
    presetId: preset.id,
    files: files.value.map((file) => {
      const lines = firstLines(file, layout);
      return { name: file.name, lines: lines.ok ? lines.value : [] };
    }),
  });
};

/** Layouts are no pupil's: the fake uses the very ones that ship, and remembers what is loaded. */
export function fakeLayouts(loaded: readonly DeliveryLayout[] = []): Pick<Handlers, keyof LayoutProtocol> {
  let kept = [...loaded];
  let comparisonGroup: string | null = null;
  const find = (id: string) => [...LAYOUTS, ...kept].find((layout) => layout.id === id);
  const missing = failed({ code: 'not-found' });
  return {
    'layout.list': () => done({ layouts: [...LAYOUTS, ...kept].map(summarise), comparisonGroup }),
    'layout.sample': ({ layoutId, presetId }) => {
      const layout = find(layoutId);
      return layout === undefined ? missing : sampleOf(layout, presetId);
    },
    'layout.preview-file': ({ text, presetId }) => {
      const read = parseLayoutFile(text);
      if (!read.ok) return read;
      const refused = refuseLayout(read.value, kept);
      if (refused !== null) return failed(refused);
      const sample = sampleOf(read.value, presetId);
      const replaces = kept.find(({ id }) => id === read.value.id)?.version ?? null;
      return sample.ok ? done({ layout: summarise(read.value), replaces, sample: sample.value }) : sample;
    },
    'layout.import': ({ text }) => {
      const read = parseLayoutFile(text);
      if (!read.ok) return read;
      kept = [...kept.filter(({ id }) => id !== read.value.id), read.value];
      return done({ layoutId: read.value.id });
    },
    'layout.export': ({ layoutId }) => {
      const layout = find(layoutId);
      return layout === undefined ? missing : done({ fileName: `${layoutId}.json`, text: writeLayoutFile(layout) });
    },
    'layout.remove': ({ layoutId }) => {
      kept = kept.filter(({ id }) => id !== layoutId);
      return done(null);
    },
    'layout.state-group': ({ code }) => {
      comparisonGroup = code;
      return done(null);
    },
  };
}
