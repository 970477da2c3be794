import { collection } from '../../../store/collection.ts';

export interface ClientCertificateDocument {
  readonly id: string;
  readonly description?: string | undefined;
  /** PEM. */
  readonly certificate: string;
  /** Sealed on the disk; PEM. */
  readonly secret: { readonly privateKey: string };
  /** Epoch milliseconds. */
  readonly createdDate: number;
  readonly expirationDate: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** By id. */
export const clientCertificates = collection<ClientCertificateDocument>('client-certificate');
