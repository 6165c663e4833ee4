import * as z from 'zod';
import { UNFIT_REASONS } from '../core/layout-loss.ts';
import { ABSENCE_REASONS, SAME_PERSON } from '../core/objection.ts';
import { PRESET_ATTRIBUTES, PRESET_IDENTIFIERS } from '../core/preset.ts';
import { ASIDE_SCHEMAS } from './aside-schemas.ts';
import * as part from './event-parts.ts';
import { MATCHING_SCHEMAS, wholeList } from './matching-schemas.ts';
import type { EventEnvelope, RegisterEventBody } from './types.ts';

const { authority, cameIn, cameInFully, channel, count, day, id, objectionId, over, pupilId, pupilIds } = part;
const { role, scope, text } = part;
type Schemas = {
  readonly [T in RegisterEventBody['type']]: z.ZodType<Extract<RegisterEventBody, { type: T }>>;
};

const origin = z.strictObject({ registerId: id, madeOn: text(40), eventCount: count, head: text(64) });
const mark = z.string().regex(/^[0-9a-f]{16}$/);
const receipt = z.strictObject({
  id,
  madeAt: text(40),
  schoolName: text(),
  brin: text(10),
  branches: z.array(text(10)).max(100),
  schoolYear: text(20),
  preset: z.strictObject({ id, version: text(40) }),
  layout: z.strictObject({ id, version: text(40) }),
  contents: z
    .strictObject({
      domains: z.array(z.custom<NonNullable<Receipt['contents']>['domains'][number]>((value) => isText(value))),
      identifiers: z.array(z.enum([...PRESET_IDENTIFIERS, 'pupilNumber'])),
      attributes: z.array(z.enum(PRESET_ATTRIBUTES)),
      linking: z.enum(['number', 'identity', 'pupil-number', 'none']),
    })
    .exactOptional(),
  notes: z.array(text(4_000)).max(100).exactOptional(),
  by: text().exactOptional(),
  loss: z
    .strictObject({
      pupils: count,
      results: z.array(z.strictObject({ reason: z.enum(UNFIT_REASONS), field: text(60), results: count })).max(200),
      unwritten: z.array(z.strictObject({ field: text(60), results: count })).max(40),
    })
    .exactOptional(),
  special: part.special.exactOptional(),
  pupils: count,
  results: count,
  withheld: z.record(text(60), count),
  resultsRefused: count.exactOptional(),
  objections: count,
  registerHead: text(64),
  members: z.array(z.strictObject({ name: text(), sha256: text(64), bytes: count })).max(100),
  fileName: text(),
  protection: z.enum(['aes-256', 'none']).exactOptional(),
  zip: z.strictObject({ sha256: text(64), bytes: count }).exactOptional(),
  marks: z
    .strictObject({
      key: z.string().regex(/^[0-9a-f]{64}$/),
      pupils: z.array(z.strictObject({ who: z.array(mark).max(100), results: mark })).max(100_000),
    })
    .exactOptional(),
});
type Receipt = Extract<RegisterEventBody, { type: 'delivery-made' }>['receipt'];
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 60;

const statement = { ...cameInFully, recordedBy: text() };
const consent = { ...statement, pupilId, study: z.string().min(1).max(200), over };
const tying = { objectionId, by: text(), over };

