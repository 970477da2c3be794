/** A certificate that its own key has signed, and the key; both PEM. */
export interface MadeCertificate {
  readonly certificate: string;
  readonly privateKey: string;
  /** Epoch milliseconds. */
  readonly expirationDate: number;
}

/** Makes the certificate that a stage shows to back ends. */
export type CertificateMaker = (now: number) => Promise<MadeCertificate>;
