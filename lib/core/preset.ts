import type { Topic } from './topic.ts';

/** What goes in: which identifiers and which domains. How it is written is the layout's business. Data, checked by zod in lib/delivery. */
export interface Preset {
  readonly id: string;
  readonly version: string;
  readonly domains: readonly Topic[];
  readonly identifiers: readonly PresetIdentifier[];
  /** What else is told about a pupil. */
  readonly attributes: readonly PresetAttribute[];
  /** At least one of each inner list must be filled, or the pupil is withheld. */
  readonly required: readonly (readonly PresetIdentifier[])[];
  /** Who left the school at most so many years before the day of delivery goes too; 0: nobody who left. */
  readonly leaverYears: number;
}

/** Say something of the pupil: what a reader can link on. */
export const PUPIL_IDENTIFIERS = [
  'bsn',
  'educationNumber',
  'sex',
  'birthDate',
  'postcode',
  'houseNumber',
  'houseLetter',
  'houseNumberAddition',
] as const;
/** The same for every pupil of one branch. */
const SCHOOL_IDENTIFIERS = ['brin', 'branch', 'schoolPostcode'] as const;
export const PRESET_IDENTIFIERS = [...PUPIL_IDENTIFIERS, ...SCHOOL_IDENTIFIERS] as const;
export type PupilIdentifier = (typeof PUPIL_IDENTIFIERS)[number];
export type PresetIdentifier = (typeof PRESET_IDENTIFIERS)[number];
export const PRESET_ATTRIBUTES = ['dayCare'] as const;
export type PresetAttribute = (typeof PRESET_ATTRIBUTES)[number];

/** What the reader of a file can tell by whose record it is; `pupil-number`: only through the school, which knows whose number it is. */
export type Linking = 'number' | 'identity' | 'pupil-number' | 'none';

export const linkingOf = ({ identifiers }: Pick<Preset, 'identifiers'>): Linking => {
  if (identifiers.includes('bsn') || identifiers.includes('educationNumber')) return 'number';
  return PUPIL_IDENTIFIERS.some((identifier) => identifiers.includes(identifier)) ? 'identity' : 'none';
};

/** Anything of where a pupil lives. */
export const sendsAddress = ({ identifiers }: Pick<Preset, 'identifiers'>): boolean =>
  (['postcode', 'houseNumber', 'houseLetter', 'houseNumberAddition'] as const).some((part) =>
    identifiers.includes(part),
  );

/** What a file says of a pupil: the pupil number only as the key of UWLR, and never by a preset. */
export type WrittenIdentifier = PresetIdentifier | 'pupilNumber';

/** What a receipt says of the preset, so that it can be read without the preset's file. */
export interface PresetContents {
  readonly domains: readonly Topic[];
  readonly identifiers: readonly WrittenIdentifier[];
  readonly attributes: readonly PresetAttribute[];
  /** `none`: the reader of the files cannot tell whose results they are. */
  readonly linking: Linking;
}
export const contentsOf = (preset: Preset): PresetContents => {
  const { domains, identifiers, attributes } = preset;
  return { domains, identifiers, attributes, linking: linkingOf(preset) };
};

/**
 * A preset with a BSN or onderwijsnummer, or with more about a child than its results, is a decision of the board or the
 * privacy officer, recorded with name and date.
 */
export const needsDecision = (preset: Preset): boolean =>
  linkingOf(preset) === 'number' || preset.attributes.length > 0;
