import { describe, expect, it } from 'vitest';
import { isOfBindings } from '../browser/extensions-page.ts';
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

describe('what Chromium’s own bindings say of a worker that was stopped', () => {
  const said = "Error handling response: TypeError: Cannot read properties of undefined (reading 'permissions')";

  it('is no error where the only line of its stack is theirs', () => {
    expect(isOfBindings(`${said}\n    at extensions::permissions:72:38`)).toBe(true);
  });

  it('is an error where a line of ours is in it, or none at all', () => {
    const ours = 'at chrome-extension://hldfbopdkliopdnkfpgdindhheneimni/background.js:1:10';
    expect(isOfBindings(`${said}\n    at extensions::permissions:72:38\n    ${ours}`)).toBe(false);
    expect(isOfBindings(`${said}\n    ${ours}`)).toBe(false);
    expect(isOfBindings(said)).toBe(false);
    expect(isOfBindings('Uncaught TypeError: planted\n    at extensions::permissions:72:38')).toBe(false);
  });
});
