import { grayPng } from './gray-png.ts';

/** Pixels of one module of the code, and the white modules that readers need around it (ISO/IEC 18004). */
const [moduleSize, quietZone] = [4, 4];

/** A text as QR code, as a PNG file. The encoder is loaded when it is first needed. */
export async function qrCodePng(text: string): Promise<Buffer> {
  const { encode } = await import('uqr');
  const { data } = encode(text, { ecc: 'L', border: quietZone });
  return grayPng(
    data.map((row) => row.map((isBlack) => !isBlack)),
    moduleSize,
  );
}
