import { expect, it } from 'vitest';
import { fakeCredentials } from './credentials.ts';

it('makes values of the documented shapes', () => {
  for (let round = 0; round < 200; round += 1) {
    const { accountSid, authToken } = fakeCredentials();
    expect(accountSid).toMatch(/^IR[A-Za-z0-9]{10}\d{7}[A-Za-z0-9]{14}1$/);
    expect(accountSid).toHaveLength(34);
    expect(authToken).toMatch(/^[A-Za-z0-9._~-]{32}$/);
    expect(authToken).toMatch(/[._~-]/);
    expect(authToken).toMatch(/[A-Z]/);
    expect(authToken).toMatch(/[a-z]/);
    expect(authToken).toMatch(/\d/);
  }
});

it('makes others every time', () => {
  expect(fakeCredentials()).not.toEqual(fakeCredentials());
});