/** One per kind of event; an event that none of them fits is neither written nor brought back from a backup. */
const schemas: Schemas = {
  'register-created': z.strictObject({
    type: z.literal('register-created'),
    school: z.strictObject({ name: text(), brin: text(10), branches: z.array(text(10)).max(100) }),
    replaces: id.nullable(),
  }),
  'count-stated': z.strictObject({ type: z.literal('count-stated'), count: z.number(), by: text(), on: day }),
  'objection-recorded': z.strictObject({
    type: z.literal('objection-recorded'),
    objectionId,
    subject: part.subject,
    pupilId: pupilId.nullable(),
    ...cameIn,
    authority: authority.exactOptional(),
    archiveRef: text().exactOptional(),
    scope: scope.exactOptional(),
    recordedBy: text(),
  }),
  'objection-withdrawn': z.strictObject({
    type: z.literal('objection-withdrawn'),
    objectionId,
    withdrawalId: id.exactOptional(),
    receivedOn: day,
    channel,
    recordedBy: text(),
    from: z.strictObject({ name: text(), role }).exactOptional(),
    saidSame: z.enum(SAME_PERSON).exactOptional(),
    authority: authority.exactOptional(),
    archiveRef: text().exactOptional(),
  }),
  'objection-corrected': z.strictObject({
    type: z.literal('objection-corrected'),
    objectionId,
    subject: part.subject,
    ...cameInFully,
    scope,
    recordedBy: text(),
    over,
  }),
  'entry-undone': z.strictObject({
    type: z.literal('entry-undone'),
    objectionId,
    withdrawalId: id.nullable(),
    by: text(),
  }),
  'objection-tied': z.strictObject({ type: z.literal('objection-tied'), pupilId, ...tying }),
  'objection-absent': z.strictObject({
    type: z.literal('objection-absent'),
    reason: z.enum(ABSENCE_REASONS),
    leftOn: day.nullable(),
    ...tying,
  }),
  'pupils-seen': z.strictObject({
    type: z.literal('pupils-seen'),
    schoolYear: text(20).nullable(),
    pupils: z.array(z.strictObject({ pupilId, identity: part.identity })).max(100_000),
    whole: wholeList.exactOptional(),
  }),
  'consent-given': z.strictObject({ type: z.literal('consent-given'), ...consent }),
  'consent-withdrawn': z.strictObject({ type: z.literal('consent-withdrawn'), ...consent }),
  'parents-informed': z.strictObject({
    type: z.literal('parents-informed'),
    pupilIds,
    informedOn: day,
    objectBy: day.exactOptional(),
    by: text(),
  }),
  'informed-undone': z.strictObject({ type: z.literal('informed-undone'), pupilIds, by: text(), over }),
  'informing-decided': z.strictObject({
    type: z.literal('informing-decided'),
    schoolYear: text(20),
    classGroup: text(100),
    go: z.boolean(),
    by: text(),
    on: day,
    over,
  }),
  'pupil-left': z.strictObject({ type: z.literal('pupil-left'), pupilId, leftOn: day.nullable(), by: text(), over }),
  'identifiers-added': z.strictObject({
    type: z.literal('identifiers-added'),
    pupilId,
    identity: part.identity,
    by: text(),
  }),
  'own-word-given': z.strictObject({ type: z.literal('own-word-given'), pupilId, ...statement }),
  'task-done': z.strictObject({
    type: z.literal('task-done'),
    taskId: id,
    on: day,
    how: z.enum(['tick', 'read-back']),
    by: text(),
  }),
  'task-reopened': z.strictObject({ type: z.literal('task-reopened'), taskId: id, by: text(), over }),
  ...MATCHING_SCHEMAS,
  ...ASIDE_SCHEMAS,
  'pupils-erased': z.strictObject({
    type: z.literal('pupils-erased'),
    from: origin,
    pupils: count,
    marks: z.array(z.strictObject({ markId: objectionId, keys: part.keys })).max(100_000),
    indexName: text(64),
    leftOut: z.array(text(64)).max(1_000_000),
    by: text(),
  }),
  'erased-asked': z.strictObject({ type: z.literal('erased-asked'), markId: objectionId, pupilId, ...statement }),
  'register-exported': z.strictObject({
    type: z.literal('register-exported'),
    withNames: z.boolean(),
    objections: count,
    on: day,
    by: text(),
  }),
  'preset-decided': z.strictObject({
    type: z.literal('preset-decided'),
    presetId: id,
    by: text(),
    on: day,
    schoolPostcodes: z.record(text(10), text(20)).exactOptional(),
  }),
  'comparison-recorded': z.strictObject({
    type: z.literal('comparison-recorded'),
    schoolYear: text(20),
    round: z.enum(['M', 'E']),
    on: day,
    by: text(),
    approvedOn: day.nullable(),
    objections: count,
    pupils: count,
    preferencesRead: count,
    found: z.record(text(60), count),
  }),
  'contacts-said': z.strictObject({
    type: z.literal('contacts-said'),
    contacts: z.strictObject({
      ...{ privacyOfficer: text(), board: text(), contactPerson: text(), receiver: text(), vendor: text() },
    }),
    on: day,
    by: text(),
  }),
  'delivery-made': z.strictObject({ type: z.literal('delivery-made'), receipt }),
  'backup-made': z.strictObject({ type: z.literal('backup-made'), number: count, on: day }),
  'register-restored': z.strictObject({
    type: z.literal('register-restored'),
    from: origin,
    complete: z.boolean(),
    undecided: z
      .array(z.strictObject({ objectionId, over: z.array(text(200)) }))
      .max(100_000)
      .exactOptional(),
  }),
  'register-joined': z.strictObject({
    type: z.literal('register-joined'),
    from: origin,
    events: z.array(z.custom<EventEnvelope>((value) => isEnvelope(value))).max(1_000_000),
  }),
};

const envelope = z.strictObject({
  device: z.string().min(1).max(64),
  seq: z.number().int().min(1),
  at: text(40),
  body: z.looseObject({ type: z.string().max(40) }),
});

/** The field of an event body that is not as it should be; null = it is an event. */
export function wrongPart(body: unknown): string | null {
  const type = z.looseObject({ type: z.string() }).safeParse(body);
  if (!type.success || !isEventType(type.data.type)) return 'type';
  const parsed = schemas[type.data.type].safeParse(body);
  return parsed.success ? null : (parsed.error.issues[0]?.path.join('.') ?? 'type');
}

/** What is sealed as one event, its body one that this version knows. Keys stay in their order: they are in the seal. */
export function isEnvelope(value: unknown): value is EventEnvelope {
  const parsed = envelope.safeParse(value);
  return parsed.success && wrongPart(parsed.data.body) === null;
}

const isEventType = (type: string): type is RegisterEventBody['type'] => Object.hasOwn(schemas, type);
