import { notImplemented } from '../../../core/not-implemented.ts';

const parameters = ['AddPrivateKey', 'RemovePrivateKey', 'AssertionEncryptionMode'];

/** Encrypted assertions are not taken. Throws NotImplemented for a request that asks for them. */
export function refuseEncryption(input: object, operation: string): void {
  const asked = parameters.find((name) => Object.hasOwn(input, name));
  if (asked !== undefined) throw notImplemented(`The parameter ${asked} of iam:${operation}`);
}
