export {
  DELIVERED_DOMAINS,
  type ExpectedDelivery,
  type ExpectedReason,
  expectedDelivery,
} from './expected-delivery.ts';
export { fullName, listName } from './names.ts';
export { passesBsnTest, passesEducationNumberTest } from './numbers.ts';
export { objectionSet, type PracticeObjection, type TypedObjection } from './objections.ts';
export { DOMAIN_TITLES, PATHS } from './paths.ts';
export { DEFAULT_SEED, drawSchool, pupilWith } from './school.ts';
export { type RunningPracticeSchool, startPracticeSchool } from './server.ts';
export {
  PRACTICE_DOMAINS,
  type PracticeDomain,
  type PracticeGroup,
  type PracticePupil,
  type PracticeResult,
  type PracticeSchool,
  PUPIL_TRAITS,
  type PupilTrait,
} from './types.ts';
