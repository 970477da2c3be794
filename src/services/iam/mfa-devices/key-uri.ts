const issuer = encodeURIComponent('Amazon Web Services');

/**
 * What an authenticator reads from the QR code; the account goes by its alias if it has one.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_VirtualMFADevice.html
 */
export function keyUri(deviceName: string, accountName: string, seed: string): string {
  return `otpauth://totp/${issuer}:${encodeURIComponent(deviceName)}@${accountName}?secret=${seed}&issuer=${issuer}`;
}
