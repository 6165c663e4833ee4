import { describe, expect, it } from 'vitest';
import { isClosedUnderAMessage } from '../browser/violations.ts';

const FROM = 'browser console (XPConnect JavaScript) moz-extension://b3a1c0de-0bad-4cab-9f00-5c0015ca1e00/page.js';

describe('what Firefox says of a page that was closed', () => {
  it('is no error where an answer came too late', () => {
    expect(isClosedUnderAMessage(`${FROM}: Promise resolved after context unloaded\n`)).toBe(true);
    expect(isClosedUnderAMessage(`${FROM}: Promise resolved while context is inactive\n`)).toBe(true);
    const nobody = 'Could not establish connection. Receiving end does not exist.';
    expect(isClosedUnderAMessage(`${FROM}: Promise rejected after context unloaded: ${nobody}\n`)).toBe(true);
    const destroyed = "Actor 'Conduits' destroyed before query 'RuntimeMessage' was resolved";
    expect(isClosedUnderAMessage(`${FROM}: Promise rejected after context unloaded: ${destroyed}`)).toBe(true);
  });

  it('is an error where something else went wrong', () => {
    expect(isClosedUnderAMessage(`${FROM}: Promise rejected after context unloaded: TypeError: planted`)).toBe(false);
    expect(isClosedUnderAMessage(`${FROM}: Error: Could not establish connection.`)).toBe(false);
    expect(isClosedUnderAMessage(`${FROM}: TypeError: Promise resolved after context unloaded by a bug`)).toBe(false);
  });
});
